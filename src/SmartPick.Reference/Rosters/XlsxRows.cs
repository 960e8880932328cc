using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Rosters;

/// <summary>Reads the first sheet of a workbook as rows of texts, an empty row for each row left out, so that line numbers are those that the spreadsheet shows.</summary>
internal static class XlsxRows
{
    private const long MostBytesUnpacked = 100L * 1024 * 1024;
    private const int MostColumns = 100;
    private const int LettersOfAlphabet = 26;

    /// <summary>The rows; null when it is no workbook that can be read, which is in the log.</summary>
    public static List<string[]>? Read(byte[] bytes, string file, int mostRows, ProblemLog log)
    {
        try
        {
            if (Unpacked(bytes) > MostBytesUnpacked)
            {
                log.Add(file, null, null, "a workbook that unpacks to over 100 MB", "a roster");
                return null;
            }

            using var document = SpreadsheetDocument.Open(
                new MemoryStream(bytes),
                isEditable: false
            );
            var workbook = document.WorkbookPart;
            var sheet = workbook?.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault();
            if (
                sheet?.Id?.Value is not { } id
                || workbook!.GetPartById(id) is not WorksheetPart part
            )
            {
                log.Add(
                    file,
                    null,
                    null,
                    "a workbook without a sheet",
                    "a sheet with a header and rows"
                );
                return null;
            }

            return Rows(part, SharedTexts(workbook), file, mostRows, log);
        }
        catch (Exception exception)
            when (exception
                    is OpenXmlPackageException
                        or InvalidDataException
                        or FileFormatException
                        or System.Xml.XmlException
                        or FormatException
                        or InvalidOperationException
                        or ArgumentException
            )
        {
            log.Add(file, null, null, "a workbook that cannot be read", "an XLSX file, or CSV");
            return null;
        }
    }

    private static long Unpacked(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return archive.Entries.Sum(entry => entry.Length);
    }

    private static string[] SharedTexts(WorkbookPart workbook) =>
        [
            .. workbook
                .SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>()
                .Select(item => item.InnerText)
                ?? [],
        ];

    private static List<string[]>? Rows(
        WorksheetPart part,
        string[] shared,
        string file,
        int mostRows,
        ProblemLog log
    )
    {
        var rows = new List<string[]>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            var row = (Row)reader.LoadCurrentElement()!;
            var number = (int)(row.RowIndex?.Value ?? (uint)rows.Count + 1);
            if (number > mostRows + 1)
            {
                log.Add(
                    file,
                    number,
                    null,
                    string.Create(CultureInfo.InvariantCulture, $"more than {mostRows:N0} people"),
                    "a shorter roster, or two"
                );
                return null;
            }

            while (rows.Count < number - 1)
            {
                rows.Add([]);
            }

            rows.Add(Cells(row, shared));
        }

        return rows;
    }

    private static string[] Cells(Row row, string[] shared)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = Column(cell.CellReference?.Value) ?? cells.Count;
            if (column >= MostColumns)
            {
                break;
            }

            while (cells.Count <= column)
            {
                cells.Add(string.Empty);
            }

            cells[column] = Text(cell, shared);
        }

        return [.. cells];
    }

    private static string Text(Cell cell, string[] shared)
    {
        var text = cell.InnerText;
        if (
            cell.DataType?.Value == CellValues.SharedString
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            text = number < shared.Length ? shared[number] : string.Empty;
        }

        // A cell of several lines would move the lines below it.
        return text.ReplaceLineEndings(" ").Trim();
    }

    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in (reference ?? string.Empty).TakeWhile(char.IsAsciiLetter))
        {
            column = (column * LettersOfAlphabet) + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
