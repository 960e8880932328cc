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
            var table = Page.Table([
                .. found.Columns.Select(column =>
                    (column.TrimStart(), column.StartsWith(' ') ? Justify.Right : Justify.Left)
                ),
            ]);
            foreach (var row in found.Rows)
            {
                table.AddRow([.. row.Select(cell => new Text(cell))]);
            }

            page.Write(table);
        }

        WriteLists(page, report);
        return page.ToString();
    }

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
