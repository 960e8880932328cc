using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Reference.Importing;
using Spectre.Console;

namespace SmartPick.Cli.Import;

/// <summary>A preview as a page.</summary>
internal static class ImportReport
{
    private const int Shown = 20;

    /// <summary>The page.</summary>
    /// <param name="shown">The import.</param>
    /// <param name="all">True to show every row, false for the first few.</param>
    /// <param name="surroundings">For the width.</param>
    public static string Write(ShownImport shown, bool all, Surroundings surroundings)
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        var import = ImportDocument.Build(shown);
        page.Paragraph($"{import.Kind} from {import.File}", Page.Strong);
        page.Paragraph(
            Text(
                $"{MarketWords.Count(import.Rows, "row")}: {import.Added} new, {import.Replaced} in place of earlier ones; {MarketWords.Count(import.Kept, "earlier row")} kept as before.{Totals(import)}"
            )
        );
        var limit = all ? int.MaxValue : Shown;
        WriteCrosswalk(page, import, limit);
        WriteFound(page, import, limit);
        WriteUse(page, shown);
        WriteNotes(page, import, limit);
        page.Blank();
        page.Paragraph(
            import.Applied ? $"Kept in {import.Folder}."
                : import.Folder is null ? "This was a preview; nothing was written."
                : $"This was a preview; nothing was written. --apply keeps it in {import.Folder}.",
            Page.Strong
        );
        return page.ToString();
    }

    private static string Totals(ImportDocument import) =>
        import.TotalsLeftOut > 0
            ? $" {MarketWords.Count(import.TotalsLeftOut, "line")} of totals left out."
            : string.Empty;

    private static void WriteFound(Page page, ImportDocument import, int limit)
    {
        if (import.Found.Count == 0)
        {
            return;
        }

        page.Heading(
            import.Crosswalk is null
                ? "Which program each row was taken for"
                : "Which program each track was taken for, the least certain first"
        );
        foreach (var found in import.Found.Take(limit))
        {
            var certain = import.Crosswalk is null
                ? string.Empty
                : Text($", confidence {found.Confidence:0.00}, {found.How}");
            page.Item(
                "-",
                Text(
                    $"line {found.Line}: {found.Says} -> {found.Program} ({found.AcgmeCode}){certain}"
                )
            );
        }

        WriteMore(page, import.Found.Count, limit);
        page.Paragraph(
            import.Crosswalk is null
                ? $"Is one of them wrong? Correct its acgme_code in {import.File} and import that again."
                : "Is one of them wrong? Write the right ACGME code (or none, if the directory lacks the program) and the word confirmed into crosswalk.csv of your folder, or into a copy for --crosswalk.",
            Page.Quiet
        );
    }

    /// <summary>What the rows would do, beside being shown.</summary>
    private static void WriteUse(Page page, ShownImport shown)
    {
        switch (shown.Preview.Kind)
        {
            case ImportKind.Outcomes:
                page.Paragraph(
                    "Your own applications are a record: pick, explain and programs show them beside the program, and they change no chance."
                );
                break;
            case ImportKind.Quotas:
                WriteCoverage(page, shown);
                break;
            default:
                break;
        }
    }

    private static void WriteCoverage(Page page, ShownImport shown)
    {
        var after = shown.Preview.After.ToFacts(shown.Reference.ImportRules);
        var lines = ImportSection.CoverageLines(shown.Reference.With(after).Imports).ToList();
        if (lines.Count == 0)
        {
            page.Paragraph("No specialty has positions from it: they change nothing yet.");
            return;
        }

        page.Heading("Which positions count");
        foreach (var line in lines)
        {
            page.Item("-", line);
        }
    }

    private static void WriteCrosswalk(Page page, ImportDocument import, int limit)
    {
        if (import.Crosswalk is not { } crosswalk)
        {
            return;
        }

        page.Paragraph(
            Text(
                $"{MarketWords.Count(crosswalk.Tracks, "track")}, years {string.Join(", ", import.Years)}: {crosswalk.Taken} belong to a program of the directory ({crosswalk.Confirmed} by your own word), {crosswalk.OutsideDirectory} are preliminary, transitional or of a field that the directory does not hold, {crosswalk.Unclear} are unclear and not used."
            )
        );
        if (import.Unclear.Count == 0)
        {
            return;
        }

        page.Heading("Unclear: which program is it?");
        foreach (var entry in import.Unclear.Take(limit))
        {
            var guess = entry.AcgmeCode is null
                ? "no program found"
                : Text(
                    $"perhaps {entry.NameInDirectory} ({entry.AcgmeCode}), confidence {entry.Confidence:0.00}, {entry.How}"
                );
            page.Item(
                "-",
                Text(
                    $"line {entry.Line}, {entry.NrmpCode}{(entry.NameInFile.Length > 0 ? $": {entry.NameInFile}" : string.Empty)}: {guess}"
                )
            );
        }

        WriteMore(page, import.Unclear.Count, limit);
        page.Paragraph(
            "To settle these, write the ACGME code and the word confirmed into crosswalk.csv of your folder, or into a copy for --crosswalk.",
            Page.Quiet
        );
    }

    private static void WriteNotes(Page page, ImportDocument import, int limit)
    {
        if (import.Notes.Count == 0)
        {
            return;
        }

        page.Heading("Read with a doubt");
        foreach (var note in import.Notes.Take(limit))
        {
            page.Item("-", note.Line is { } line ? Text($"line {line}: {note.Text}") : note.Text);
        }

        WriteMore(page, import.Notes.Count, limit);
    }

    private static void WriteMore(Page page, int count, int limit)
    {
        if (count > limit)
        {
            page.Paragraph(
                Text($"and {count - limit} more; --all shows them, --json holds them."),
                Page.Quiet
            );
        }
    }

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
