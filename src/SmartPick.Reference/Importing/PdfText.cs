using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>The text of a PDF.</summary>
internal static class PdfText
{
    /// <summary>Its lines, page by page; null when there was a problem, which is in the log.</summary>
    public static IReadOnlyList<string>? Lines(UserFile file, ProblemLog log)
    {
        log.Add(
            file.Path,
            null,
            null,
            "a PDF",
            "its text: open it, mark all, copy it into a text file"
        );
        return null;
    }
}
