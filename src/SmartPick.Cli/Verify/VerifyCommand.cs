using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Matching.Verification;

namespace SmartPick.Cli.Verify;

/// <summary><c>smartpick verify INSTANCE RESULT</c>: decides whether a result is stable, by whomever it was made.</summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings)
    {
        var command = new ExampleCommand(
            "verify",
            "Checks a result of the Match, by whomever: whether it keeps every list and quota, and whether anybody would rather move and could. Exit code 1 when it is not stable.",
            "smartpick verify examples/match/small.txt examples/match/small-result.txt"
        );
        var options = new VerifyOptions();
        options.AddTo(command);
        var json = JsonOption.Build();
        command.Add(json);
        command.SetAction(parsed =>
        {
            var reading = options.Read(parsed, surroundings);
            if (reading.Value is not { } question)
            {
                return ProblemPrinter.Print(surroundings, reading.Problems);
            }

            var report = StabilityVerifier.Verify(
                question.Instance,
                question.Result.Assignment,
                question.Policy
            );
            surroundings.Out.Write(
                parsed.GetValue(json)
                    ? JsonDocuments.Write(VerifyDocument.Build(question, report))
                    : PageOf(question, report, surroundings)
            );
            return report.IsStable ? ExitCode.Done : ExitCode.CheckFailed;
        });
        return command;
    }

    private static string PageOf(
        VerifyQuestion question,
        VerificationReport report,
        Surroundings surroundings
    )
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        new VerifyReport(question, report, page).Write();
        return page.ToString();
    }
}
