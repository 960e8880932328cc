using SmartPick.Engine.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>Reads own applications and what came of them.</summary>
internal static class OutcomeTable
{
    private static readonly string[] Columns =
    [
        "acgme_code",
        "program",
        "season",
        "signal",
        "invited",
        "file",
        "line",
    ];

    /// <summary>The header of a file of the user's own.</summary>
    public const string OwnHeader = "acgme_code (or program),season,signal,invited";

    private static readonly string[] Optional = ["program", "signal", "file", "line"];

    /// <summary>Signals by name; an empty cell is none.</summary>
    private static readonly Dictionary<string, SignalTier> Signals = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["none"] = SignalTier.None,
        ["silver"] = SignalTier.Silver,
        ["gold"] = SignalTier.Gold,
        ["single"] = SignalTier.Single,
    };

    /// <summary>A signal's name.</summary>
    public static string Word(SignalTier signal) => Signals.First(pair => pair.Value == signal).Key;

    /// <summary>The header of the file that is kept.</summary>
    public static IReadOnlyList<string> Header => Columns;

    /// <summary>Reads the rows; problems go to the log.</summary>
    /// <param name="file">The file.</param>
    /// <param name="catalog">The directory.</param>
    /// <param name="log">Where problems go.</param>
    /// <param name="earliest">The first season that can be meant: an older one is probably a slip. What is kept already may grow old.</param>
    public static List<ImportedOutcome> Read(
        UserFile file,
        ProgramCatalog catalog,
        ProblemLog log,
        int earliest = 0
    )
    {
        var seen = new Dictionary<(AcgmeCode, int), long>();
        return CsvTable.Read(
            file.Path,
            file.Bytes,
            Columns,
            log,
            row =>
            {
                var season = row.Season().MatchYear;
                var outcome = new ImportedOutcome(
                    ProgramCell.Code(row, catalog),
                    season,
                    row.TextOrNull("signal") is null
                        ? SignalTier.None
                        : row.Choice("signal", Signals),
                    FactCells.FlagOrNull(row, "invited")
                )
                {
                    Origin = FactCells.Origin(row, file.Name),
                };
                if (row.IsGood && (season > catalog.Season.MatchYear || season < earliest))
                {
                    row.Reject(
                        "season",
                        FormattableString.Invariant($"{season}"),
                        FormattableString.Invariant(
                            $"the year of a Match that you applied for, from {earliest} to {catalog.Season.MatchYear}"
                        )
                    );
                }

                if (row.IsGood && !seen.TryAdd((outcome.Program, season), row.Line))
                {
                    row.Reject(
                        "acgme_code",
                        FormattableString.Invariant(
                            $"{outcome.Program} again in {season}, as in line {seen[(outcome.Program, season)]}"
                        ),
                        "each program once a season"
                    );
                }

                return outcome;
            },
            Optional,
            trim: true
        );
    }

    /// <summary>A row of the file that is kept.</summary>
    public static IReadOnlyList<string> RowOf(ImportedOutcome outcome, ProgramCatalog catalog) =>
        [
            outcome.Program.Digits,
            catalog.Find(outcome.Program)?.Name ?? string.Empty,
            FormattableString.Invariant($"{outcome.Season}"),
            Word(outcome.Signal),
            FactCells.Text(outcome.Interviewed),
            .. FactCells.Text(outcome.Origin),
        ];
}
