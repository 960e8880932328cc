using System.Text.Json;

namespace SmartPick.Reference.Instances;

/// <summary>Writes results of the Match.</summary>
public static class ResultFile
{
    /// <summary>Writes a document as JSON in UTF-8 with a line feed at its end.</summary>
    public static void WriteJson(ResultDocument document, Stream stream)
    {
        JsonSerializer.Serialize(stream, document, ResultJson.Readable.ResultDocument);
        stream.WriteByte((byte)'\n');
    }
}
