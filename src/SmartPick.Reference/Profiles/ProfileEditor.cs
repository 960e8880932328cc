using System.Globalization;
using System.Text.Json.Nodes;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Profiles;

/// <summary>Changes a profile field by field and holds the result against the same rules as a profile that is read.</summary>
public static class ProfileEditor
{
    /// <summary>What the file of a problem is called when no single change is to blame.</summary>
    public const string ChangedProfile = "the changed profile";

    /// <summary>Applies changes in order.</summary>
    /// <param name="applicant">The applicant before.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="catalog">Knows the names that a profile may hold.</param>
    /// <param name="today">The day the question is asked.</param>
    /// <returns>The applicant after, or every problem; a problem's file is the change that brought it.</returns>
    public static Reading<Applicant> Apply(
        Applicant applicant,
        IReadOnlyList<ProfileChange> changes,
        ProgramCatalog catalog,
        DateOnly today
    )
    {
        var root = JsonNode.Parse(ProfileWriter.Write(applicant))!.AsObject();
        var problems = new List<Problem>();
        var origins = new List<(string Path, string Origin)>();
        foreach (var change in changes)
        {
            var (field, expected) = FieldFinder.Find(change.Field);
            expected ??= field is null ? null : Refusal(change, field);
            if (expected is not null)
            {
                problems.Add(
                    new Problem(change.Origin, null, null, Found(change, field), expected)
                );
                continue;
            }

            origins.Add((field!.Path, change.Origin));
            Write(root, field, change);
        }

        using var stream = new MemoryStream(
            System.Text.Encoding.UTF8.GetBytes(root.ToJsonString())
        );
        var reading = ProfileReader.Read(stream, ChangedProfile, catalog, today);
        problems.AddRange(reading.Problems.Select(problem => Attribute(problem, origins)));
        return problems.Count > 0 ? new Reading<Applicant>(null, problems) : reading;
    }

    private static string Found(ProfileChange change, FoundField? field) =>
        field is null ? $"the unknown field {Quote.Text(change.Field)}" : Quote.Text(change.Value);

    /// <summary>Why a change cannot be made to a field at all, or null.</summary>
    private static string? Refusal(ProfileChange change, FoundField field) =>
        (change.Verb, field.Shape) switch
        {
            (ChangeVerb.Add, not Shape.Many) =>
                $"--set for {string.Join('.', field.Names)}: it holds one value and no list",
            (ChangeVerb.Set, Shape.Form or Shape.ByProgram) when !IsUnknown(change.Value) =>
                $"a field within {string.Join('.', field.Names)}, or unknown",
            _ => null,
        };

    private static bool IsUnknown(string value) =>
        string.Equals(value, "unknown", StringComparison.OrdinalIgnoreCase);

    private static void Write(JsonObject root, FoundField field, ProfileChange change)
    {
        var holder = root;
        foreach (var name in field.Names.SkipLast(1))
        {
            holder = (holder[name] ??= new JsonObject()).AsObject();
        }

        var last = field.Names[^1];
        if (IsUnknown(change.Value))
        {
            holder.Remove(last);
            Prune(root, field);
        }
        else if (field.Shape is Shape.Many many)
        {
            var entries =
                change.Verb is ChangeVerb.Add && holder[last] is JsonArray before
                    ? before
                    : new JsonArray();
            foreach (var entry in change.Value.Split(',', StringSplitOptions.TrimEntries))
            {
                entries.Add(Node(many.Item, entry));
            }

            holder[last] = entries;
        }
        else
        {
            holder[last] = Node(field.Shape, change.Value);
        }
    }

    /// <summary>What held the last fact about a program, or the last weight, goes with it; an empty partner or second specialty still says that there is one.</summary>
    private static void Prune(JsonObject root, FoundField field)
    {
        if (
            field.Names is [var outer, var inner, _]
            && root[outer]?[inner] is JsonObject { Count: 0 }
        )
        {
            root[outer]!.AsObject().Remove(inner);
        }
    }

    /// <summary>The JSON value a text stands for in a field; a text that does not fit stays a text, which the reader refuses.</summary>
    private static JsonValue Node(Shape shape, string text) =>
        shape switch
        {
            Shape.Flag when bool.TryParse(text, out var flag) => JsonValue.Create(flag),
            Shape.Whole
            or Shape.Number
                when double.TryParse(
                    text,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var number
                ) && double.IsFinite(number) => JsonValue.Create(number),
            _ => JsonValue.Create(text),
        };

    private static Problem Attribute(
        Problem problem,
        IReadOnlyList<(string Path, string Origin)> origins
    )
    {
        var origin = origins.LastOrDefault(candidate =>
            problem.Field is { } field && field.StartsWith(candidate.Path, StringComparison.Ordinal)
        );
        return problem with { File = origin.Origin ?? problem.File, Line = null };
    }
}
