using SmartPick.Engine.Catalog;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Workspaces;

/// <summary>Reads a workspace, version 1 (<c>docs/workspace.md</c>): what a guest has entered, or everything wrong with the file at once.</summary>
public static class WorkspaceReader
{
    /// <summary>Reads a workspace. A bare profile is read as a workspace that holds it alone.</summary>
    /// <param name="stream">The file; read up to 1 MB and not closed.</param>
    /// <param name="fileName">The file as the user named it; "-" for standard input.</param>
    /// <param name="catalog">Knows the specialties, programs and places that a workspace may name.</param>
    /// <param name="today">The day the question is asked; bounds the year of graduation.</param>
    /// <returns>The workspace, or every problem in file order, each with its line and JSON path.</returns>
    public static Reading<Workspace> Read(
        Stream stream,
        string fileName,
        ProgramCatalog catalog,
        DateOnly today
    )
    {
        var (json, problem) = DocumentBytes.Take(stream, fileName, WorkspaceShape.Kind);
        if (json is null)
        {
            return new Reading<Workspace>(null, [problem!]);
        }

        var (root, syntax) = LocatedJsonParser.Parse(fileName, json, WorkspaceShape.Kind);
        if (root is null)
        {
            return new Reading<Workspace>(null, InFileOrder(syntax));
        }

        if (root.Members.ContainsKey(ProfileShape.VersionField))
        {
            return ReadProfile(json, fileName, catalog, today);
        }

        var check = new ShapeCheck(fileName, catalog);
        check.Check(root, WorkspaceShape.Root);
        var form = new CheckedForm(root, check.Bad);
        List<(long Offset, Problem Problem)> problems = [.. syntax, .. check.Problems];
        foreach (var name in (string[])["profile", "partner"])
        {
            if (form.Form(name) is { Value: not null } profile)
            {
                problems.AddRange(new ProfileRules(fileName, profile, catalog, today).Check());
            }
        }

        problems.AddRange(new WorkspaceRules(fileName, form).Check());
        return problems.Count > 0
            ? new Reading<Workspace>(null, InFileOrder(problems))
            : new Reading<Workspace>(WorkspaceBuilder.Build(form, check.Bad), []);
    }

    private static Reading<Workspace> ReadProfile(
        byte[] json,
        string fileName,
        ProgramCatalog catalog,
        DateOnly today
    )
    {
        using var stream = new MemoryStream(json);
        var reading = ProfileReader.Read(stream, fileName, catalog, today);
        return new Reading<Workspace>(
            reading.Value is { } applicant ? Workspace.Empty with { Applicant = applicant } : null,
            reading.Problems
        );
    }

    private static IReadOnlyList<Problem> InFileOrder(
        IEnumerable<(long Offset, Problem Problem)> problems
    ) => [.. problems.OrderBy(entry => entry.Offset).Select(entry => entry.Problem)];
}
