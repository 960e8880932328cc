using SmartPick.Reference;

namespace SmartPick.Cli.Input;

/// <summary>A file that the user names, or standard input.</summary>
internal static class FileInput
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>What a reader makes of the file, or why it could not be opened.</summary>
    /// <param name="path">The file, or <see cref="StandardInput"/>.</param>
    /// <param name="kind">What it should be, as a message names it: "profile".</param>
    /// <param name="surroundings">Has standard input.</param>
    /// <param name="read">Reads the file.</param>
    public static Reading<T> Read<T>(
        string path,
        string kind,
        Surroundings surroundings,
        Func<Stream, Reading<T>> read
    )
        where T : class
    {
        try
        {
            using var stream = string.Equals(path, StandardInput, StringComparison.Ordinal)
                ? surroundings.In()
                : File.OpenRead(path);
            return read(stream);
        }
        catch (Exception exception)
            when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Missing<T>(path, kind, "no such file");
        }
        catch (UnauthorizedAccessException)
        {
            return Missing<T>(
                path,
                kind,
                Directory.Exists(path) ? "a folder" : "a file that may not be read"
            );
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            return Missing<T>(path, kind, exception.Message);
        }
    }

    private static Reading<T> Missing<T>(string path, string kind, string found)
        where T : class =>
        new(
            null,
            [
                new Problem(
                    path,
                    null,
                    null,
                    found,
                    $"a {kind} file that can be read, or - for standard input"
                ),
            ]
        );
}
