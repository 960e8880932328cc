using System.CommandLine;
using SmartPick.Reference;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Cli.Input;

/// <summary>The workspace that a command is asked about: a file, or standard input. A bare profile is one that holds it alone.</summary>
internal static class WorkspaceInput
{
    /// <summary>The argument that names it.</summary>
    public static Argument<string> Argument() =>
        new("PROFILE")
        {
            Description =
                "A profile (docs/profile.md) or a workspace (docs/workspace.md), or - for standard input.",
        };

    /// <summary>The workspace; null when there are problems, which are added.</summary>
    /// <param name="path">The file, or - for standard input.</param>
    /// <param name="surroundings">Has standard input and the day.</param>
    /// <param name="reference">Knows the names that a workspace may hold.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="needsProfile">True where nothing can be said without a profile.</param>
    public static Workspace? Read(
        string path,
        Surroundings surroundings,
        ReferenceData reference,
        List<Problem> problems,
        bool needsProfile = true
    )
    {
        var reading = FileInput.Read(
            path,
            "profile or workspace",
            surroundings,
            stream => WorkspaceReader.Read(stream, path, reference.Catalog, surroundings.Today)
        );
        problems.AddRange(reading.Problems);
        if (needsProfile && reading.Value is { Applicant: null })
        {
            problems.Add(
                new Problem(path, null, "$.profile", "no profile", "a workspace with a profile")
            );
        }

        return reading.Value;
    }
}
