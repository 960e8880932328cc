using System.Text.Json.Nodes;

namespace SmartPick.Web.Tests.Accounts;

/// <summary>Bodies made from the interface's own description: read well, so that what is answered is whether the asker may.</summary>
internal sealed class DescribedBodies
{
    /// <summary>Words out of a list that the description holds as text, by the end of the route and the member.</summary>
    private static readonly Dictionary<string, string?> Words = new(StringComparer.Ordinal)
    {
        ["conflict/kind"] = "Family",
        ["answer/move"] = "Accept",
        ["answer/reason"] = "None",
        ["move/move"] = "End",
        ["close/outcome"] = "Held",
        ["close/by"] = null,
        ["decide/decision"] = "Follow",
        ["enrol/side"] = "Mentee",
        ["leave/side"] = "Mentee",
        ["rounds/objective"] = "Lexicographic",
        ["change/objective"] = "Lexicographic",
        ["invite/role"] = "Mentee",
        ["tasks/kind"] = "Reading",
        ["roles/role"] = "Member",
        ["invitations/role"] = "Member",
    };

    private readonly JsonNode _description;

    private DescribedBodies(JsonNode description) => _description = description;

    public static async Task<DescribedBodies> ReadAsync(Guest guest)
    {
        await guest.OpenAsync("/openapi/v1.json");
        return new DescribedBodies(JsonNode.Parse(guest.Page)!);
    }

    /// <summary>A body of what is posted there; an empty object where none is described.</summary>
    /// <param name="route">As the endpoint has it, such as <c>/api/v1/tasks/{id:guid}/close</c>.</param>
    /// <param name="school">The institution that a body names.</param>
    public string Of(string route, Guid school)
    {
        var path = route.Replace(":guid", string.Empty, StringComparison.OrdinalIgnoreCase);
        var schema = _description["paths"]![path]
            ?["post"]
            ?["requestBody"]
            ?["content"]
            ?["application/json"]
            ?["schema"];
        if (schema is null || Sample(schema) is not JsonObject body)
        {
            return "{}";
        }

        foreach (var (member, _) in body.ToList())
        {
            if (Words.TryGetValue($"{route.Split('/')[^1]}/{member}", out var word))
            {
                body[member] = word;
            }
            else if (member is "institutionId")
            {
                body[member] = school.ToString();
            }
        }

        return body.ToJsonString();
    }

    private JsonNode? Sample(JsonNode schema)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Sample(_description["components"]!["schemas"]![reference.Split('/')[^1]]!);
        }

        if (schema["enum"] is JsonArray { Count: > 0 } words)
        {
            return words[0]?.DeepClone();
        }

        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray several)
        {
            return Sample(several.First(one => TypeOf(one!) is not "null")!);
        }

        return TypeOf(schema) switch
        {
            "object" => new JsonObject(
                (schema["properties"]?.AsObject() ?? []).Select(member =>
                    KeyValuePair.Create(member.Key, Sample(member.Value!))
                )
            ),
            "array" => new JsonArray(),
            "boolean" => true,
            "integer" or "number" => 1,
            "string" => (string?)schema["format"] switch
            {
                "uuid" => Guid.Empty.ToString(),
                "date" => "2026-10-01",
                "date-time" => "2026-10-01T10:00:00",
                "time" => "10:00:00",
                _ => "x",
            },
            _ => null,
        };
    }

    private static string? TypeOf(JsonNode schema) =>
        schema["type"] switch
        {
            JsonArray several => (string?)
                several.FirstOrDefault(one => (string?)one is not "null" and not null),
            { } one => (string?)one,
            null => schema["properties"] is null ? null : "object",
        };
}
