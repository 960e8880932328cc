using System.Globalization;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>Reads program results as CSV: state, institution, city, program, code, and quota and matched for each year.</summary>
internal static class QuotaTable
{
    private const string QuotaPrefix = "quota_";
    private const string MatchedPrefix = "matched_";

    private static readonly string[] Names = ["state", "institution", "city", "program", "code"];

    /// <summary>True when the first line is the header of such a table.</summary>
    public static bool IsHeader(string line) =>
        line.Split(',', ';', '\t') is { Length: > 2 } cells
        && Array.Exists(cells, cell => Same(cell, "code"));

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

        if (!NrmpCode.TryParse(text, out var code))
        {
            row.Reject(
                "code",
                text ?? "nothing",
                "a program's code, such as seven digits, C and 0: institution, specialty, kind, track"
            );
            return string.Empty;
        }

        var place = new NamedPlace(
            StateOf(row, states),
            row.TextOrNull("institution") ?? string.Empty,
            row.TextOrNull("city") ?? string.Empty,
            row.TextOrNull("program") ?? string.Empty
        );
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
        var header = end < 0 ? text : text[..end];
        var years = header
            .Split(',')
            .Select(cell => cell.Trim().Trim('"'))
            .Where(cell => cell.StartsWith(QuotaPrefix, StringComparison.Ordinal))
            .Select(cell => cell[QuotaPrefix.Length..])
            .Where(year => year.Length == 4 && year.All(char.IsAsciiDigit))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (years.Count == 0)
        {
            log.Add(
                file.Path,
                1,
                null,
                header,
                "the header state,institution,city,program,code,quota_YEAR,matched_YEAR with commas and at least one year of four digits"
            );
        }

        return years;
    }

    private static bool Same(string left, string right) =>
        string.Equals(left.Trim().Trim('"'), right, StringComparison.OrdinalIgnoreCase);
}
