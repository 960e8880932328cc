using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Pick;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;

namespace SmartPick.Cli.Explain;

/// <summary>What is to be explained, read from the command line.</summary>
internal sealed class ExplainOptions
{
    private readonly Argument<string> _profile = ProfileInput.Argument();

    private readonly Option<string> _program = new("--program")
    {
        Description = "The program's ten-digit ACGME code (smartpick programs finds it).",
        HelpName = "CODE",
        Required = true,
    };

    private readonly Option<string?> _signal = new("--signal")
    {
        Description =
            "Explain the chance with this signal; without it, with the one that the list would send there.",
        HelpName = "none|silver|gold|single",
    };

    private readonly Option<string?> _seed = new("--seed")
    {
        Description = "Seed of the parameter draws behind the intervals (default 1).",
        HelpName = "N",
    };

    /// <summary>The folder of imports.</summary>
    public Option<string?> MyData { get; } = MyDataOption.Build();

    /// <summary>Gives a command the argument and the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_profile);
        command.Add(_program);
        command.Add(_signal);
        command.Add(_seed);
        command.Add(MyData);
    }

    /// <summary>The question, or every problem.</summary>
    public Reading<ChanceAsked> Read(
        ParseResult parsed,
        Surroundings surroundings,
        ProgramCatalog catalog
    )
    {
        var problems = new List<Problem>();
        var seed = SeedOption.Read(parsed, _seed, problems);
        var profile = ProfileInput.Read(parsed.GetRequiredValue(_profile), surroundings, catalog);
        problems.AddRange(profile.Problems);
        var program = ProgramOption.Find(
            _program.Name,
            parsed.GetRequiredValue(_program),
            catalog,
            problems
        );
        CheckSpecialty(profile.Value, program, problems);
        var tier = Tier(parsed, catalog, program, problems);
        return problems.Count > 0
            ? new Reading<ChanceAsked>(null, problems)
            : new Reading<ChanceAsked>(
                new ChanceAsked(profile.Value!, program!)
                {
                    Tier = tier,
                    Seed = seed,
                    Threads = Environment.ProcessorCount,
                },
                []
            );
    }

    private void CheckSpecialty(
        Applicant? applicant,
        ResidencyProgram? program,
        List<Problem> problems
    )
    {
        if (applicant is null || program is null)
        {
            return;
        }

        var specialties = new[] { applicant.Specialty, applicant.Parallel?.Specialty }
            .OfType<string>()
            .ToList();
        if (!specialties.Contains(program.Specialty, StringComparer.Ordinal))
        {
            problems.Add(
                new Problem(
                    _program.Name,
                    null,
                    null,
                    $"\"{program.Code}\" ({program.Specialty})",
                    "a program of " + string.Join(" or ", specialties)
                )
            );
        }
    }

    private SignalTier? Tier(
        ParseResult parsed,
        ProgramCatalog catalog,
        ResidencyProgram? program,
        List<Problem> problems
    )
    {
        var given = parsed.GetValue(_signal);
        if (given is null)
        {
            return null;
        }

        if (!PickWords.Signals.TryGetValue(given, out var tier))
        {
            problems.Add(
                new Problem(
                    _signal.Name,
                    null,
                    null,
                    $"\"{given}\"",
                    Nearest.OneOf(given, [.. PickWords.Signals.Keys])
                )
            );
        }
        else if (
            program is not null
            && tier is not SignalTier.None
            && catalog.SignalsOf(program.Specialty)?.Count(tier) is null or 0
        )
        {
            problems.Add(
                new Problem(
                    _signal.Name,
                    null,
                    null,
                    $"\"{given}\"",
                    $"a signal that {program.Specialty} has in Match {catalog.Season}"
                )
            );
        }

        return tier;
    }
}
