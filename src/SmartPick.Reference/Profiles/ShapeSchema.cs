using System.Text.Json;

namespace SmartPick.Reference.Profiles;

/// <summary>Writes shapes as JSON Schema (2020-12), so that what is published is what the reader goes by.</summary>
internal static class ShapeSchema
{
    /// <summary>No form that stands elsewhere: everything is written where it belongs.</summary>
    public static IReadOnlyDictionary<Shape, string> None { get; } =
        new Dictionary<Shape, string>(ReferenceEqualityComparer.Instance);

    /// <summary>Writes what the members of a form may be, into an object that is open.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="form">The form.</param>
    /// <param name="named">Forms that stand elsewhere, by the reference that leads there.</param>
    public static void WriteMembers(
        Utf8JsonWriter json,
        Shape.Form form,
        IReadOnlyDictionary<Shape, string> named
    )
    {
        json.WriteStartObject("properties");
        foreach (var field in form.Fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", field.Meaning);
            WriteShape(json, field.Shape, !field.IsRequired, named);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (form.Fields.Any(field => field.IsRequired))
        {
            json.WriteStartArray("required");
            foreach (var field in form.Fields.Where(field => field.IsRequired))
            {
                json.WriteStringValue(field.Name);
            }

            json.WriteEndArray();
        }

        json.WriteBoolean("additionalProperties", false);
    }

    /// <summary>Writes what a value may be, into an object that is open.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="orNull">True where null says unknown.</param>
    /// <param name="named">Forms that stand elsewhere, by the reference that leads there.</param>
    public static void WriteShape(
        Utf8JsonWriter json,
        Shape shape,
        bool orNull,
        IReadOnlyDictionary<Shape, string> named
    )
    {
        if (named.TryGetValue(shape, out var reference))
        {
            WriteReference(json, reference, orNull);
            return;
        }

        if (shape is Shape.Either either)
        {
            WriteEither(json, either, orNull, named);
            return;
        }

        WriteType(json, shape, orNull);
        switch (shape)
        {
            case Shape.Whole whole when whole.Minimum == whole.Maximum:
                json.WriteStartArray("enum");
                json.WriteNumberValue(whole.Minimum);
                json.WriteEndArray();
                break;
            case Shape.Whole whole:
                json.WriteNumber("minimum", whole.Minimum);
                json.WriteNumber("maximum", whole.Maximum);
                break;
            case Shape.Number number:
                json.WriteNumber("minimum", number.Minimum);
                json.WriteNumber("maximum", number.Maximum);
                break;
            case Shape.FreeText text:
                json.WriteNumber("maxLength", text.Longest);
                if (!text.OrEmpty)
                {
                    json.WriteString("pattern", "\\S");
                }

                break;
            case Shape.Seed:
                json.WriteNumber("minimum", ulong.MinValue);
                json.WriteNumber("maximum", ulong.MaxValue);
                break;
            case Shape.Day:
                json.WriteString("format", "date");
                break;
            case Shape.Moment:
                json.WriteString("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$");
                break;
            case Shape.Choice choice:
                WriteChoice(json, choice, orNull);
                break;
            case Shape.Known known when PatternOf(known.Word) is { } pattern:
                json.WriteString("pattern", pattern);
                break;
            case Shape.Many many:
                json.WriteStartObject("items");
                WriteShape(json, many.Item, false, named);
                json.WriteEndObject();
                json.WriteNumber("maxItems", many.Most);
                json.WriteBoolean("uniqueItems", many.Item is not Shape.Form);
                break;
            case Shape.ByProgram byProgram:
                WriteByProgram(json, byProgram, named);
                break;
            case Shape.Form form:
                WriteMembers(json, form, named);
                break;
        }
    }

    private static void WriteReference(Utf8JsonWriter json, string reference, bool orNull)
    {
        if (!orNull)
        {
            json.WriteString("$ref", reference);
            return;
        }

        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("$ref", reference);
        json.WriteEndObject();
        WriteNull(json);
        json.WriteEndArray();
    }

    private static void WriteEither(
        Utf8JsonWriter json,
        Shape.Either either,
        bool orNull,
        IReadOnlyDictionary<Shape, string> named
    )
    {
        json.WriteStartArray("anyOf");
        foreach (var form in (Shape.Form[])[either.Usual, either.Marked])
        {
            json.WriteStartObject();
            WriteShape(json, form, false, named);
            json.WriteEndObject();
        }

        if (orNull)
        {
            WriteNull(json);
        }

        json.WriteEndArray();
    }

    private static void WriteNull(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "null");
        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, Shape shape, bool orNull)
    {
        var type = shape switch
        {
            Shape.Flag => "boolean",
            Shape.Whole or Shape.Seed => "integer",
            Shape.Number => "number",
            Shape.Many => "array",
            Shape.ByProgram or Shape.Form => "object",
            _ => "string",
        };
        if (orNull)
        {
            json.WriteStartArray("type");
            json.WriteStringValue(type);
            json.WriteStringValue("null");
            json.WriteEndArray();
        }
        else
        {
            json.WriteString("type", type);
        }
    }

    private static void WriteChoice(Utf8JsonWriter json, Shape.Choice choice, bool orNull)
    {
        json.WriteStartArray("enum");
        foreach (var name in choice.Names)
        {
            json.WriteStringValue(name);
        }

        if (orNull)
        {
            json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    private static void WriteByProgram(
        Utf8JsonWriter json,
        Shape.ByProgram shape,
        IReadOnlyDictionary<Shape, string> named
    )
    {
        json.WriteStartObject("propertyNames");
        json.WriteString("pattern", PatternOf(CatalogWord.Program));
        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        WriteShape(json, shape.Value, false, named);
        json.WriteEndObject();
    }

    private static string? PatternOf(CatalogWord word) =>
        word switch
        {
            CatalogWord.Program => "^[0-9]{10}$",
            CatalogWord.State => "^[A-Z]{2}$",
            _ => null,
        };
}
