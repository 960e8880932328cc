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
            ShapeSchema.WriteMembers(json, ProfileShape.Root, ShapeSchema.None);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
