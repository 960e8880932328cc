using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>Reads a list of programs with what they ask and offer.</summary>
internal static class ProgramFactsTable
{
    private const int HighestStep2 = 300;
    private const int MostAttempts = 20;
    private const int MostYears = 60;

    private static readonly string[] Columns =
    [
        "acgme_code",
        "program",
        "city",
        "state",
        "specialty",
        "j1",
        "h1b",
        "minimum_step2",
        "maximum_attempts",
        "maximum_years_since_graduation",
        "accepts_comlex",
        "strict",
        "setting",
        "file",
        "line",
    ];

    /// <summary>The header of a file of the user's own.</summary>
    public const string OwnHeader =
        "acgme_code (or program,city,state,specialty), and any of j1,h1b,minimum_step2,maximum_attempts,maximum_years_since_graduation,accepts_comlex,strict,setting";

    private static readonly Dictionary<string, string> Settings =
        ProfileNames.Settings.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The header of the file that is kept.</summary>
    public static IReadOnlyList<string> Header => Columns;

    /// <summary>Reads the rows; problems go to the log.</summary>
    public static List<ImportedProgramFacts> Read(
        UserFile file,
        ProgramCatalog catalog,
        ProblemLog log
    )
    {
        var seen = new Dictionary<AcgmeCode, long>();
        return CsvTable.Read(
            file.Path,
            file.Bytes,
            Columns,
            log,
            row =>
            {
                var code = ProgramCell.Code(row, catalog);
                if (row.IsGood && !seen.TryAdd(code, row.Line))
                {
                    row.Reject(
                        "acgme_code",
                        FormattableString.Invariant($"{code} again, as in line {seen[code]}"),
                        "each program once"
                    );
                }

                return new ImportedProgramFacts(code, FactsOf(row))
                {
                    Origin = FactCells.Origin(row, file.Name),
                };
            },
            Columns,
            trim: true
        );
    }

    /// <summary>A row of the file that is kept.</summary>
    public static IReadOnlyList<string> RowOf(ImportedProgramFacts imported, ProgramCatalog catalog)
    {
        var program = catalog.Find(imported.Program);
        var facts = imported.Facts;
        return
        [
            imported.Program.Digits,
            program?.Name ?? string.Empty,
            program?.City ?? string.Empty,
            program?.State ?? string.Empty,
            program?.Specialty ?? string.Empty,
            FactCells.Text(facts.SponsorsJ1),
            FactCells.Text(facts.SponsorsH1B),
            FactCells.Text(facts.MinimumStep2),
            FactCells.Text(facts.MaximumAttempts),
            FactCells.Text(facts.MaximumYearsSinceGraduation),
            FactCells.Text(facts.AcceptsComlex),
            FactCells.Text(facts.IsStrict),
            facts.Setting ?? string.Empty,
            .. FactCells.Text(imported.Origin),
        ];
    }

    private static ProgramFacts FactsOf(CsvRow row)
    {
        var facts = new ProgramFacts
        {
            SponsorsJ1 = FactCells.FlagOrNull(row, "j1"),
            SponsorsH1B = FactCells.FlagOrNull(row, "h1b"),
            MinimumStep2 = row.IntegerOrNull("minimum_step2", 1, HighestStep2),
            MaximumAttempts = row.IntegerOrNull("maximum_attempts", 0, MostAttempts),
            MaximumYearsSinceGraduation = row.IntegerOrNull(
                "maximum_years_since_graduation",
                0,
                MostYears
            ),
            AcceptsComlex = FactCells.FlagOrNull(row, "accepts_comlex"),
            IsStrict = FactCells.FlagOrNull(row, "strict"),
            Setting = row.TextOrNull("setting") is null ? null : row.Choice("setting", Settings),
        };
        if (facts == new ProgramFacts())
        {
            row.Reject(null, "a program without any fact", "at least one fact a row");
        }

        return facts;
    }
}
