using System.Text.Unicode;

namespace SmartPick.Reference.Tables;

/// <summary>Reads a text file whole; a missing, unreadable or wrongly encoded one is a problem, not an exception.</summary>
internal static class Utf8File
{
    /// <summary>The bytes of a file that is valid UTF-8, or null when there was a problem, which is in the log.</summary>
    /// <param name="path">The file, as it will be named in problems.</param>
    /// <param name="expected">What was expected in its place.</param>
    /// <param name="log">Where problems go.</param>
    public static byte[]? Read(string path, string expected, ProblemLog log)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var isThere = File.Exists(path) || Directory.Exists(path);
            log.Add(
                path,
                null,
                null,
                isThere ? "a file that cannot be read" : "no such file",
                expected
            );
            return null;
        }

        if (Utf8.IsValid(bytes))
        {
            return bytes;
        }

        log.Add(path, FirstInvalidLine(bytes), null, "bytes that are not UTF-8", "UTF-8 text");
        return null;
    }

    private static int FirstInvalidLine(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (bytes.IndexOf((byte)'\n') is var end and >= 0 && Utf8.IsValid(bytes[..end]))
        {
            bytes = bytes[(end + 1)..];
            line++;
        }

        return line;
    }
}
