using System.CommandLine;
using System.Globalization;
using SmartPick.Cli.Input;
using SmartPick.Cli.Pick;
using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists;
using SmartPick.Reference;
using SmartPick.Reference.RankLists;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Cli.Rank;

/// <summary>A question about a rank order list, and the workspace with the list as entered.</summary>
internal sealed record RankAsked(RankRequest Request, Workspace Workspace);

/// <summary>What <c>smartpick rank</c> is asked; everything is read before the first is refused.</summary>
internal sealed class RankOptions
{
    private readonly Argument<string> _profile = WorkspaceInput.Argument();

    private readonly Argument<string?> _list = new("LIST.csv")
    {
        Description =
            "The list (docs/rank-list.md): an ACGME code on each line, most preferred first; without it, what the workspace holds.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _preset = new("--preset")
    {
        Description =
            "cautious, balanced (default) or reach: how much sought-after programs are worth.",
        HelpName = "cautious|balanced|reach",
    };

    private readonly Option<string?> _today = DayOption.Build();

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
        command.Add(_list);
        command.Add(_preset);
        command.Add(_today);
        command.Add(_seed);
        command.Add(MyData);
    }

    /// <summary>The question, or every problem of the options and files.</summary>
    public Reading<RankAsked> Read(
        ParseResult parsed,
        Surroundings surroundings,
        ReferenceData reference
    )
    {
        var problems = new List<Problem>();
        var today =
            DayOption.Read(parsed, _today, reference.Catalog.Season, problems)
            ?? surroundings.Today;
        var seed = SeedOption.Read(parsed, _seed, problems);
        var workspace = WorkspaceOf(parsed, surroundings, reference, problems);
        var preset = NamedOption.Read(
            parsed,
            _preset,
            PickWords.Presets,
            workspace?.Choices.Preset ?? Preset.Balanced,
            problems
        );
        if (problems.Count > 0)
        {
            return new Reading<RankAsked>(null, problems);
        }

        var asked = workspace! with { Choices = workspace!.Choices with { Preset = preset } };
        return new Reading<RankAsked>(
            new RankAsked(
                RankQuestions.Of(asked, reference, today, seed, Environment.ProcessorCount),
                asked
            ),
            []
        );
    }

    /// <summary>A refusal as a problem of the file it comes from.</summary>
    public Problem ProblemOf(Refusal refusal, ParseResult parsed) =>
        new(
            parsed.GetValue(_list) ?? parsed.GetRequiredValue(_profile),
            null,
            refusal.Path,
            refusal.Found,
            refusal.Expected
        );

    private Workspace? WorkspaceOf(
        ParseResult parsed,
        Surroundings surroundings,
        ReferenceData reference,
        List<Problem> problems
    )
    {
        var path = parsed.GetRequiredValue(_profile);
        var workspace = WorkspaceInput.Read(path, surroundings, reference, problems);
        if (parsed.GetValue(_list) is not { } file)
        {
            if (workspace is { Ranks.Programs.Count: 0 })
            {
                problems.Add(
                    new Problem(
                        path,
                        null,
                        "$.ranks.programs",
                        "no programs ranked",
                        "a LIST.csv, or a workspace with ranks"
                    )
                );
            }

            return workspace;
        }

        var list = FileInput.Read(
            file,
            "rank order list",
            surroundings,
            stream => RankListFile.Read(stream, file, reference.Catalog)
        );
        problems.AddRange(list.Problems);
        return list.Value is { } ranked ? workspace?.With(ranked) : workspace;
    }
}
