using SmartPick.Cli.Output;
using SmartPick.Engine.Validation;
using Spectre.Console;

namespace SmartPick.Cli.Validate;

/// <summary>What a validation found, as a page.</summary>
internal static class ValidatePage
{
    /// <summary>The page.</summary>
    public static string Write(ValidationReport report, Surroundings surroundings)
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        page.Paragraph(
            $"Fitted on {report.FittedOn}, validated on {report.ValidatedOn}. Rates are in per cent, errors in percentage points.",
            Page.Strong
        );
        if (report.Standing.Length > 0)
        {
            page.Paragraph(report.Standing);
        }

        foreach (var found in ReportTable.Of(report))
        {
            page.Heading(found.Title);
            WriteTable(page, found);
        }

        WriteLists(page, report);
        return page.ToString();
    }

    /// <summary>The table; its reasons stand below it, where they have the page's whole width.</summary>
    private static void WriteTable(Page page, ReportTable found)
    {
        var shown = found.Columns.Count - (found.EndsWithReason ? 1 : 0);
        var table = Page.Table([
            .. found
                .Columns.Take(shown)
                .Select(column =>
                    (column.TrimStart(), column.StartsWith(' ') ? Justify.Right : Justify.Left)
                ),
        ]);
        foreach (var row in found.Rows)
        {
            table.AddRow([.. row.Take(shown).Select(cell => new Text(cell))]);
        }

        page.Write(table);
        foreach (var row in found.Rows.Where(row => found.EndsWithReason && row[^1].Length > 0))
        {
            page.Item("-", $"{Subject(found, row)}: {row[^1]}");
        }
    }

    /// <summary>What a row is about: its first cells, as far as they are words.</summary>
    private static string Subject(ReportTable found, IReadOnlyList<string> row) =>
        string.Join(
            ", ",
            row.Take(found.Columns.TakeWhile(column => !column.StartsWith(' ')).Count())
        );

    private static void WriteLists(Page page, ValidationReport report)
    {
        if (report.PriorOnly.Count > 0)
        {
            page.Heading("Groups of which only the assumptions speak in some direction");
            page.Paragraph(string.Join("; ", report.PriorOnly) + ".");
        }

        if (report.Limits.Count > 0)
        {
            page.Heading("Known limits");
            foreach (var limit in report.Limits)
            {
                page.Item("-", $"{limit.Title}. {limit.Text}");
            }
        }
    }
}
