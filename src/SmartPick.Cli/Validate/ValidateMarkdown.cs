using System.Globalization;
using System.Text;
using SmartPick.Cli.Output;
using SmartPick.Engine.Validation;
using SmartPick.Reference;

namespace SmartPick.Cli.Validate;

/// <summary>Puts a report's tables into a document in Markdown, between two marks, so that prose and figures stand together and the figures can be made anew.</summary>
internal static class ValidateMarkdown
{
    /// <summary>The line after which the tables stand.</summary>
    public const string Begin = "<!-- tables of smartpick validate: begin -->";

    /// <summary>The line before which they end.</summary>
    public const string End = "<!-- tables of smartpick validate: end -->";

    /// <summary>Replaces what stands between the marks.</summary>
    /// <returns>The problem, or null.</returns>
    public static Problem? Replace(
        string path,
        ValidationReport report,
        string origin,
        CancellationToken cancellation
    )
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Problem(origin, null, null, path, "a document that can be read");
        }

        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            return new Problem(path, null, null, "no place for the tables", $"{Begin}, then {End}");
        }

        return AtomicFile.Write(
            path,
            Encoding.UTF8.GetBytes(
                text[..(begin + Begin.Length)] + "\n" + Tables(report) + text[end..]
            ),
            origin,
            cancellation
        );
    }

    /// <summary>The tables.</summary>
    public static string Tables(ValidationReport report)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"\nFitted on {report.FittedOn}, validated on {report.ValidatedOn}, {report.Seasons} simulated seasons. Errors of rates are in percentage points.\n"
        );
        if (report.Standing.Length > 0)
        {
            text.Append('\n').Append(report.Standing).Append('\n');
        }

        foreach (var table in ReportTable.Of(report))
        {
            text.Append("\n### ").Append(table.Title).Append("\n\n");
            Line(text, table.Columns.Select(column => column.TrimStart()));
            Line(text, table.Columns.Select(column => column.StartsWith(' ') ? "---:" : "---"));
            foreach (var row in table.Rows)
            {
                Line(text, row);
            }
        }

        text.Append("\n### Groups of which only the assumptions speak in some direction\n\n")
            .AppendJoin("; ", report.PriorOnly)
            .Append(".\n\n");
        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ")
            .AppendJoin(
                " | ",
                cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))
            )
            .Append(" |\n");
}
