using System.Text;
using System.Text.Unicode;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>A file of the user's, read whole and brought to UTF-8: spreadsheets still write Windows-1252.</summary>
/// <param name="Path">The file, as the user named it; problems name it so.</param>
/// <param name="Bytes">Its bytes; of a text, valid UTF-8.</param>
/// <param name="IsPdf">True for a PDF, whose bytes are as they were.</param>
/// <param name="WasRecoded">True when the text was not UTF-8 and was read as Windows-1252.</param>
internal sealed record UserFile(string Path, byte[] Bytes, bool IsPdf, bool WasRecoded)
{
    /// <summary>More than this is no list of programs.</summary>
    public const int LargestBytes = 20 * 1024 * 1024;

    private const int Windows1252 = 1252;

    /// <summary>The name without its folder: what is kept and shown of where a fact comes from.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The text, without a byte order mark.</summary>
    public string Text()
    {
        var text = Encoding.UTF8.GetString(Bytes);
        return text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
    }

    /// <summary>Reads a file; null when there was a problem, which is in the log.</summary>
    /// <param name="path">The file.</param>
    /// <param name="log">Where problems go.</param>
    /// <param name="expected">What is looked for in it, told where it is empty.</param>
    public static UserFile? Read(string path, ProblemLog log, string expected = "a header and rows")
    {
        if (ReadBytes(path, log) is not { } bytes)
        {
            return null;
        }

        if (bytes.Length == 0)
        {
            log.Add(path, 1, null, "an empty file", expected);
            return null;
        }

        if (bytes.AsSpan().StartsWith("%PDF"u8))
        {
            return new UserFile(path, bytes, IsPdf: true, WasRecoded: false);
        }

        if (bytes.AsSpan().Contains((byte)0))
        {
            log.Add(path, null, null, "a file that is not text", "text, CSV, or a PDF");
            return null;
        }

        return Utf8.IsValid(bytes)
            ? new UserFile(path, bytes, IsPdf: false, WasRecoded: false)
            : new UserFile(path, FromWindows(bytes), IsPdf: false, WasRecoded: true);
    }

    private static byte[] FromWindows(byte[] bytes) =>
        Encoding.UTF8.GetBytes(
            CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)!.GetString(bytes)
        );

    private static byte[]? ReadBytes(string path, ProblemLog log)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length <= LargestBytes)
            {
                return File.ReadAllBytes(path);
            }

            log.Add(
                path,
                null,
                null,
                FormattableString.Invariant($"a file of {length:N0} bytes"),
                FormattableString.Invariant($"a file of at most {LargestBytes:N0} bytes")
            );
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            log.Add(
                path,
                null,
                null,
                Directory.Exists(path) ? "a folder"
                    : File.Exists(path) ? "a file that cannot be read"
                    : "no such file",
                "a file that can be read"
            );
        }

        return null;
    }
}
