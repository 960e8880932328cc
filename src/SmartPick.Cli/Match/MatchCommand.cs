using System.CommandLine;
using System.Globalization;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Matching.Runs;
using SmartPick.Reference.Instances;

namespace SmartPick.Cli.Match;

/// <summary><c>smartpick match INSTANCE</c>: runs the Match.</summary>
internal static class MatchCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings)
    {
        var command = new ExampleCommand(
            "match",
            "Matches a market as the NRMP does, with couples, supplemental lists, reversions and even or odd quotas. Exit code 1 when the result is not stable.",
            "smartpick match examples/match/small.txt --out result.json"
        );
        var options = new MatchOrderOptions();
        options.AddTo(command);
        var json = JsonOption.Build();
        command.Add(json);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(Run(parsed, surroundings, options, json, cancellation))
        );
        return command;
    }

    private static int Run(
        ParseResult parsed,
        Surroundings surroundings,
        MatchOrderOptions options,
        Option<bool> json,
        CancellationToken cancellation
    )
    {
        var reading = options.Read(parsed, surroundings);
        if (reading.Value is not { } order)
        {
            return ProblemPrinter.Print(surroundings, reading.Problems);
        }

        var start = surroundings.Clock.GetTimestamp();
        var result = Match(order, surroundings, cancellation);
        var matchedIn = surroundings.Clock.GetElapsedTime(start);
        var document = ResultDocuments.Of(order.Instance, result);
        var output = new ResultOutput(order.Instance, result, document);
        if (options.Write(order, output, cancellation) is { } problem)
        {
            return ProblemPrinter.Print(surroundings, [problem]);
        }

        if (parsed.GetValue(json))
        {
            LongText.Write(surroundings.Out, output.Json().Span);
        }
        else
        {
            var page = new Page(surroundings.Width, surroundings.Color);
            new MatchReport(order, result, document, page).Write();
            surroundings.Out.Write(page.ToString());
        }

        surroundings.Error.WriteLine(Times(order, matchedIn));
        return result.Status is MatchStatus.Stable or MatchStatus.NotChecked
            ? ExitCode.Done
            : ExitCode.CheckFailed;
    }

    private static MatchResult Match(
        MatchOrder order,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        using var progress = new MatchProgressLine(surroundings);
        return Matching.Match.Run(
            order.Instance,
            surroundings.ShowsProgress ? order.Options with { Progress = progress } : order.Options,
            cancellation
        );
    }

    private static string Times(MatchOrder order, TimeSpan matchedIn) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Read in {order.ReadIn.TotalMilliseconds:N0} ms, matched{(order.Options.Verify ? " and verified" : string.Empty)} in {matchedIn.TotalMilliseconds:N0} ms."
        );
}
