using System.Text.Json;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Requests;

/// <summary>Bodies, workspaces and profiles as JSON Schema (2020-12), written from the table that the reader goes by.</summary>
public static class BodySchema
{
    private const string Place = "#/components/schemas/";

    private static readonly (string Name, string Meaning, Shape.Form Form)[] Shared =
    [
        ("Profile", "What an applicant tells the picker (docs/profile.md).", ProfileShape.Root),
        (
            "Workspace",
            "Everything that a guest has entered (docs/workspace.md).",
            WorkspaceShape.Root
        ),
    ];

    private static readonly Dictionary<Shape, string> References = Shared.ToDictionary(
        entry => (Shape)entry.Form,
        entry => Place + entry.Name,
        (IEqualityComparer<Shape>)ReferenceEqualityComparer.Instance
    );

    /// <summary>The schemas that bodies refer to, by the name under <c>components/schemas</c>.</summary>
    public static IReadOnlyDictionary<string, string> Components { get; } =
        Shared.ToDictionary(
            entry => entry.Name,
            entry =>
                Write(json =>
                {
                    json.WriteString("description", entry.Meaning);
                    json.WriteString("type", "object");
                    ShapeSchema.WriteMembers(json, entry.Form, References);
                }),
            StringComparer.Ordinal
        );

    /// <summary>The schema of a body.</summary>
    public static string Of(BodyShape body) =>
        Write(json =>
        {
            json.WriteString("description", body.Meaning);
            if (!body.IsOrDocument)
            {
                ShapeSchema.WriteShape(json, body.Around, false, References);
                return;
            }

            json.WriteStartArray("anyOf");
            foreach (var form in (Shape[])[WorkspaceShape.Root, ProfileShape.Root, body.Around])
            {
                json.WriteStartObject();
                ShapeSchema.WriteShape(json, form, false, References);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
