using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Reference.Importing;

namespace SmartPick.Cli.Import;

/// <summary>What <c>smartpick import KIND FILE --json</c> writes.</summary>
internal sealed record ImportDocument(
    string Smartpick,
    int Version,
    string Kind,
    string File,
    string? Folder,
    bool Applied,
    int Rows,
    int Added,
    int Replaced,
    int Kept,
    int TotalsLeftOut,
    IReadOnlyList<int> Years,
    CrosswalkCounts? Crosswalk,
    IReadOnlyList<FoundPart> Found,
    IReadOnlyList<CrosswalkPart> Unclear,
    IReadOnlyList<NotePart> Notes
)
{
    /// <summary>The document.</summary>
    public static ImportDocument Build(ShownImport shown)
    {
        var preview = shown.Preview;
        var rows = preview.New.CountOf(preview.Kind);
        var before = preview.Before.CountOf(preview.Kind);
        var after = preview.After.CountOf(preview.Kind);
        return new ImportDocument(
            "import",
            1,
            ImportOptions.Name(preview.Kind),
            preview.File,
            shown.Folder,
            shown.IsApplied,
            rows,
            after - before,
            rows - (after - before),
            before - (rows - (after - before)),
            preview.TotalsLeftOut,
            [.. preview.New.Quotas.Select(row => row.Year).Distinct().Order()],
            preview.Kind is ImportKind.Quotas ? CrosswalkCounts.Of(preview, shown) : null,
            FoundPart.Of(shown),
            [
                .. preview
                    .New.Crosswalk.Where(entry => IsUnclear(entry, shown))
                    .Select(entry => CrosswalkPart.Of(entry, preview.New.Quotas)),
            ],
            [.. preview.Notes.Select(note => new NotePart(note.Line, note.Text))]
        );
    }

    /// <summary>An entry that may have a program and is not certain enough to be used.</summary>
    public static bool IsUnclear(CrosswalkEntry entry, ShownImport shown) =>
        entry.Basis is CrosswalkBasis.Names or CrosswalkBasis.Ambiguous or CrosswalkBasis.None
        && entry.Taken(shown.Reference.ImportRules) is null;
}

/// <summary>Tracks by what the crosswalk found.</summary>
internal sealed record CrosswalkCounts(
    int Tracks,
    int Confirmed,
    int Taken,
    int Unclear,
    int OutsideDirectory
)
{
    /// <summary>The counts of the new tracks.</summary>
    public static CrosswalkCounts Of(ImportPreview preview, ShownImport shown)
    {
        var entries = preview.New.Crosswalk;
        return new CrosswalkCounts(
            entries.Count,
            entries.Count(entry => entry.Basis is CrosswalkBasis.Confirmed),
            entries.Count(entry => entry.Taken(shown.Reference.ImportRules) is not null),
            entries.Count(entry => ImportDocument.IsUnclear(entry, shown)),
            entries.Count(entry => entry.Basis is CrosswalkBasis.OutsideDirectory)
        );
    }
}

/// <summary>Which program a row of the file, or a track with its years, was taken for.</summary>
/// <param name="Line">The line in the file.</param>
/// <param name="Says">What the file says.</param>
/// <param name="AcgmeCode">The program's code.</param>
/// <param name="Program">Its name, city and state.</param>
/// <param name="Confidence">0 to 1; 1 for a code, a name as the directory has it, or the user's own word.</param>
/// <param name="How">How it was found.</param>
internal sealed record FoundPart(
    long? Line,
    string Says,
    string AcgmeCode,
    string Program,
    double Confidence,
    string How
)
{
    /// <summary>Every row with a program that is certain enough, the least certain first.</summary>
    public static IReadOnlyList<FoundPart> Of(ShownImport shown)
    {
        var preview = shown.Preview;
        var rows = preview.New.Quotas.ToLookup(row => row.Code);
        return
        [
            .. preview
                .New.Crosswalk.Select(entry =>
                    (Entry: entry, Program: entry.Taken(shown.Reference.ImportRules))
                )
                .Where(pair => pair.Program is not null)
                .Select(pair =>
                    Of(
                        rows[pair.Entry.Code].First().Origin,
                        $"{pair.Entry.Code} {pair.Entry.NameInFile}: {Years(rows[pair.Entry.Code])}",
                        pair.Program!.Value,
                        shown
                    ) with
                    {
                        Confidence = pair.Entry.Confidence,
                        How = pair.Entry.How,
                    }
                )
                .OrderBy(found => found.Confidence)
                .ThenBy(found => found.Line),
            .. preview.New.Programs.Select(facts =>
                Of(facts.Origin, UserOverlay.WordsOf(facts), facts.Program, shown)
            ),
            .. preview.New.Outcomes.Select(outcome =>
                Of(outcome.Origin, UserOverlay.WordsOf(outcome), outcome.Program, shown)
            ),
        ];
    }

    private static FoundPart Of(FactOrigin? origin, string says, AcgmeCode code, ShownImport shown)
    {
        var program = shown.Reference.Catalog.Find(code)!;
        return new FoundPart(
            origin?.Line,
            says,
            code.Digits,
            $"{program.Name}, {program.City}, {program.State}",
            1,
            "as given"
        );
    }

    private static string Years(IEnumerable<QuotaRow> rows) =>
        string.Join(
            ", ",
            rows.OrderByDescending(row => row.Year)
                .Select(row =>
                    string.Create(CultureInfo.InvariantCulture, $"{row.Quota} in {row.Year}")
                )
        );
}

/// <summary>An entry of the crosswalk with the line of its track.</summary>
internal sealed record CrosswalkPart(
    long Line,
    string NrmpCode,
    string? AcgmeCode,
    double Confidence,
    string How,
    string NameInFile,
    string NameInDirectory
)
{
    /// <summary>An entry.</summary>
    public static CrosswalkPart Of(CrosswalkEntry entry, IReadOnlyList<QuotaRow> rows) =>
        new(
            rows.First(row => row.Code == entry.Code).Origin.Line,
            entry.Code.Text,
            entry.Program?.Digits,
            entry.Confidence,
            entry.How,
            entry.NameInFile,
            entry.NameInDirectory
        );
}

/// <summary>Something read with a doubt.</summary>
internal sealed record NotePart(long? Line, string Text);
