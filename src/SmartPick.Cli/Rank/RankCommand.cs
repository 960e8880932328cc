using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.RankLists;
using SmartPick.Reference;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.RankLists;

namespace SmartPick.Cli.Rank;

/// <summary><c>smartpick rank PROFILE [LIST.csv]</c>: advice on a rank order list.</summary>
internal static class RankCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "rank",
            "A rank order list: the chance at each rank and in all, what each rank is worth, what to look at again.",
            "smartpick rank examples/jessica.json examples/rank/jessica.csv --csv ranked.csv"
        );
        var options = new RankOptions();
        options.AddTo(command);
        var json = JsonOption.Build();
        var csv = new Option<string?>("--csv")
        {
            Description =
                "Write the list in ranking order to a CSV file as well; whole or not at all.",
            HelpName = "FILE",
        };
        command.Add(json);
        command.Add(csv);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    DataInput.Ask(
                        parsed,
                        dataFolder,
                        options.MyData,
                        surroundings,
                        reference => options.Read(parsed, surroundings, reference),
                        (reference, asked) =>
                            Run(
                                asked,
                                parsed,
                                reference,
                                surroundings,
                                options,
                                json,
                                csv,
                                cancellation
                            )
                    )
                )
        );
        return command;
    }

    private static int Run(
        RankAsked asked,
        ParseResult parsed,
        ReferenceData reference,
        Surroundings surroundings,
        RankOptions options,
        Option<bool> json,
        Option<string?> csv,
        CancellationToken cancellation
    )
    {
        var outcome = reference.CreateRankAdvisor().Advise(asked.Request, cancellation);
        if (outcome.Advice is not { } advice)
        {
            return ProblemPrinter.Print(
                surroundings,
                [.. outcome.Refusals.Select(refusal => options.ProblemOf(refusal, parsed))]
            );
        }

        if (
            parsed.GetValue(csv) is { } file
            && AtomicFile.Write(
                file,
                CsvExport.Write(RanksTable.Of(asked.Workspace, reference, advice)),
                csv.Name,
                cancellation
            )
                is { } problem
        )
        {
            return ProblemPrinter.Print(surroundings, [problem]);
        }

        surroundings.Out.Write(
            parsed.GetValue(json)
                ? JsonDocuments.Write(
                    RankDocumentBuilder.Build(advice, asked.Workspace.Ranks, reference)
                )
                : PageOf(advice, reference, surroundings)
        );
        return ExitCode.Done;
    }

    private static string PageOf(
        RankAdvice advice,
        ReferenceData reference,
        Surroundings surroundings
    )
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        new RankReport(advice, page, new SourceIndex(reference.Sources)).Write();
        return page.ToString();
    }
}
