using System.Text.Json;
using System.Text.RegularExpressions;

namespace SmartPick.Reference.Tests.Profiles;

/// <summary>
/// Those words of JSON Schema 2020-12 that the profile's schema uses, read as the specification says. A word it does not know
/// is an error, so that the schema cannot say something that no test holds.
/// </summary>
internal static class SchemaReader
{
    public static bool Accepts(JsonElement schema, JsonElement value) =>
        schema.EnumerateObject().All(word => Accepts(schema, word, value));

    private static bool Accepts(JsonElement schema, JsonProperty word, JsonElement value) =>
        word.Name switch
        {
            "$schema" or "title" or "description" => true,
            "type" => Types(word.Value).Any(type => IsOf(type, value)),
            "const" => JsonElement.DeepEquals(word.Value, value),
            "enum" => word.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
            "minimum" => !IsNumber(value) || value.GetDouble() >= word.Value.GetDouble(),
            "maximum" => !IsNumber(value) || value.GetDouble() <= word.Value.GetDouble(),
            "maxLength" => !IsText(value)
                || value.GetString()!.EnumerateRunes().Count() <= word.Value.GetInt32(),
            "pattern" => !IsText(value) || Matches(word.Value, value.GetString()!),
            "items" => !IsList(value)
                || value.EnumerateArray().All(item => Accepts(word.Value, item)),
            "maxItems" => !IsList(value) || value.GetArrayLength() <= word.Value.GetInt32(),
            "uniqueItems" => !IsList(value) || AreUnique(value),
            "required" => !IsObject(value)
                || word.Value.EnumerateArray()
                    .All(name => value.TryGetProperty(name.GetString()!, out _)),
            "properties" => !IsObject(value)
                || value
                    .EnumerateObject()
                    .All(member =>
                        !word.Value.TryGetProperty(member.Name, out var inner)
                        || Accepts(inner, member.Value)
                    ),
            "propertyNames" => !IsObject(value)
                || value
                    .EnumerateObject()
                    .All(member => Matches(word.Value.GetProperty("pattern"), member.Name)),
            "additionalProperties" => !IsObject(value)
                || value
                    .EnumerateObject()
                    .Where(member => !IsNamed(schema, member.Name))
                    .All(member =>
                        word.Value.ValueKind is JsonValueKind.Object
                            ? Accepts(word.Value, member.Value)
                            : word.Value.GetBoolean()
                    ),
            _ => throw new NotSupportedException(word.Name),
        };

    private static bool IsNamed(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var properties)
        && properties.TryGetProperty(name, out _);

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind is JsonValueKind.Array
            ? type.EnumerateArray().Select(one => one.GetString()!)
            : [type.GetString()!];

    private static bool IsOf(string type, JsonElement value) =>
        type switch
        {
            "object" => IsObject(value),
            "array" => IsList(value),
            "string" => IsText(value),
            "number" => IsNumber(value),
            "integer" => IsNumber(value) && double.IsInteger(value.GetDouble()),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind is JsonValueKind.Null,
            _ => throw new NotSupportedException(type),
        };

    private static bool Matches(JsonElement pattern, string text) =>
        Regex.IsMatch(
            text,
            pattern.GetString()!,
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );

    private static bool AreUnique(JsonElement list)
    {
        var items = list.EnumerateArray().ToList();
        return items
            .Select(
                (item, index) => items.Take(index).Any(other => JsonElement.DeepEquals(item, other))
            )
            .All(isThere => !isThere);
    }

    private static bool IsObject(JsonElement value) => value.ValueKind is JsonValueKind.Object;

    private static bool IsList(JsonElement value) => value.ValueKind is JsonValueKind.Array;

    private static bool IsText(JsonElement value) => value.ValueKind is JsonValueKind.String;

    private static bool IsNumber(JsonElement value) => value.ValueKind is JsonValueKind.Number;
}
