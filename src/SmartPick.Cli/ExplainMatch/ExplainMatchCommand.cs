using System.CommandLine;
using System.Globalization;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Matching.Explanation;

namespace SmartPick.Cli.ExplainMatch;

/// <summary><c>smartpick explain-match INSTANCE RESULT</c>: why one applicant or program is where it is.</summary>
internal static class ExplainMatchCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings)
    {
        var command = new ExampleCommand(
            "explain-match",
            "Explains a result of the Match, by whomever, to one applicant (choice by choice) or to one program.",
            "smartpick explain-match examples/match/small.txt \\\n    examples/match/small-result.txt --applicant gus"
        );
        var options = new ExplainMatchOptions();
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

            var explainer = new MatchExplainer(
                question.Instance,
                question.Result.Assignment,
                question.Policy
            );
            surroundings.Out.Write(
                parsed.GetValue(json)
                    ? JsonDocuments.Write(ExplainMatchDocument.Build(question, explainer))
                    : PageOf(question, explainer, surroundings)
            );
            return ExitCode.Done;
        });
        return command;
    }

    private static string PageOf(
        ExplainMatchQuestion question,
        MatchExplainer explainer,
        Surroundings surroundings
    )
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        if (question.IsProgram)
        {
            new ProgramPage(question.Instance, explainer.Program(question.Index), page).Write();
        }
        else
        {
            new ApplicantPage(question.Instance, explainer.Applicant(question.Index), page).Write();
        }

        page.Blank();
        page.Paragraph(
            $"{PolicyFor(question)}Places are those of the lists as given{LotteryIn(question)}. This says how the lists met, not what anybody is worth.",
            Page.Quiet
        );
        return page.ToString();
    }

    /// <summary>A place among equals is the lottery's, and the lottery is the result's only when its seed is known.</summary>
    private static string LotteryIn(ExplainMatchQuestion question) =>
        question switch
        {
            { Instance.Ties: null } => string.Empty,
            { KnowsSeed: false } =>
                ", equal ones in an order that the result does not name (--seed as it was given to match)",
            { Instance.Ties.Seed: var seed } => string.Create(
                CultureInfo.InvariantCulture,
                $", equal ones as the lottery put them (seed {seed})"
            ),
        };

    /// <summary>The policy matters to whoever meets couples: their members, and programs.</summary>
    private static string PolicyFor(ExplainMatchQuestion question) =>
        question.IsProgram || question.Instance.CoupleOf(question.Index) >= 0
            ? PolicyOption.Sentence(question.Instance, question.Policy)
            : string.Empty;
}
