using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Exporting;

namespace SmartPick.Cli.Pick;

/// <summary><c>smartpick pick PROFILE</c>: the list.</summary>
internal static class PickCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "pick",
            "The list of programs to apply to: where each signal goes, what it costs, the chance to match.",
            "smartpick pick examples/jessica.json --budget 1500 --csv list.csv"
        );
        var ask = new AskOptions();
        ask.AddTo(command);
        var json = JsonOption.Build();
        var csv = new Option<string?>("--csv")
        {
            Description = "Write the list to a CSV file as well; whole or not at all.",
            HelpName = "FILE",
        };
        command.Add(json);
        command.Add(csv);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(Run(parsed, surroundings, dataFolder, ask, json, csv, cancellation))
        );
        return command;
    }

    private static int Run(
        ParseResult parsed,
        Surroundings surroundings,
        Option<string?> dataFolder,
        AskOptions ask,
        Option<bool> json,
        Option<string?> csv,
        CancellationToken cancellation
    )
    {
        var data = DataInput.LoadWithImports(parsed, dataFolder, ask.MyData, surroundings);
        if (data.Value is not { } reference)
        {
            return ProblemPrinter.Print(surroundings, data.Problems);
        }

        var question = ask.Read(parsed, surroundings, reference.Catalog);
        if (question.Value is not { } entered)
        {
            return ProblemPrinter.Print(surroundings, question.Problems);
        }

        var request = entered with { Applicant = reference.Imports.Complete(entered.Applicant) };
        var outcome = Advise(request, reference, surroundings, cancellation);
        if (outcome.Advice is not { } advice)
        {
            return ProblemPrinter.Print(
                surroundings,
                [.. outcome.Refusals.Select(refusal => ask.ProblemOf(refusal, parsed))]
            );
        }

        if (
            parsed.GetValue(csv) is { } file
            && AtomicFile.Write(
                file,
                CsvExport.Write(AdvisedTable.Of(advice, reference)),
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
                    PickDocumentBuilder.Build(
                        advice,
                        reference.Model.FittedOn,
                        reference.Sources,
                        reference.Imports
                    )
                )
                : PageOf(advice, reference, DataInput.Folder(parsed, dataFolder), surroundings)
        );
        return ExitCode.Done;
    }

    private static PickOutcome Advise(
        PickRequest request,
        ReferenceData reference,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        using var progress = new ProgressLine(surroundings, "picking");
        return reference.CreateAdvisor().Advise(request, progress, cancellation);
    }

    private static string PageOf(
        ListAdvice advice,
        ReferenceData reference,
        string folder,
        Surroundings surroundings
    )
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        new PickReport(advice, reference.Imports, page, new SourceIndex(reference.Sources)).Write();
        var applicant = advice.Request.Applicant;
        page.Blank();
        page.Paragraph(
            ValidationLine.Of(folder, reference, applicant.Specialty, applicant.Type),
            Page.Quiet
        );
        return page.ToString();
    }
}
