using System.Globalization;
using SmartPick.Reference;

namespace SmartPick.Cli.Output;

/// <summary>Writes a file whole or not at all: into a neighbour first, then in its place.</summary>
internal static class AtomicFile
{
    /// <summary>What the neighbour's name has beyond the user's.</summary>
    public static string Suffix { get; } =
        string.Create(CultureInfo.InvariantCulture, $".{Environment.ProcessId}.tmp");

    /// <summary>Why something could not be written, by the name the user knows.</summary>
    public static string Reason(Exception exception) =>
        exception.Message.Replace(Suffix, string.Empty, StringComparison.Ordinal);

    /// <summary>Writes the file.</summary>
    /// <returns>Why it could not be written, or null.</returns>
    public static Problem? Write(string path, ReadOnlySpan<byte> content, string origin)
    {
        var neighbour = $"{path}{Suffix}";
        try
        {
            using (var file = new FileStream(neighbour, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(content);
            }

            File.Move(neighbour, path, overwrite: true);
            return null;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            if (File.Exists(neighbour))
            {
                File.Delete(neighbour);
            }

            return new Problem(
                origin,
                null,
                null,
                path,
                $"a file that can be written: {Reason(exception)}"
            );
        }
    }
}
