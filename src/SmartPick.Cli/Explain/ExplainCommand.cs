using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Reference;

namespace SmartPick.Cli.Explain;

/// <summary><c>smartpick explain PROFILE --program CODE</c>: every contribution to one chance.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "explain",
            "Every contribution to the chance at one program, with its size, interval and source.",
            "smartpick explain examples/jessica.json --program 0803611066"
        );
        var options = new ExplainOptions();
        options.AddTo(command);
        var json = JsonOption.Build();
        command.Add(json);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(Run(parsed, surroundings, dataFolder, options, json, cancellation))
        );
        return command;
    }

    private static int Run(
        ParseResult parsed,
        Surroundings surroundings,
        Option<string?> dataFolder,
        ExplainOptions options,
        Option<bool> json,
        CancellationToken cancellation
    )
    {
        var data = DataInput.LoadWithImports(parsed, dataFolder, options.MyData, surroundings);
        if (data.Value is not { } reference)
        {
            return ProblemPrinter.Print(surroundings, data.Problems);
        }

        var reading = options.Read(parsed, surroundings, reference.Catalog);
        if (reading.Value is not { } entered)
        {
            return ProblemPrinter.Print(surroundings, reading.Problems);
        }

        var question = entered with { Applicant = reference.Imports.Complete(entered.Applicant) };
        var answer = ChanceAnswer.Of(question, reference, cancellation);
        surroundings.Out.Write(
            parsed.GetValue(json)
                ? JsonDocuments.Write(ExplainDocument.Build(answer, reference))
                : PageOf(answer, reference, DataInput.Folder(parsed, dataFolder), surroundings)
        );
        return ExitCode.Done;
    }

    private static string PageOf(
        ChanceAnswer answer,
        ReferenceData reference,
        string folder,
        Surroundings surroundings
    )
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        new ExplainReport(
            answer,
            reference.Imports,
            page,
            new SourceIndex(reference.Sources)
        ).Write();
        page.Blank();
        page.Paragraph(
            ValidationLine.Of(
                folder,
                reference,
                answer.Question.Program.Specialty,
                answer.Question.Applicant.Type
            ),
            Page.Quiet
        );
        return page.ToString();
    }
}
