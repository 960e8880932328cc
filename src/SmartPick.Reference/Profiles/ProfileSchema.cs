using System.Text.Encodings.Web;
using System.Text.Json;

namespace SmartPick.Reference.Profiles;

/// <summary>Writes the profile's JSON Schema (2020-12) from the table that the reader goes by.</summary>
public static class ProfileSchema
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as UTF-8, with a line feed at its end; <c>docs/profile.schema.json</c> holds the same bytes.</summary>
    public static byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "SmartPick profile, version 1");
            json.WriteString(
                "description",
                "What an applicant tells the picker. Only the version, specialty and type are required; null says unknown, as leaving a field out does. Contradictions between fields and names that the reference data does not know are refused as well, which no schema can say."
            );
            WriteForm(json, ProfileShape.Root);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteForm(Utf8JsonWriter json, Shape.Form form)
    {
        json.WriteStartObject("properties");
        foreach (var field in form.Fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", field.Meaning);
            WriteShape(json, field.Shape, !field.IsRequired);
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

    private static void WriteShape(Utf8JsonWriter json, Shape shape, bool orNull)
    {
        WriteType(json, shape, orNull);
        switch (shape)
        {
            case Shape.Whole whole when whole.Minimum == whole.Maximum:
                json.WriteNumber("const", whole.Minimum);
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
                json.WriteString("pattern", "\\S");
                break;
            case Shape.Choice choice:
                WriteChoice(json, choice, orNull);
                break;
            case Shape.Known known when PatternOf(known.Word) is { } pattern:
                json.WriteString("pattern", pattern);
                break;
            case Shape.Many many:
                json.WriteStartObject("items");
                WriteShape(json, many.Item, false);
                json.WriteEndObject();
                json.WriteNumber("maxItems", many.Most);
                json.WriteBoolean("uniqueItems", true);
                break;
            case Shape.ByProgram byProgram:
                WriteByProgram(json, byProgram);
                break;
            case Shape.Form form:
                WriteForm(json, form);
                break;
        }
    }

    private static void WriteType(Utf8JsonWriter json, Shape shape, bool orNull)
    {
        var type = shape switch
        {
            Shape.Flag => "boolean",
            Shape.Whole => "integer",
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

    private static void WriteByProgram(Utf8JsonWriter json, Shape.ByProgram shape)
    {
        json.WriteStartObject("propertyNames");
        json.WriteString("pattern", PatternOf(CatalogWord.Program));
        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        WriteShape(json, shape.Value, false);
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
