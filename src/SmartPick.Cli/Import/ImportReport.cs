using System.Globalization;
using SmartPick.Cli.Output;
using Spectre.Console;

namespace SmartPick.Cli.Import;

/// <summary>A preview as a page.</summary>
internal static class ImportReport
{
    private const int Shown = 20;

    /// <summary>The page.</summary>
    public static string Write(ShownImport shown, Surroundings surroundings)
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        var import = ImportDocument.Build(shown);
        page.Paragraph($"{import.Kind} from {import.File}", Page.Strong);
        page.Paragraph(
            Text(
                $"{import.Rows} rows: {import.Added} new, {import.Replaced} in place of earlier ones; {import.Kept} kept as they were; {import.TotalsLeftOut} lines of totals left out."
            )
        );
        WriteCrosswalk(page, import);
        WriteNotes(page, import);
        page.Blank();
        page.Paragraph(
            import.Applied ? $"Kept in {import.Folder}."
                : import.Folder is null ? "This was a preview; nothing was written."
                : $"This was a preview; nothing was written. --apply keeps it in {import.Folder}.",
            Page.Strong
        );
        return page.ToString();
    }

    private static void WriteCrosswalk(Page page, ImportDocument import)
    {
        if (import.Crosswalk is not { } crosswalk)
        {
            return;
        }

        page.Paragraph(
            Text(
                $"{crosswalk.Tracks} tracks, years {string.Join(", ", import.Years)}: {crosswalk.Taken} belong to a program of the directory ({crosswalk.Confirmed} by your own word), {crosswalk.OutsideDirectory} are preliminary, transitional or of a field that the directory does not hold, {crosswalk.Unclear} are unclear and not used."
            )
        );
        if (import.Unclear.Count == 0)
        {
            return;
        }

        page.Heading("Unclear: which program is it?");
        foreach (var entry in import.Unclear.Take(Shown))
        {
            var guess = entry.AcgmeCode is null
                ? "no program found"
                : Text(
                    $"perhaps {entry.NameInDirectory} ({entry.AcgmeCode}), confidence {entry.Confidence:0.00}, {entry.How}"
                );
            page.Item(
                "-",
                Text($"line {entry.Line}, {entry.NrmpCode}: {entry.NameInFile}: {guess}")
            );
        }

        WriteMore(page, import.Unclear.Count);
        page.Paragraph(
            "To settle these, write the ACGME code and the word confirmed into crosswalk.csv of your folder, or into a copy for --crosswalk.",
            Page.Quiet
        );
    }

    private static void WriteNotes(Page page, ImportDocument import)
    {
        if (import.Notes.Count == 0)
        {
            return;
        }

        page.Heading("Read with a doubt");
        foreach (var note in import.Notes.Take(Shown))
        {
            page.Item("-", note.Line is { } line ? Text($"line {line}: {note.Text}") : note.Text);
        }

        WriteMore(page, import.Notes.Count);
    }

    private static void WriteMore(Page page, int count)
    {
        if (count > Shown)
        {
            page.Paragraph(
                Text($"and {count - Shown} more; --json holds all of them."),
                Page.Quiet
            );
        }
    }

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
