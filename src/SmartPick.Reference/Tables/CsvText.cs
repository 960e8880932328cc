using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SmartPick.Reference.Tables;

/// <summary>Writes CSV files that <see cref="CsvTable"/> reads back: UTF-8, one line feed, numbers without a culture.</summary>
internal static class CsvText
{
    /// <summary>Writes a whole file, replacing what was there.</summary>
    public static void Write(
        string path,
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<string>> rows
    )
    {
        using var writer = new StreamWriter(path);
        Write(writer, columns, rows);
    }

    /// <summary>The bytes of a whole file.</summary>
    public static byte[] Bytes(
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<string>> rows
    )
    {
        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, leaveOpen: true))
        {
            Write(writer, columns, rows);
        }

        return bytes.ToArray();
    }

    /// <summary>A number with nine significant digits: far below any standard error, and the same on every machine.</summary>
    public static string Number(double value) => value.ToString("G9", CultureInfo.InvariantCulture);

    private static void Write(
        StreamWriter writer,
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<string>> rows
    )
    {
        using var csv = new CsvWriter(
            writer,
            new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" },
            leaveOpen: true
        );
        foreach (var record in rows.Prepend(columns))
        {
            foreach (var field in record)
            {
                csv.WriteField(field);
            }

            csv.NextRecord();
        }
    }
}
