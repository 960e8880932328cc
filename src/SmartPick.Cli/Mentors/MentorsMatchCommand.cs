using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Reference;
using SmartPick.Reference.Mentors.Rounds;
using SmartPick.Solver;

namespace SmartPick.Cli.Mentors;

/// <summary><c>smartpick mentors match ROUND</c>: a cohort round from a file.</summary>
internal static class MentorsMatchCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "match",
            "Places mentees with mentors and says why: scores part by part, next best mentors, who has nobody and why, who would rather have each other. It publishes nothing. Exit code 1 when nobody is placed or the optimum is not proven.",
            "smartpick mentors match examples/mentors/round.json --csv placed.csv"
        );
        var options = new MentorsMatchOptions();
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(Run(parsed, dataFolder, surroundings, options, cancellation))
        );
        return command;
    }

    private static int Run(
        ParseResult parsed,
        Option<string?> dataFolder,
        Surroundings surroundings,
        MentorsMatchOptions options,
        CancellationToken cancellation
    )
    {
        var data = DataInput.Load(parsed, dataFolder);
        if (data.Value is not { } reference)
        {
            return ProblemPrinter.Print(surroundings, data.Problems);
        }

        var asked = options.Read(parsed, surroundings, reference);
        if (asked.Value is not { } round)
        {
            return ProblemPrinter.Print(surroundings, asked.Problems);
        }

        var report = ReportOf(round, cancellation);
        if (
            options.CsvFile(parsed) is { } file
            && AtomicFile.Write(
                file,
                RoundCsv.Write(report),
                MentorsMatchOptions.CsvName,
                cancellation
            )
                is { } problem
        )
        {
            return ProblemPrinter.Print(surroundings, [problem]);
        }

        surroundings.Out.Write(
            options.IsJson(parsed)
                ? JsonDocuments.Write(RoundDocuments.Of(report))
                : PageOf(report, surroundings)
        );
        return report.IsProven && report.People + report.Published.Count > 0
            ? ExitCode.Done
            : ExitCode.CheckFailed;
    }

    private static RoundReport ReportOf(AskedRound asked, CancellationToken cancellation)
    {
        var round = Round.Prepare(
            asked.Input,
            asked.Basis.ScorerFor(asked.Input.Year),
            asked.Basis.Rules,
            asked.Seed,
            compared: null,
            cancellation
        );
        return RoundReporter.Of(
            round,
            RoundSolver.Solve(round.Problem, asked.Objective, cancellation),
            cancellation
        );
    }

    private static string PageOf(RoundReport report, Surroundings surroundings)
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        new MentorsMatchReport(report, page).Write();
        return page.ToString();
    }
}
