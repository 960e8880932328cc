using System.Text;

namespace SmartPick.Cli.Output;

/// <summary>Lines of CSV for the user's own programs (RFC 4180).</summary>
internal static class CsvLine
{
    /// <summary>Appends a line, cells quoted where they must be.</summary>
    public static void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
