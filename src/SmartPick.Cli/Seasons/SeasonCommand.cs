using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Interviews;
using SmartPick.Reference;
using SmartPick.Reference.Seasons;

namespace SmartPick.Cli.Seasons;

/// <summary><c>smartpick season PROFILE [EVENTS.csv]</c>: the chances after invitations, refusals and silence.</summary>
internal static class SeasonCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "season",
            "How a season stands: invitations, refusals and silence re-weight the chances; which interviews to keep, whether to apply late, when to start a parallel plan.",
            "smartpick season examples/jessica.json examples/season/jessica.csv --today 2026-11-23 --heard-until 2026-11-23"
        );
        var options = new SeasonOptions();
        options.AddTo(command);
        var json = JsonOption.Build();
        var ics = new Option<string?>("--ics")
        {
            Description =
                "Write interviews, answers due and the season's dates to a calendar file as well; whole or not at all.",
            HelpName = "FILE",
        };
        command.Add(json);
        command.Add(ics);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    DataInput.Ask(
                        parsed,
                        dataFolder,
                        options.MyData,
                        surroundings,
                        reference => options.Read(parsed, surroundings, reference),
                        (reference, request) =>
                            Run(
                                request,
                                parsed,
                                reference,
                                surroundings,
                                options,
                                json,
                                ics,
                                cancellation
                            )
                    )
                )
        );
        return command;
    }

    private static int Run(
        SeasonRequest request,
        ParseResult parsed,
        ReferenceData reference,
        Surroundings surroundings,
        SeasonOptions options,
        Option<bool> json,
        Option<string?> ics,
        CancellationToken cancellation
    )
    {
        var outcome = reference.CreateSeasonAdvisor().Advise(request, cancellation);
        if (outcome.Advice is not { } advice)
        {
            return ProblemPrinter.Print(
                surroundings,
                [.. outcome.Refusals.Select(refusal => options.ProblemOf(refusal, parsed))]
            );
        }

        if (
            parsed.GetValue(ics) is { } file
            && AtomicFile.Write(
                file,
                CalendarFile.Write(
                    request.Applications,
                    reference,
                    request.Question.Applicant,
                    surroundings.Clock.GetUtcNow()
                ),
                ics.Name,
                cancellation
            )
                is { } problem
        )
        {
            return ProblemPrinter.Print(surroundings, [problem]);
        }

        surroundings.Out.Write(
            parsed.GetValue(json)
                ? JsonDocuments.Write(SeasonDocumentBuilder.Build(advice, reference))
                : PageOf(advice, reference, surroundings)
        );
        return ExitCode.Done;
    }

    private static string PageOf(
        SeasonAdvice advice,
        ReferenceData reference,
        Surroundings surroundings
    )
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        new SeasonReport(advice, reference, page).Write();
        return page.ToString();
    }
}
