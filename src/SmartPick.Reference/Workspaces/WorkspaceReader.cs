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

        var check = new ShapeCheck(fileName, catalog);
        check.Check(root, WorkspaceShape.OrProfile);
        List<(long Offset, Problem Problem)> problems =
        [
            .. syntax,
            .. check.Problems,
            .. Rules(fileName, root, check.Bad, catalog, today),
        ];
        return problems.Count > 0
            ? new Reading<Workspace>(null, InFileOrder(problems))
            : new Reading<Workspace>(Build(root, check.Bad), []);
    }

    /// <summary>What of a checked document, a workspace or a bare profile, cannot hold together.</summary>
    internal static IReadOnlyList<(long Offset, Problem Problem)> Rules(
        string fileName,
        LocatedValue root,
        IReadOnlySet<LocatedValue> bad,
        ProgramCatalog catalog,
        DateOnly today
    )
    {
        var form = new CheckedForm(root, bad);
        if (IsProfile(root))
        {
            return new ProfileRules(fileName, form, catalog, today).Check();
        }

        return
        [
            .. new[] { form.Form("profile"), form.Form("partner") }
                .Where(profile => profile.Value is not null)
                .SelectMany(profile => new ProfileRules(fileName, profile, catalog, today).Check()),
            .. new WorkspaceRules(fileName, form).Check(),
        ];
    }

    /// <summary>The workspace of a good document, a workspace or a bare profile.</summary>
    internal static Workspace Build(LocatedValue root, IReadOnlySet<LocatedValue> bad)
    {
        var form = new CheckedForm(root, bad);
        return IsProfile(root)
            ? Workspace.Empty with
            {
                Applicant = ApplicantBuilder.Build(form, bad),
            }
            : WorkspaceBuilder.Build(form, bad);
    }

    private static bool IsProfile(LocatedValue root) =>
        root.Members.ContainsKey(ProfileShape.VersionField);

    /// <summary>Problems in the order in which a reader meets them.</summary>
    internal static IReadOnlyList<Problem> InFileOrder(
        IEnumerable<(long Offset, Problem Problem)> problems
    ) => [.. problems.OrderBy(entry => entry.Offset).Select(entry => entry.Problem)];
}
