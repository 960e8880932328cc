using System.Text;

namespace SmartPick.Reference.Exporting;

/// <summary>A table as CSV (RFC 4180): UTF-8 without a byte order mark, a header, a row a line, nothing that a spreadsheet would run.</summary>
public static class CsvExport
{
    /// <summary>The file's bytes.</summary>
    public static byte[] Write(ExportTable table)
    {
        var text = new StringBuilder();
        AppendLine(text, table.Columns);
        foreach (var row in table.Rows)
        {
            AppendLine(text, row.Select(cell => Words(cell.ForReaders)));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // A number is no formula, whatever its sign.
    private static string Words(ExportCell cell) =>
        cell.IsWords ? SpreadsheetText.Neutral(cell.Words) : cell.ToString();

    /// <summary>Appends a line, cells quoted where they must be and otherwise as they are.</summary>
    public static void AppendLine(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
