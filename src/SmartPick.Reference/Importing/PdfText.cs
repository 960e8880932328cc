using SmartPick.Reference.Tables;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace SmartPick.Reference.Importing;

/// <summary>The text of a PDF, as lines: words on one height of a page, from left to right.</summary>
internal static class PdfText
{
    // Words whose feet differ by less than this share of their height stand on one line.
    private const double SameLine = 0.5;

    /// <summary>Its lines, page by page; null when there was a problem, which is in the log.</summary>
    public static IReadOnlyList<string>? Lines(UserFile file, ProblemLog log)
    {
        try
        {
            using var document = PdfDocument.Open(file.Bytes);
            var lines = document.GetPages().SelectMany(LinesOf).ToList();
            if (lines.Count > 0)
            {
                return lines;
            }

            log.Add(
                file.Path,
                null,
                null,
                "a PDF without text, such as a scan",
                "a PDF with text, or the text itself in a file"
            );
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A file of anybody's making can break a reader in any way; the message names nothing of its content.
            log.Add(
                file.Path,
                null,
                null,
                $"a PDF that cannot be read ({exception.GetType().Name})",
                "a whole PDF without a password, or its text in a file"
            );
        }

        return null;
    }

    private static IEnumerable<string> LinesOf(Page page)
    {
        var line = new List<Word>();
        var foot = 0.0;
        foreach (var word in page.GetWords().OrderByDescending(word => word.BoundingBox.Bottom))
        {
            var box = word.BoundingBox;
            if (line.Count > 0 && foot - box.Bottom > SameLine * Math.Max(box.Height, 1))
            {
                yield return TextOf(line);
                line.Clear();
            }

            if (line.Count == 0)
            {
                foot = box.Bottom;
            }

            line.Add(word);
        }

        if (line.Count > 0)
        {
            yield return TextOf(line);
        }
    }

    private static string TextOf(List<Word> line) =>
        string.Join(' ', line.OrderBy(word => word.BoundingBox.Left).Select(word => word.Text));
}
