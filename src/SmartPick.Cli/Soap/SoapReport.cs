using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Reference.Seasons;
using Spectre.Console;

namespace SmartPick.Cli.Soap;

/// <summary>SOAP, for reading.</summary>
internal sealed class SoapReport(SoapDocument document, Page page, SourceIndex sources)
{
    /// <summary>Writes the page.</summary>
    public void Write()
    {
        if (!document.IsMatchWeek)
        {
            page.Paragraph(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Not on {document.Today:yyyy-MM-dd}: by our dates Match Week begins about {document.MatchWeek.Date:yyyy-MM-dd} ({document.MatchWeek.Confidence}) {sources.Mark(document.MatchWeek.Source)}."
                )
            );
        }

        page.Heading("May you take part?");
        foreach (var question in document.Questions)
        {
            var answer = question.Answer switch
            {
                true => "yes",
                false => "no",
                null => "not answered",
            };
            page.Paragraph($"{question.Text} {answer} {sources.Mark(question.Source)}");
        }

        if (document.Standing is { } standing)
        {
            page.Paragraph(standing, Page.Strong);
        }

        page.Heading("What holds");
        foreach (var rule in document.Rules)
        {
            page.Paragraph($"{rule.Text} {sources.Mark(rule.Source)}");
        }

        WriteList();
        sources.Write(page);
    }

    private void WriteList()
    {
        page.Heading(
            FormattableString.Invariant(
                $"Your applications in SOAP: {document.Applied} of at most {document.MostApplications}"
            )
        );
        if (document.TooMany is { } tooMany)
        {
            page.Paragraph(tooMany, Page.Strong);
        }

        if (document.Programs.Count == 0)
        {
            page.Paragraph("No list yet: a CSV table with the column name is one.");
            return;
        }

        var table = Page.Table(
            ("program", Justify.Left),
            ("specialty", Justify.Left),
            ("state", Justify.Left),
            ("open", Justify.Right),
            ("sent", Justify.Left)
        );
        foreach (var program in document.Programs)
        {
            table.AddRow(
                new Text(program.Name),
                new Text(program.Specialty ?? "not given"),
                new Text(program.State ?? "not given"),
                new Text(program.Positions?.ToString(CultureInfo.InvariantCulture) ?? "not given"),
                new Text(program.Applied ? "yes" : "no")
            );
        }

        page.Write(table);
    }
}
