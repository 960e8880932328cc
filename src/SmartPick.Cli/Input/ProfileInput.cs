using System.CommandLine;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;

namespace SmartPick.Cli.Input;

/// <summary>The profile that a command is asked about: a file, or standard input.</summary>
internal static class ProfileInput
{
    /// <summary>The argument that names it.</summary>
    public static Argument<string> Argument() =>
        new("PROFILE") { Description = "A profile (docs/profile.md), or - for standard input." };

    /// <summary>Reads the profile, or says everything that is wrong with it.</summary>
    public static Reading<Applicant> Read(
        string path,
        Surroundings surroundings,
        ProgramCatalog catalog
    ) =>
        FileInput.Read(
            path,
            "profile",
            surroundings,
            stream => ProfileReader.Read(stream, path, catalog, surroundings.Today)
        );
}
