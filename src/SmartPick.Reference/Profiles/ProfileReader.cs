using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Profiles;

/// <summary>Reads a profile, version 1 (<c>docs/profile.md</c>): an applicant, or everything wrong with the file at once.</summary>
public static class ProfileReader
{
    /// <summary>Reads a profile.</summary>
    /// <param name="stream">The file; read up to 1 MB and not closed.</param>
    /// <param name="fileName">The file as the user named it; "-" for standard input.</param>
    /// <param name="catalog">Knows the specialties, programs and places that a profile may name.</param>
    /// <param name="today">The day the question is asked; bounds the year of graduation.</param>
    /// <returns>The applicant, or every problem in file order, each with its line and JSON path.</returns>
    public static Reading<Applicant> Read(
        Stream stream,
        string fileName,
        ProgramCatalog catalog,
        DateOnly today
    )
    {
        var (json, problem) = DocumentBytes.Take(stream, fileName, DocumentKind.Profile);
        if (json is null)
        {
            return new Reading<Applicant>(null, [problem!]);
        }

        var (root, syntax) = LocatedJsonParser.Parse(fileName, json, DocumentKind.Profile);
        if (root is null)
        {
            return new Reading<Applicant>(null, InFileOrder(syntax));
        }

        var check = new ShapeCheck(fileName, catalog);
        check.Check(root, ProfileShape.Root);
        var form = new CheckedForm(root, check.Bad);
        var rules = new ProfileRules(fileName, form, catalog, today).Check();
        List<(long Offset, Problem Problem)> problems = [.. syntax, .. check.Problems, .. rules];
        return problems.Count > 0
            ? new Reading<Applicant>(null, InFileOrder(problems))
            : new Reading<Applicant>(ApplicantBuilder.Build(form, check.Bad), []);
    }

    private static IReadOnlyList<Problem> InFileOrder(
        IEnumerable<(long Offset, Problem Problem)> problems
    ) => [.. problems.OrderBy(entry => entry.Offset).Select(entry => entry.Problem)];
}
