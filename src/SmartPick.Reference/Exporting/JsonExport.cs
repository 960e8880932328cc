using System.Text.Encodings.Web;
using System.Text.Json;

namespace SmartPick.Reference.Exporting;

/// <summary>A table as JSON: an object a row, its columns as names.</summary>
public static class JsonExport
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's bytes, with a line feed at the end.</summary>
    public static byte[] Write(ExportTable table)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("smartpick", "export");
            json.WriteNumber("version", 1);
            json.WriteString("kind", table.Name);
            json.WriteStartObject("about");
            foreach (var (what, says) in table.About)
            {
                json.WriteString(what, says);
            }

            json.WriteEndObject();
            json.WriteStartArray("toKnow");
            foreach (var text in table.ToKnow)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
            json.WriteStartArray("rows");
            foreach (var row in table.Rows)
            {
                WriteRow(json, table.Columns, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    private static void WriteRow(
        Utf8JsonWriter json,
        IReadOnlyList<string> columns,
        IReadOnlyList<ExportCell> row
    )
    {
        json.WriteStartObject();
        foreach (var (column, cell) in columns.Zip(row))
        {
            if (!cell.IsWords)
            {
                json.WriteNumber(column, cell.Number);
            }
            else if (cell.Words.Length > 0)
            {
                json.WriteString(column, cell.Words);
            }
        }

        json.WriteEndObject();
    }
}
