using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>The folder on the user's own machine that keeps what was imported, as CSV files that can be read and corrected by hand.</summary>
public static class UserFolder
{
    /// <summary>The environment variable that names another folder than the default.</summary>
    public const string Variable = "SMARTPICK_MY_DATA";

    /// <summary>Results by track and year.</summary>
    public const string QuotasName = "quotas.csv";

    /// <summary>Facts of programs.</summary>
    public const string ProgramsName = "programs.csv";

    /// <summary>Own applications.</summary>
    public const string OutcomesName = "outcomes.csv";

    /// <summary>Which track belongs to which program.</summary>
    public const string CrosswalkName = "crosswalk.csv";

    /// <summary>Reads the folder; what is not there is empty. Every problem of every file at once, up to 100.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="reference">The directory that the facts are about.</param>
    public static Reading<UserTables> Read(string folder, ReferenceData reference)
    {
        var log = new ProblemLog();
        var latestYear = reference.Catalog.Season.MatchYear;
        var tables = new UserTables(
            ReadFile(folder, QuotasName, log, file => StoredQuotas.Read(file, latestYear, log)),
            ReadFile(
                folder,
                CrosswalkName,
                log,
                file =>
                    CrosswalkTable.Normalized(
                        CrosswalkTable.Read(file, reference.Catalog, log),
                        reference.Catalog
                    )
            ),
            ReadFile(
                folder,
                ProgramsName,
                log,
                file => ProgramFactsTable.Read(file, reference.Catalog, log)
            ),
            ReadFile(
                folder,
                OutcomesName,
                log,
                file => OutcomeTable.Read(file, reference.Catalog, log)
            )
        );
        return log.Count > 0
            ? new Reading<UserTables>(null, log.ToList())
            : new Reading<UserTables>(tables, []);
    }

    /// <summary>The content of every file that has any, by name; a table without rows has no file.</summary>
    /// <param name="tables">What to keep.</param>
    /// <param name="reference">The directory, for the names beside the codes.</param>
    public static IReadOnlyDictionary<string, byte[]> Files(
        UserTables tables,
        ReferenceData reference
    )
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        Add(QuotasName, StoredQuotas.Columns, tables.Quotas.Select(StoredQuotas.RowOf));
        Add(CrosswalkName, CrosswalkTable.Columns, tables.Crosswalk.Select(CrosswalkTable.RowOf));
        Add(
            ProgramsName,
            ProgramFactsTable.Header,
            tables.Programs.Select(facts => ProgramFactsTable.RowOf(facts, reference.Catalog))
        );
        Add(
            OutcomesName,
            OutcomeTable.Header,
            tables.Outcomes.Select(outcome => OutcomeTable.RowOf(outcome, reference.Catalog))
        );
        return files;

        void Add(
            string name,
            IReadOnlyList<string> columns,
            IEnumerable<IReadOnlyList<string>> rows
        )
        {
            var list = rows.ToList();
            if (list.Count > 0)
            {
                files.Add(name, CsvText.Bytes(columns, list));
            }
        }
    }

    private static IReadOnlyList<T> ReadFile<T>(
        string folder,
        string name,
        ProblemLog log,
        Func<UserFile, IReadOnlyList<T>> read
    )
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) && UserFile.Read(path, log) is { } file ? read(file) : [];
    }
}
