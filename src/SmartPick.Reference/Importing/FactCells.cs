using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>Cells that the user's files share: yes or no, where a fact comes from.</summary>
internal static class FactCells
{
    private const int MostLines = 10_000_000;

    private static readonly Dictionary<string, bool> Flags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yes"] = true,
        ["no"] = false,
        ["true"] = true,
        ["false"] = false,
    };

    /// <summary>Yes or no, or null for an empty cell, which is unknown.</summary>
    public static bool? FlagOrNull(CsvRow row, string column) =>
        row.TextOrNull(column) is null ? null : row.Choice(column, Flags);

    /// <summary>A flag as it is kept.</summary>
    public static string Text(bool? flag) =>
        flag switch
        {
            true => "yes",
            false => "no",
            null => string.Empty,
        };

    /// <summary>A number as it is kept.</summary>
    public static string Text(int? number) =>
        number is { } value ? FormattableString.Invariant($"{value}") : string.Empty;

    /// <summary>The two cells of an origin.</summary>
    public static string[] Text(FactOrigin? origin) =>
        origin is null ? [string.Empty, string.Empty] : [origin.File, Line(origin)];

    /// <summary>Where a row says that it comes from; else the row itself.</summary>
    public static FactOrigin Origin(CsvRow row, string file)
    {
        var name = row.TextOrNull("file");
        if (name is not null && UserText.WhyRefused(name) is { } why)
        {
            row.Reject("file", why, "a file's name");
        }

        var line = row.IntegerOrNull("line", 1, MostLines);
        return name is not null && line is not null
            ? new FactOrigin(name, line.Value)
            : new FactOrigin(file, row.Line);
    }

    private static string Line(FactOrigin origin) => FormattableString.Invariant($"{origin.Line}");
}
