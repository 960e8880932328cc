using System.Globalization;
using SmartPick.Reference;

namespace SmartPick.Cli.Output;

/// <summary>Writes a file whole or not at all: into a neighbour first, then in its place.</summary>
internal static class AtomicFile
{
    /// <summary>Between parts of this size a stop is noticed.</summary>
    private const int BytesAtOnce = 1 << 20;

    /// <summary>What the neighbour's name has beyond the user's.</summary>
    public static string Suffix { get; } =
        string.Create(CultureInfo.InvariantCulture, $".{Environment.ProcessId}.tmp");

    /// <summary>Why something could not be written, by the name the user knows.</summary>
    public static string Reason(Exception exception) =>
        exception.Message.Replace(Suffix, string.Empty, StringComparison.Ordinal);

    /// <summary>Tries, before long work, whether the file could be written; nothing is left behind and the file is as it was.</summary>
    /// <returns>Why it could not be written, or null.</returns>
    public static Problem? Try(string path, string origin)
    {
        var neighbour = $"{path}{Suffix}";
        try
        {
            using (new FileStream(neighbour, FileMode.CreateNew, FileAccess.Write))
            {
                return Directory.Exists(path) ? Unwritable(path, origin, "it is a folder") : null;
            }
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Unwritable(path, origin, Reason(exception));
        }
        finally
        {
            if (File.Exists(neighbour))
            {
                File.Delete(neighbour);
            }
        }
    }

    /// <summary>Writes the file.</summary>
    /// <returns>Why it could not be written, or null.</returns>
    /// <exception cref="OperationCanceledException">Stopped; the file is as it was.</exception>
    public static Problem? Write(
        string path,
        ReadOnlySpan<byte> content,
        string origin,
        CancellationToken cancellation
    )
    {
        var neighbour = $"{path}{Suffix}";
        try
        {
            using (var file = new FileStream(neighbour, FileMode.CreateNew, FileAccess.Write))
            {
                while (!content.IsEmpty)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var part = content[..Math.Min(content.Length, BytesAtOnce)];
                    file.Write(part);
                    content = content[part.Length..];
                }
            }

            cancellation.ThrowIfCancellationRequested();
            File.Move(neighbour, path, overwrite: true);
            return null;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Unwritable(path, origin, Reason(exception));
        }
        finally
        {
            if (File.Exists(neighbour))
            {
                File.Delete(neighbour);
            }
        }
    }

    private static Problem Unwritable(string path, string origin, string reason) =>
        new(origin, null, null, path, $"a file that can be written: {reason}");
}
