using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>Reads a file of the user's into a preview: what would be taken, what is unclear, or every problem that keeps it out.</summary>
public static class Importer
{
    /// <summary>Reads a file.</summary>
    /// <param name="kind">What the file holds.</param>
    /// <param name="path">The file.</param>
    /// <param name="crosswalk">A crosswalk of the user's, or null.</param>
    /// <param name="before">What the folder holds now.</param>
    /// <param name="reference">The directory.</param>
    /// <returns>The preview, or all problems of both files, up to 100.</returns>
    public static Reading<ImportPreview> Read(
        ImportKind kind,
        string path,
        string? crosswalk,
        UserTables before,
        ReferenceData reference
    )
    {
        var log = new ProblemLog();
        var file = UserFile.Read(path, log, ExpectedOf(kind, path));
        var corrections = CorrectionsOf(crosswalk, before, reference, log);
        if (file is null)
        {
            return new Reading<ImportPreview>(null, log.ToList());
        }

        var rows = new QuotaRows(reference.Catalog.Season.MatchYear, log);
        if (file.WasRecoded)
        {
            rows.Notes.Add(
                new ImportNote(path, null, "the text is not UTF-8; it was read as Windows-1252")
            );
        }

        var read = kind switch
        {
            ImportKind.Quotas => ReadQuotas(file, corrections, rows, reference, log),
            ImportKind.Outcomes => UserTables.Empty with
            {
                Outcomes = OutcomeTable.Read(
                    file,
                    reference.Catalog,
                    log,
                    reference.Catalog.Season.MatchYear - reference.ImportRules.OutcomeSeasons
                ),
            },
            _ => UserTables.Empty with
            {
                Programs = ProgramFactsTable.Read(file, reference.Catalog, log),
            },
        };
        if (log.Count == 0 && IsEmpty(read))
        {
            log.Add(path, null, null, "no row", "at least one row below the header");
        }

        return log.Count > 0
            ? new Reading<ImportPreview>(null, log.ToList())
            : new Reading<ImportPreview>(
                new ImportPreview(
                    kind,
                    path,
                    read,
                    before,
                    before.With(read),
                    read.ToFacts(reference.ImportRules),
                    rows.Notes,
                    rows.Totals
                ),
                []
            );
    }

    private static string ExpectedOf(ImportKind kind, string path) =>
        kind switch
        {
            ImportKind.Outcomes => "a header and rows: " + OutcomeTable.OwnHeader,
            ImportKind.Programs => "a header and rows: " + ProgramFactsTable.OwnHeader,
            _ when QuotaTable.IsNamedAsTable(path) => "a header and rows: " + QuotaTable.Header,
            _ => "program results as text, as a PDF or as CSV",
        };

    private static bool IsEmpty(UserTables tables) =>
        tables.Quotas.Count + tables.Programs.Count + tables.Outcomes.Count == 0;

    private static UserTables ReadQuotas(
        UserFile file,
        Dictionary<NrmpCode, CrosswalkEntry> corrections,
        QuotaRows rows,
        ReferenceData reference,
        ProblemLog log
    )
    {
        var lines = file.IsPdf ? PdfText.Lines(file, log) : Lines(file.Text());
        if (lines is null)
        {
            return UserTables.Empty;
        }

        if (!file.IsPdf && QuotaTable.IsTable(file, lines[0]))
        {
            QuotaTable.Read(file, reference.States, rows, log);
        }
        else
        {
            ResultTextReader.Read(file.Path, file.Name, lines, reference, rows, log);
        }

        var quotas = rows.ToList();
        return log.Count > 0
            ? UserTables.Empty
            : UserTables.Empty with
            {
                Quotas = quotas,
                Crosswalk = new CrosswalkBuilder(reference.Catalog, reference.ImportRules).Build(
                    quotas,
                    corrections
                ),
            };
    }

    private static string[] Lines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\f');

    private static Dictionary<NrmpCode, CrosswalkEntry> CorrectionsOf(
        string? path,
        UserTables before,
        ReferenceData reference,
        ProblemLog log
    )
    {
        var corrections = CrosswalkTable.Corrections(before.Crosswalk);
        if (path is null || UserFile.Read(path, log) is not { } file)
        {
            return corrections;
        }

        var given = CrosswalkTable.Normalized(
            CrosswalkTable.Read(file, reference.Catalog, log),
            reference.Catalog
        );
        foreach (var entry in given.Where(entry => entry.Basis is CrosswalkBasis.Confirmed))
        {
            corrections[entry.Code] = entry;
        }

        return corrections;
    }
}
