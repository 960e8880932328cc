using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference;
using SmartPick.Reference.Couples;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Cli.Couple;

/// <summary><c>smartpick couple A B</c>: the joint rank order list of two.</summary>
internal static class CoupleCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "couple",
            "The joint rank order list of two who apply as a couple: both together, near, apart, one alone, none, and what it costs.",
            "smartpick couple examples/couple-a.json examples/couple-b.json --csv joint.csv"
        );
        var options = new CoupleOptions();
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    DataInput.Ask(
                        parsed,
                        dataFolder,
                        options.MyData,
                        surroundings,
                        reference => options.Read(parsed, surroundings, reference),
                        (reference, entered) =>
                            Run(entered, parsed, reference, surroundings, options, cancellation)
                    )
                )
        );
        return command;
    }

    private static int Run(
        AskedCouple entered,
        ParseResult parsed,
        ReferenceData reference,
        Surroundings surroundings,
        CoupleOptions options,
        CancellationToken cancellation
    )
    {
        var outcome = Advise(entered, reference, surroundings, cancellation);
        if (outcome.Advice is not { } advice)
        {
            return ProblemPrinter.Print(
                surroundings,
                [.. outcome.Refusals.Select(refusal => options.ProblemOf(refusal, parsed))]
            );
        }

        if (
            options.CsvFile(parsed) is { } file
            && AtomicFile.Write(file, CoupleCsv.Write(advice), CoupleOptions.CsvName, cancellation)
                is { } problem
        )
        {
            return ProblemPrinter.Print(surroundings, [problem]);
        }

        surroundings.Out.Write(
            options.IsJson(parsed)
                ? JsonDocuments.Write(CoupleDocumentBuilder.Build(advice, reference))
                : PageOf(advice, reference, surroundings)
        );
        return ExitCode.Done;
    }

    private static CoupleOutcome Advise(
        AskedCouple asked,
        ReferenceData reference,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        using var progress = new ProgressLine(surroundings, "pairing");
        progress.Report(0);
        var reading = CoupleQuestions.Of(
            reference,
            asked.First,
            asked.Second,
            asked.Today,
            asked.Seed,
            Environment.ProcessorCount,
            cancellation
        );
        return reading.Request is { } request
            ? reference.CreateCoupleAdvisor().Advise(asked.Change(request), cancellation)
            : new CoupleOutcome(null, reading.Refusals);
    }

    private static string PageOf(
        CoupleAdvice advice,
        ReferenceData reference,
        Surroundings surroundings
    )
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        new CoupleReport(advice, reference, page, new SourceIndex(reference.Sources)).Write();
        return page.ToString();
    }
}
