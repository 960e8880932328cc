using System.CommandLine;
using System.Globalization;
using SmartPick.Cli.Pick;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;

namespace SmartPick.Cli.Input;

/// <summary>The options by which a question to the picker is put; all of them are read before the first is refused.</summary>
internal sealed class AskOptions
{
    private readonly Argument<string> _profile = ProfileInput.Argument();

    private readonly Option<string?> _objective = new("--objective")
    {
        Description =
            "What the list maximises: match (in the specialty), anywhere (parallel specialty included) or value (default; what your wishes say).",
        HelpName = "match|anywhere|value",
    };

    private readonly Option<string?> _preset = new("--preset")
    {
        Description =
            "cautious, balanced (default) or reach: a setting of the sought-after dial and of where to stop.",
        HelpName = "cautious|balanced|reach",
    };

    private readonly Option<string?> _budget = new("--budget")
    {
        Description = "The most that application fees may come to, in US dollars.",
        HelpName = "DOLLARS",
    };

    private readonly Option<string?> _max = new("--max")
    {
        Description = "The most applications in the primary specialty.",
        HelpName = "N",
    };

    private readonly Option<string?> _seed = new("--seed")
    {
        Description =
            "Seed of the parameter draws behind the intervals (default 1): same seed, same bytes.",
        HelpName = "N",
    };

    private readonly Option<string[]> _override = new("--override")
    {
        Description =
            "Let in a program whose strict requirement is not met; may be given several times.",
        HelpName = "CODE",
    };

    private readonly Option<string[]> _signal = new("--signal")
    {
        Description =
            "Place a signal by hand, gold, silver, single or none at a program of the list; may be given several times. The answer says what that costs.",
        HelpName = "CODE=TIER",
    };

    /// <summary>The folder of imports.</summary>
    public Option<string?> MyData { get; } = MyDataOption.Build();

    /// <summary>Gives a command the argument and the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_profile);
        command.Add(_objective);
        command.Add(_preset);
        command.Add(_budget);
        command.Add(_max);
        command.Add(_seed);
        command.Add(_override);
        command.Add(_signal);
        command.Add(MyData);
    }

    /// <summary>The profile as the user named it.</summary>
    public string ProfileName(ParseResult parsed) => parsed.GetRequiredValue(_profile);

    /// <summary>The question, or every problem of the options and of the profile.</summary>
    public Reading<PickRequest> Read(
        ParseResult parsed,
        Surroundings surroundings,
        ProgramCatalog catalog
    )
    {
        var problems = new List<Problem>();
        var objective = NamedOption.Read(
            parsed,
            _objective,
            PickWords.Objectives,
            Objective.Value,
            problems
        );
        var preset = NamedOption.Read(
            parsed,
            _preset,
            PickWords.Presets,
            Preset.Balanced,
            problems
        );
        var seed = SeedOf(parsed, problems);
        var overrides = Overrides(parsed, catalog, problems);
        var signals = Signals(parsed, catalog, problems);
        var applicant = ApplicantOf(parsed, surroundings, catalog, problems);
        return problems.Count > 0
            ? new Reading<PickRequest>(null, problems)
            : new Reading<PickRequest>(
                new PickRequest
                {
                    Applicant = applicant!,
                    Objective = objective,
                    Preset = preset,
                    Seed = seed,
                    Overrides = overrides,
                    Signals = signals,
                    Threads = Environment.ProcessorCount,
                },
                []
            );
    }

    /// <summary>A refusal as a problem of the place where the user put the value: an option, or the profile.</summary>
    public Problem ProblemOf(Refusal refusal, ParseResult parsed)
    {
        var option = refusal.Path switch
        {
            "$.limits.budget" when parsed.GetValue(_budget) is not null => _budget.Name,
            "$.limits.maxApplications" when parsed.GetValue(_max) is not null => _max.Name,
            "signals" => _signal.Name,
            _ => null,
        };
        return option is null
            ? new Problem(ProfileName(parsed), null, refusal.Path, refusal.Found, refusal.Expected)
            : new Problem(option, null, null, refusal.Found, refusal.Expected);
    }

    private Applicant? ApplicantOf(
        ParseResult parsed,
        Surroundings surroundings,
        ProgramCatalog catalog,
        List<Problem> problems
    )
    {
        var reading = ProfileInput.Read(ProfileName(parsed), surroundings, catalog);
        problems.AddRange(reading.Problems);
        var changes = LimitChanges(parsed).ToList();
        if (changes.Count == 0)
        {
            return reading.Value;
        }

        // With a bad profile the options are still checked, on a profile that says nothing.
        var changed = ProfileEditor.Apply(
            reading.Value
                ?? new Applicant
                {
                    Specialty = catalog.Specialties[0].Name,
                    Type = ApplicantType.UsMdSenior,
                },
            changes,
            catalog,
            surroundings.Today
        );
        problems.AddRange(changed.Problems.Select(problem => problem with { Field = null }));
        return reading.Value is null ? null : changed.Value;
    }

    private IEnumerable<ProfileChange> LimitChanges(ParseResult parsed)
    {
        if (parsed.GetValue(_budget) is { } budget)
        {
            yield return new ProfileChange(
                ChangeVerb.Set,
                "limits.budget",
                budget,
                $"{_budget.Name} {budget}"
            );
        }

        if (parsed.GetValue(_max) is { } max)
        {
            yield return new ProfileChange(
                ChangeVerb.Set,
                "limits.maxApplications",
                max,
                $"{_max.Name} {max}"
            );
        }
    }

    private Seed SeedOf(ParseResult parsed, List<Problem> problems) =>
        SeedOption.Read(parsed, _seed, problems);

    private HashSet<AcgmeCode> Overrides(
        ParseResult parsed,
        ProgramCatalog catalog,
        List<Problem> problems
    )
    {
        var codes = new HashSet<AcgmeCode>();
        foreach (var text in parsed.GetValue(_override) ?? [])
        {
            if (ProgramOption.Find(_override.Name, text, catalog, problems) is { } program)
            {
                codes.Add(program.Code);
            }
        }

        return codes;
    }

    private Dictionary<AcgmeCode, SignalTier> Signals(
        ParseResult parsed,
        ProgramCatalog catalog,
        List<Problem> problems
    )
    {
        var signals = new Dictionary<AcgmeCode, SignalTier>();
        foreach (var text in parsed.GetValue(_signal) ?? [])
        {
            var parts = text.Split('=', 2);
            var program = ProgramOption.Find(_signal.Name, parts[0], catalog, problems);
            if (parts.Length < 2 || !PickWords.Signals.TryGetValue(parts[1], out var tier))
            {
                problems.Add(
                    new Problem(
                        _signal.Name,
                        null,
                        null,
                        $"\"{text}\"",
                        "a program's code, =, and one of "
                            + string.Join(", ", PickWords.Signals.Keys)
                    )
                );
            }
            else if (program is not null)
            {
                signals[program.Code] = tier;
            }
        }

        return signals;
    }
}
