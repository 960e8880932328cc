namespace SmartPick.Reference.Profiles;

/// <summary>A field of the profile and the way to it.</summary>
/// <param name="Names">The names from the root down.</param>
/// <param name="Shape">What its value may be.</param>
internal sealed record FoundField(IReadOnlyList<string> Names, Shape Shape)
{
    /// <summary>Its JSON path.</summary>
    public string Path => Names.Aggregate(JsonPath.Root, JsonPath.Member);
}

/// <summary>Finds the field that a person means by a path, a unique name or a short name.</summary>
internal static class FieldFinder
{
    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        ["away"] = "awayPrograms",
        ["home"] = "homePrograms",
        ["mentor"] = "mentorTies",
        ["tie"] = "tieStates",
        ["state"] = "preferences.states",
        ["division"] = "preferences.divisions",
        ["region"] = "preferences.regions",
        ["max"] = "limits.maxApplications",
    };

    private static readonly List<FoundField> All = [.. Below([], ProfileShape.Root)];

    /// <summary>The field, or what was expected in place of the text.</summary>
    public static (FoundField? Field, string? Expected) Find(string text)
    {
        var full = ShortNames.GetValueOrDefault(text, text);
        var names = full.Split('.');
        if (Follow(names) is { } followed)
        {
            return (followed, null);
        }

        // Of fields with one name the one nearest to the root is meant: soughtAfter is the dial, not its weight.
        var alike = All.Where(field =>
                names.Length == 1 && string.Equals(field.Names[^1], full, StringComparison.Ordinal)
            )
            .GroupBy(field => field.Names.Count)
            .MinBy(group => group.Key)
            ?.ToList();
        return alike?.Count switch
        {
            1 => (alike![0], null),
            > 1 => (
                null,
                "one of the fields "
                    + string.Join(", ", alike!.Select(field => string.Join('.', field.Names)))
            ),
            _ => (null, Expected(full)),
        };
    }

    private static string Expected(string text)
    {
        var known = All.Select(field => string.Join('.', field.Names))
            .Concat(All.Select(field => field.Names[^1]))
            .Concat(ShortNames.Keys);
        const string what = "a field of the profile (docs/profile.md)";
        return Nearest.To(text, known) is { } near ? $"{what}; nearest: {near}" : what;
    }

    private static FoundField? Follow(IReadOnlyList<string> names)
    {
        Shape shape = ProfileShape.Root;
        foreach (var name in names)
        {
            Shape? inner = shape switch
            {
                Shape.Form form => form
                    .Fields.FirstOrDefault(field =>
                        string.Equals(field.Name, name, StringComparison.Ordinal)
                    )
                    ?.Shape,
                Shape.ByProgram byProgram => byProgram.Value,
                _ => null,
            };
            if (inner is null)
            {
                return null;
            }

            shape = inner;
        }

        return new FoundField(names, shape);
    }

    private static IEnumerable<FoundField> Below(IReadOnlyList<string> names, Shape.Form form)
    {
        foreach (
            var field in form.Fields.Where(field =>
                !string.Equals(field.Name, ProfileShape.VersionField, StringComparison.Ordinal)
            )
        )
        {
            IReadOnlyList<string> path = [.. names, field.Name];
            yield return new FoundField(path, field.Shape);
            if (field.Shape is Shape.Form inner)
            {
                foreach (var below in Below(path, inner))
                {
                    yield return below;
                }
            }
        }
    }
}
