using System.Text.Json;
using SmartPick.Engine.Catalog;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Requests;

/// <summary>Reads the body of a request to the API: all of it, or everything wrong with it at once.</summary>
public static class BodyReader
{
    /// <summary>What problems call the body.</summary>
    public const string File = "the request";

    /// <summary>Reads a body.</summary>
    /// <param name="stream">The body; read up to 1 MB and not closed.</param>
    /// <param name="shape">What it may hold.</param>
    /// <param name="catalog">Knows the names that a body may hold.</param>
    /// <param name="today">The day the question is asked; bounds the year of graduation.</param>
    /// <returns>The body, or every problem in its order, each with its line and JSON path.</returns>
    public static Reading<ReadBody> Read(
        Stream stream,
        BodyShape shape,
        ProgramCatalog catalog,
        DateOnly today
    )
    {
        var (json, problem) = DocumentBytes.Take(stream, File, shape.Kind);
        if (json is null)
        {
            return new Reading<ReadBody>(null, [problem!]);
        }

        var (root, syntax) = LocatedJsonParser.Parse(File, json, shape.Kind);
        if (root is null)
        {
            return new Reading<ReadBody>(null, WorkspaceReader.InFileOrder(syntax));
        }

        var isDocument = shape.IsOrDocument && !IsAround(root, shape);
        var check = new ShapeCheck(File, catalog);
        check.Check(root, isDocument ? WorkspaceShape.OrProfile : shape.Around);
        var held = isDocument ? [root] : HeldIn(root, shape, check.Bad);
        List<(long Offset, Problem Problem)> problems =
        [
            .. syntax,
            .. check.Problems,
            .. held.SelectMany(document =>
                WorkspaceReader.Rules(File, document, check.Bad, catalog, today)
            ),
        ];
        return problems.Count > 0
            ? new Reading<ReadBody>(null, WorkspaceReader.InFileOrder(problems))
            : new Reading<ReadBody>(new ReadBody(root, isDocument, check.Bad), []);
    }

    // An object with one of the fields around a workspace is meant to be that; anything else is read as a workspace, whose
    // reader says which field comes nearest to a slip of the keys.
    private static bool IsAround(LocatedValue root, BodyShape shape) =>
        !root.Members.ContainsKey(ProfileShape.VersionField)
        && !root.Members.ContainsKey(WorkspaceShape.VersionField)
        && shape.Around.Fields.Any(field => root.Members.ContainsKey(field.Name));

    private static IEnumerable<LocatedValue> HeldIn(
        LocatedValue root,
        BodyShape shape,
        IReadOnlySet<LocatedValue> bad
    ) =>
        shape
            .Around.Fields.Where(field => field.Shape is Shape.Either)
            .Select(field => root.Members.GetValueOrDefault(field.Name))
            .OfType<LocatedValue>()
            .Where(value => value.Kind is JsonValueKind.Object && !bad.Contains(value));
}
