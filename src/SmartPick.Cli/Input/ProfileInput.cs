using System.CommandLine;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;

namespace SmartPick.Cli.Input;

/// <summary>The profile that a command is asked about: a file, or standard input.</summary>
internal static class ProfileInput
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The argument that names it.</summary>
    public static Argument<string> Argument() =>
        new("PROFILE") { Description = "A profile (docs/profile.md), or - for standard input." };

    /// <summary>Reads the profile, or says everything that is wrong with it.</summary>
    public static Reading<Applicant> Read(
        string path,
        Surroundings surroundings,
        ProgramCatalog catalog
    )
    {
        try
        {
            using var stream = string.Equals(path, StandardInput, StringComparison.Ordinal)
                ? surroundings.In()
                : File.OpenRead(path);
            return ProfileReader.Read(stream, path, catalog, surroundings.Today);
        }
        catch (Exception exception)
            when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Missing(path, "no such file");
        }
        catch (UnauthorizedAccessException)
        {
            return Missing(
                path,
                Directory.Exists(path) ? "a folder" : "a file that may not be read"
            );
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            return Missing(path, exception.Message);
        }
    }

    private static Reading<Applicant> Missing(string path, string found) =>
        new(
            null,
            [
                new Problem(
                    path,
                    null,
                    null,
                    found,
                    "a profile file that can be read, or - for standard input"
                ),
            ]
        );
}
