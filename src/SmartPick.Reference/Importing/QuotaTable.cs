using System.Globalization;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>Reads program results as CSV: state, institution, city, program, code, and quota and matched for each year.</summary>
internal static class QuotaTable
{
    private const string QuotaPrefix = "quota_";
    private const string MatchedPrefix = "matched_";
    private const int YearLength = 4;
    private const int LongestHeader = 200;
    private const string CodeName = "code";

    private static readonly string[] Names = ["state", "institution", "city", "program", CodeName];

    /// <summary>The header, for those who wrote another.</summary>
    public const string Header =
        "code,quota_YEAR, and if known state,institution,city,program,matched_YEAR";

    /// <summary>True for a file that means to be such a table: by its name, or by the header in its first line.</summary>
    public static bool IsTable(UserFile file, string line) =>
        IsNamedAsTable(file.Path)
        || (
            line.Split(',', ';', '\t') is { Length: > 1 } cells
            && Array.Exists(cells, cell => Same(cell, CodeName))
        );

    /// <summary>True when the file is called a table.</summary>
    public static bool IsNamedAsTable(string path) =>
        string.Equals(Path.GetExtension(path), ".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the table; problems go to the log, doubts to the rows' notes.</summary>
    public static void Read(
        UserFile file,
        IReadOnlyDictionary<string, UsState> states,
        QuotaRows rows,
        ProblemLog log
    )
    {
        var years = YearsOf(file, log);
        string[] figures =
        [
            .. years.Select(year => QuotaPrefix + year),
            .. years.Select(year => MatchedPrefix + year),
        ];
        string[] optional = [.. years.Select(year => MatchedPrefix + year), .. Names.SkipLast(1)];
        if (years.Count == 0)
        {
            return;
        }

        CsvTable.Read(
            file.Path,
            file.Bytes,
            [.. Names, .. figures],
            log,
            row => ReadRow(row, file, years, states, rows),
            optional,
            trim: true
        );
    }

    private static string ReadRow(
        CsvRow row,
        UserFile file,
        IReadOnlyList<string> years,
        IReadOnlyDictionary<string, UsState> states,
        QuotaRows rows
    )
    {
        var text = row.TextOrNull("code");
        if (text is null && years.Any(year => row.TextOrNull(QuotaPrefix + year) is not null))
        {
            // A sum has figures and no code.
            rows.SkipTotal();
            return string.Empty;
        }

        if (!NrmpCell.TryCode(row, "code", out var code))
        {
            return string.Empty;
        }

        var place = NrmpCell.Place(row, StateOf(row, states));
        if (UserText.WhyRefused(place) is { } why)
        {
            row.Reject(null, why, "plain text");
        }

        foreach (var year in years)
        {
            rows.Add(
                file.Path,
                new QuotaFigures(
                    code,
                    int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture),
                    FigureOf(row.TextOrNull(QuotaPrefix + year)),
                    FigureOf(row.TextOrNull(MatchedPrefix + year)),
                    place,
                    new FactOrigin(file.Name, row.Line)
                ),
                row.Line
            );
        }

        return code.Text;
    }

    private static string? FigureOf(string? text) =>
        text is null or "-" or "--" or "n/a" or "N/A" ? null : text;

    /// <summary>A state by code or name; empty when the row does not say.</summary>
    private static string StateOf(CsvRow row, IReadOnlyDictionary<string, UsState> states)
    {
        var text = row.TextOrNull("state");
        if (text is null || states.ContainsKey(text))
        {
            return text ?? string.Empty;
        }

        var byName = states.Values.FirstOrDefault(state => Same(state.Name, text));
        if (byName is null)
        {
            row.Reject("state", text, "a state's name or its two letters");
        }

        return byName?.Code ?? string.Empty;
    }

    private static List<string> YearsOf(UserFile file, ProblemLog log)
    {
        var text = file.Text();
        var end = text.IndexOfAny(['\r', '\n']);
        string[] header =
        [
            .. (end < 0 ? text : text[..end]).Split(',').Select(cell => cell.Trim().Trim('"')),
        ];
        var years = header
            .Where(cell => cell.StartsWith(QuotaPrefix, StringComparison.Ordinal))
            .Select(cell => cell[QuotaPrefix.Length..])
            .Where(year => year.Length == YearLength && year.All(char.IsAsciiDigit))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (years.Count > 0 && header.Contains(CodeName, StringComparer.Ordinal))
        {
            return years;
        }

        var found =
            header is [var only] && Separator(only) is { } separator
                ? $"columns parted by {separator}: {Shorten(only)}"
                : "the columns " + Shorten(string.Join(", ", header));
        log.Add(
            file.Path,
            1,
            null,
            header is [""] ? "no header" : found,
            $"a header with commas, such as quota_2026 for a year: {Header}{NearestOf(header)}"
        );
        return [];
    }

    private static string? Separator(string header) =>
        header.Contains(';', StringComparison.Ordinal) ? "semicolons"
        : header.Contains('\t', StringComparison.Ordinal) ? "tabs"
        : null;

    private static string Shorten(string text) =>
        text.Length > LongestHeader ? text[..LongestHeader] + "..." : text;

    /// <summary>Which column a wrong one may mean, for each that is near one; any year that the header names is taken for one.</summary>
    private static string NearestOf(string[] header)
    {
        var years = header.SelectMany(Years).Distinct(StringComparer.Ordinal).ToList();
        string[] known =
        [
            .. Names,
            .. years.Select(year => QuotaPrefix + year),
            .. years.Select(year => MatchedPrefix + year),
        ];
        var near = header
            .Where(cell => !known.Contains(cell, StringComparer.Ordinal))
            .Select(cell => (Cell: cell, Name: NearestTo(cell, known)))
            .Where(pair => pair.Name is not null)
            .Select(pair => $"{Quote.Text(pair.Name!)} for {Quote.Text(pair.Cell)}")
            .ToList();
        return near.Count == 0 ? string.Empty : "; nearest: " + string.Join(", ", near);
    }

    private static string? NearestTo(string cell, string[] known) =>
        Nearest.To(cell, known)
        ?? Array.Find(known, name => cell.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Years(string cell) =>
        cell.Split(cell.Where(c => !char.IsAsciiDigit(c)).Distinct().ToArray())
            .Where(digits => digits.Length == YearLength);

    private static bool Same(string left, string right) =>
        string.Equals(left.Trim().Trim('"'), right, StringComparison.OrdinalIgnoreCase);
}
