using System.CommandLine;
using System.Globalization;
using SmartPick.Cli.Input;
using SmartPick.Cli.Pick;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Seasons;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Cli.Seasons;

/// <summary>What <c>smartpick season</c> is asked; everything is read before the first is refused.</summary>
internal sealed class SeasonOptions
{
    private const int MostInterviews = 200;

    private readonly Argument<string> _profile = WorkspaceInput.Argument();

    private readonly Argument<string?> _events = new("EVENTS.csv")
    {
        Description =
            "What happened to the applications (docs/season.md); without it, what the workspace holds.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _today = DayOption.Build();

    private readonly Option<string?> _heard = new("--heard-until")
    {
        Description =
            "The day up to which EVENTS.csv holds everything heard; silence counts until then (default: its latest news; none without news).",
        HelpName = "DATE",
    };

    private readonly Option<string?> _objective = new("--objective")
    {
        Description = "What an interview's loss is weighed by: match, anywhere or value (default).",
        HelpName = "match|anywhere|value",
    };

    private readonly Option<string?> _preset = new("--preset")
    {
        Description =
            "cautious, balanced (default) or reach: where giving an interview back costs too much, and when the parallel plan starts.",
        HelpName = "cautious|balanced|reach",
    };

    private readonly Option<string?> _attend = new("--attend")
    {
        Description = "The most interviews you can attend.",
        HelpName = "N",
    };

    private readonly Option<string?> _seed = new("--seed")
    {
        Description =
            "Seed of the parameter draws behind the intervals (default 1): same seed, same bytes.",
        HelpName = "N",
    };

    /// <summary>The folder of imports.</summary>
    public Option<string?> MyData { get; } = MyDataOption.Build();

    /// <summary>Gives a command the arguments and the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_profile);
        command.Add(_events);
        command.Add(_today);
        command.Add(_heard);
        command.Add(_objective);
        command.Add(_preset);
        command.Add(_attend);
        command.Add(_seed);
        command.Add(MyData);
    }

    /// <summary>The question, or every problem of the options and files.</summary>
    public Reading<SeasonRequest> Read(
        ParseResult parsed,
        Surroundings surroundings,
        ReferenceData reference
    )
    {
        var problems = new List<Problem>();
        var today =
            DayOption.Read(parsed, _today, reference.Catalog.Season, problems)
            ?? surroundings.Today;
        var heard = DayOption.Read(parsed, _heard, reference.Catalog.Season, problems);
        var attend = Attend(parsed, problems);
        var seed = SeedOption.Read(parsed, _seed, problems);
        var workspace = WorkspaceInput.Read(
            parsed.GetRequiredValue(_profile),
            surroundings,
            reference,
            problems
        );
        var choices = workspace?.Choices ?? new PickChoices();
        var objective = NamedOption.Read(
            parsed,
            _objective,
            PickWords.Objectives,
            choices.Objective,
            problems
        );
        var preset = NamedOption.Read(parsed, _preset, PickWords.Presets, choices.Preset, problems);
        var applications = ApplicationsOf(parsed, surroundings, reference, workspace, problems);
        return problems.Count > 0
            ? new Reading<SeasonRequest>(null, problems)
            : new Reading<SeasonRequest>(
                Threaded(
                    SeasonQuestions.Of(
                        workspace! with
                        {
                            Choices = choices with { Objective = objective, Preset = preset },
                            Applications = applications,
                            HeardUntil =
                                heard
                                ?? (
                                    parsed.GetValue(_events) is null
                                        ? workspace.HeardUntil
                                        : TrackedApplication.LastNews(applications, today)
                                ),
                            MostInterviews = attend ?? workspace.MostInterviews,
                        },
                        reference,
                        today,
                        seed
                    )
                ),
                []
            );
    }

    private static SeasonRequest Threaded(SeasonRequest request) =>
        request with
        {
            Question = request.Question with { Threads = Environment.ProcessorCount },
        };

    /// <summary>A refusal as a problem of the file it comes from.</summary>
    public Problem ProblemOf(Refusal refusal, ParseResult parsed) =>
        new(
            parsed.GetValue(_events) ?? parsed.GetRequiredValue(_profile),
            null,
            refusal.Path,
            refusal.Found,
            refusal.Expected
        );

    private IReadOnlyList<TrackedApplication> ApplicationsOf(
        ParseResult parsed,
        Surroundings surroundings,
        ReferenceData reference,
        Workspace? workspace,
        List<Problem> problems
    )
    {
        if (parsed.GetValue(_events) is not { } path)
        {
            if (workspace is { Applications.Count: 0 })
            {
                problems.Add(
                    new Problem(
                        parsed.GetRequiredValue(_profile),
                        null,
                        "$.applications",
                        "no applications",
                        "a workspace with applications, or EVENTS.csv behind the profile"
                    )
                );
            }

            return workspace?.Applications ?? [];
        }

        var reading = FileInput.Read(
            path,
            "table of events",
            surroundings,
            stream => EventsFile.Read(stream, path, reference.Catalog)
        );
        problems.AddRange(reading.Problems);
        return reading.Value ?? [];
    }

    private int? Attend(ParseResult parsed, List<Problem> problems)
    {
        if (parsed.GetValue(_attend) is not { } text)
        {
            return null;
        }

        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            && most <= MostInterviews
        )
        {
            return most;
        }

        problems.Add(
            new Problem(
                _attend.Name,
                null,
                null,
                $"\"{text}\"",
                FormattableString.Invariant($"a whole number from 0 to {MostInterviews}")
            )
        );
        return null;
    }
}
