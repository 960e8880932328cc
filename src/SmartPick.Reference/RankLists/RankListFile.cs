using System.Text;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.RankLists;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.Importing;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Tables;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.RankLists;

/// <summary>A rank order list as a file holds it.</summary>
/// <param name="Ranks">Programs, most preferred first.</param>
/// <param name="Unacceptable">Those at which the applicant would rather not train.</param>
/// <param name="FirstYears">First years for advanced positions, most preferred first.</param>
/// <param name="NrmpCodes">NRMP codes by program, where the file gives them.</param>
/// <param name="Supplement">Whether advanced programs carry the first years as their supplemental list; null where the file does not say.</param>
public sealed record RankList(
    IReadOnlyList<RankEntry> Ranks,
    IReadOnlyList<AcgmeCode> Unacceptable,
    IReadOnlyList<FirstYear> FirstYears,
    IReadOnlyDictionary<AcgmeCode, string> NrmpCodes,
    bool? Supplement
);

/// <summary>Reads a rank order list from a CSV file (<c>docs/rank-list.md</c>): all of it, or everything wrong with it.</summary>
public static class RankListFile
{
    private const int MostRanks = 1000;
    private const string Program = "program";
    private const string Code = "acgme_code";
    private const string ListColumn = "list";
    private const string Name = "name";

    private static readonly DocumentKind Kind = new(
        "rank order list",
        "an ACGME code on each line, most preferred first, or a table with the column program"
    );

    private static readonly string[] Columns =
    [
        Program,
        "rank",
        "tier",
        "unacceptable",
        "first_year",
        "state",
        "nrmp_code",
    ];

    // In the product's own export the code stands under acgme_code, program holds the name, and the list says which rows are first
    // years. What else it says is for the reader's eye, and taken back without a look.
    private static readonly string[] Exported =
    [
        "city",
        "specialty",
        "first_year_elsewhere",
        "note",
        "match_here",
        "match_here_low",
        "match_here_high",
        "match_by_here",
    ];

    /// <summary>The columns that count, in the order in which they are documented; only the first must be there.</summary>
    public static IReadOnlyList<string> ColumnNames => Columns;

    /// <summary>Reads a file. Without a header every line is a code; with one, a line holds a program or a first year.</summary>
    /// <param name="stream">The file; read up to 1 MB and not closed.</param>
    /// <param name="fileName">The file as the user named it.</param>
    /// <param name="catalog">Knows the programs.</param>
    public static Reading<RankList> Read(Stream stream, string fileName, ProgramCatalog catalog)
    {
        var (bytes, problem) = DocumentBytes.Take(stream, fileName, Kind);
        return bytes is null
            ? new Reading<RankList>(null, [problem!])
            : Read(bytes, fileName, catalog);
    }

    private static Reading<RankList> Read(byte[] bytes, string fileName, ProgramCatalog catalog)
    {
        var log = new ProblemLog();
        var isBare = IsBare(bytes);
        var table = isBare ? [.. Encoding.UTF8.GetBytes(Program + "\n"), .. bytes] : bytes;
        var isExported = !isBare && IsExported(bytes);
        string[] more = isExported ? [ListColumn, Code, .. Exported] : [Name, .. Exported];
        var rows = CsvTable.Read(
            fileName,
            table,
            isBare ? [Program] : [.. Columns, .. more],
            log,
            row => isExported ? ExportedRowOf(row, catalog) : RowOf(row, catalog),
            isBare ? [] : [.. Columns.Skip(1), Name, .. Exported],
            trim: true
        );
        if (log.Count > 0)
        {
            // The header that was put before a bare list is no line of the user's.
            return new Reading<RankList>(
                null,
                [
                    .. log.ToList()
                        .Select(problem =>
                            isBare && problem.Line > 1
                                ? problem with
                                {
                                    Line = problem.Line - 1,
                                }
                                : problem
                        ),
                ]
            );
        }

        var ranked = rows.Where(row => row.Code is not null)
            .OrderBy(row => row.Rank ?? int.MaxValue)
            .ToList();
        return new Reading<RankList>(
            new RankList(
                [.. ranked.Select(row => new RankEntry(row.Code!.Value, row.Tier))],
                [.. ranked.Where(row => row.IsUnacceptable).Select(row => row.Code!.Value)],
                [.. rows.Select(row => row.FirstYear).OfType<FirstYear>()],
                ranked
                    .Where(row => row.NrmpCode is not null)
                    .DistinctBy(row => row.Code)
                    .ToDictionary(row => row.Code!.Value, row => row.NrmpCode!),
                rows.Select(row => row.IsCarried).FirstOrDefault(carried => carried is not null)
            ),
            []
        );
    }

    private static bool IsBare(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.TrimStart("\uFEFF"u8).TrimStart(" \t\r\n\""u8);
        return text.Length > 0 && char.IsAsciiDigit((char)text[0]);
    }

    private static bool IsExported(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
        return Encoding
            .UTF8.GetString(end < 0 ? bytes : bytes[..end])
            .TrimStart('\uFEFF')
            .Split(',', StringSplitOptions.TrimEntries)
            .Contains(Code, StringComparer.Ordinal);
    }

    private static Row ExportedRowOf(CsvRow row, ProgramCatalog catalog)
    {
        var code = row.TextOrNull(Code);
        var list = row.Text(ListColumn);
        var isFirstYear = list.StartsWith(RanksTable.Supplemental, StringComparison.Ordinal);
        if (code is null != isFirstYear)
        {
            row.Reject(
                Code,
                code ?? "nothing",
                "the ACGME code of a program on the primary list, and none for a first year"
            );
        }

        return Of(
            row,
            catalog,
            code,
            Code,
            isFirstYear ? SpreadsheetText.Plain(row.Text(Program)) : null
        ) with
        {
            IsCarried = isFirstYear
                ? !string.Equals(list, RanksTable.Detached, StringComparison.Ordinal)
                : null,
        };
    }

    private static Row RowOf(CsvRow row, ProgramCatalog catalog)
    {
        var year = row.TextOrNull("first_year");
        var text = row.TextOrNull(Program);
        if (text is null == year is null)
        {
            row.Reject(
                Program,
                text is null ? "nothing" : "a program and a first year in one line",
                "the ACGME code of a program, or a first_year"
            );
        }

        return Of(row, catalog, text, Program, year);
    }

    private static Row Of(
        CsvRow row,
        ProgramCatalog catalog,
        string? code,
        string column,
        string? year
    ) =>
        new(
            code is null ? null : CodeOf(row, column, code, catalog),
            row.IntegerOrNull("rank", 1, MostRanks),
            row.TextOrNull("tier") is null ? null : row.Choice("tier", Tiers),
            row.TextOrNull("unacceptable") is not null && row.Flag("unacceptable"),
            year is null ? null : new FirstYear(year, row.TextOrNull("state")),
            NrmpCodeOf(row)
        );

    private static string? NrmpCodeOf(CsvRow row)
    {
        var text = row.TextOrNull("nrmp_code");
        if (text is not null && !NrmpCode.TryParse(text, out _))
        {
            row.Reject("nrmp_code", text, "an NRMP code, for example 1234567C0");
        }

        return text;
    }

    private static AcgmeCode CodeOf(CsvRow row, string column, string text, ProgramCatalog catalog)
    {
        if (!AcgmeCode.TryParse(text, out var code) || catalog.Find(code) is null)
        {
            row.Reject(
                column,
                text,
                "the ten-digit ACGME code of a program (smartpick programs finds it)"
            );
        }

        return code;
    }

    private static Dictionary<string, SignalTier> Tiers { get; } =
        WorkspaceNames.Tiers.All.ToDictionary(
            name => name,
            name => WorkspaceNames.Tiers.Find(name)!.Value,
            StringComparer.Ordinal
        );

    private sealed record Row(
        AcgmeCode? Code,
        int? Rank,
        SignalTier? Tier,
        bool IsUnacceptable,
        FirstYear? FirstYear,
        string? NrmpCode
    )
    {
        /// <summary>Of a first year of an export, whether advanced programs carry it; null for what does not say.</summary>
        public bool? IsCarried { get; init; }
    }
}
