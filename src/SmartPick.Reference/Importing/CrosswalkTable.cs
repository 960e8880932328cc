using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>Reads and writes <c>crosswalk.csv</c>, which the user may correct by hand.</summary>
internal static class CrosswalkTable
{
    /// <summary>The header.</summary>
    public static readonly string[] Columns =
    [
        "nrmp_code",
        "acgme_code",
        "confidence",
        "how",
        "name_in_file",
        "name_in_directory",
    ];

    private static readonly Dictionary<string, CrosswalkBasis> Bases = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["confirmed"] = CrosswalkBasis.Confirmed,
        ["names"] = CrosswalkBasis.Names,
        ["ambiguous"] = CrosswalkBasis.Ambiguous,
        ["none"] = CrosswalkBasis.None,
        ["not in the directory"] = CrosswalkBasis.OutsideDirectory,
    };

    /// <summary>The word for a basis.</summary>
    public static string Word(CrosswalkBasis basis) => Bases.First(pair => pair.Value == basis).Key;

    /// <summary>Reads the entries; problems go to the log.</summary>
    public static List<CrosswalkEntry> Read(UserFile file, ProgramCatalog catalog, ProblemLog log)
    {
        var seen = new Dictionary<NrmpCode, long>();
        return CsvTable.Read(
            file.Path,
            file.Bytes,
            Columns,
            log,
            row =>
            {
                if (
                    NrmpCell.TryCode(row, "nrmp_code", out var code) && !seen.TryAdd(code, row.Line)
                )
                {
                    row.Reject(
                        "nrmp_code",
                        FormattableString.Invariant($"{code} again, as in line {seen[code]}"),
                        "each code once"
                    );
                }

                var program = row.TextOrNull("acgme_code") is null
                    ? (AcgmeCode?)null
                    : ProgramCell.Code(row, catalog);
                return new CrosswalkEntry(
                    code,
                    program,
                    row.NumberOrNull("confidence", 0, 1) ?? 0,
                    row.TextOrNull("how") is null
                        ? CrosswalkBasis.Confirmed
                        : row.Choice("how", Bases),
                    row.TextOrNull("name_in_file") ?? string.Empty,
                    row.TextOrNull("name_in_directory") ?? string.Empty
                );
            },
            ["confidence", "how", "name_in_file", "name_in_directory"],
            trim: true
        );
    }

    /// <summary>A row of the file.</summary>
    public static IReadOnlyList<string> RowOf(CrosswalkEntry entry) =>
        [
            entry.Code.Text,
            entry.Program?.Digits ?? string.Empty,
            entry.Confidence.ToString("0.###", CultureInfo.InvariantCulture),
            Word(entry.Basis),
            entry.NameInFile,
            entry.NameInDirectory,
        ];

    /// <summary>The entries with the user's own word marked: what is confirmed, or names another program than was proposed.</summary>
    /// <param name="entries">As read.</param>
    /// <param name="catalog">For the programs' names.</param>
    public static List<CrosswalkEntry> Normalized(
        IEnumerable<CrosswalkEntry> entries,
        ProgramCatalog catalog
    ) =>
        [
            .. entries.Select(entry =>
                entry.Basis is CrosswalkBasis.Confirmed || IsCorrected(entry, catalog)
                    ? entry with
                    {
                        Basis = CrosswalkBasis.Confirmed,
                        Confidence = 1,
                        NameInDirectory = NameOf(entry, catalog),
                    }
                    : entry
            ),
        ];

    /// <summary>The user's own word by code. An empty program of such an entry says that the directory has none.</summary>
    public static Dictionary<NrmpCode, CrosswalkEntry> Corrections(
        IEnumerable<CrosswalkEntry> normalized
    ) =>
        normalized
            .Where(entry => entry.Basis is CrosswalkBasis.Confirmed)
            .ToDictionary(entry => entry.Code);

    // The program's name is written beside its code: a code with another name beside it was put there by hand.
    private static bool IsCorrected(CrosswalkEntry entry, ProgramCatalog catalog) =>
        !string.Equals(NameOf(entry, catalog), entry.NameInDirectory, StringComparison.Ordinal);

    private static string NameOf(CrosswalkEntry entry, ProgramCatalog catalog) =>
        entry.Program is { } program && catalog.Find(program) is { } found
            ? found.Name
            : string.Empty;
}
