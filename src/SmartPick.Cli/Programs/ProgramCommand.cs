using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Catalog;
using SmartPick.Reference;
using SmartPick.Reference.Answers;

namespace SmartPick.Cli.Programs;

/// <summary><c>smartpick program CODE</c>: what is known about one program.</summary>
internal static class ProgramCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "program",
            "What is known about one program, each fact with its source, its day and how far to rely on it; unknown is shown as unknown.",
            "smartpick program 0803611066"
        );
        var code = new Argument<string>("CODE")
        {
            Description = "The program's ten-digit ACGME code (smartpick programs finds it).",
        };
        var json = JsonOption.Build();
        var myData = MyDataOption.Build();
        command.Add(code);
        command.Add(json);
        command.Add(myData);
        command.SetAction(parsed =>
            DataInput.Ask(
                parsed,
                dataFolder,
                myData,
                surroundings,
                reference => Find(parsed.GetRequiredValue(code), reference),
                (reference, program) =>
                {
                    var document = ProgramDocument.Build(program, reference);
                    surroundings.Out.Write(
                        parsed.GetValue(json)
                            ? JsonDocuments.Write(document)
                            : PageOf(document, reference, surroundings)
                    );
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }

    private static Reading<ResidencyProgram> Find(string code, ReferenceData reference)
    {
        var problems = new List<Problem>();
        var program = ProgramOption.Find("CODE", code, reference.Catalog, problems);
        return new Reading<ResidencyProgram>(program, problems);
    }

    private static string PageOf(
        ProgramDocument document,
        ReferenceData reference,
        Surroundings surroundings
    )
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        var sources = new SourceIndex(reference.Sources);
        page.Paragraph(document.Name, Page.Strong);
        page.Heading("What is known");
        foreach (var fact in document.Facts.Where(fact => fact.Source is not null))
        {
            page.Paragraph(
                $"{fact.Label}: {fact.Value ?? "unknown"} {sources.Mark(fact.Source)} {fact.AsOf}, confidence {fact.Confidence}"
            );
        }

        page.Heading("What is unknown");
        foreach (
            var alike in document
                .Facts.Where(fact => fact.Source is null)
                .GroupBy(fact => fact.Note, StringComparer.Ordinal)
        )
        {
            page.Paragraph($"{string.Join("; ", alike.Select(fact => fact.Label))}: {alike.Key}.");
        }

        page.Heading("What interview chances rest on");
        var interviews = document.Interviews;
        page.Paragraph($"{interviews.Says} {sources.Mark(interviews.Source)}");
        if (interviews is { OverallRate: { } all, NonUsImgRate: { } imgs })
        {
            page.Paragraph(
                $"Applicants interviewed, all types and signals: {Wording.Percent(all)}; non-US IMGs: {Wording.Percent(imgs)}. Fitted to the published figures on {interviews.FittedOn}, not the figures themselves."
            );
        }

        foreach (var line in document.Imported)
        {
            page.Item("yours:", line);
        }

        sources.Write(page);
        return page.ToString();
    }
}
