using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SmartPick.Reference.Exporting;

/// <summary>A table as a workbook: the table on the first sheet, what to know about it on the second. Every word is text and none a formula.</summary>
public static class XlsxExport
{
    /// <summary>The most characters a cell of a workbook may hold.</summary>
    private const int LongestCell = 32_767;

    private const int NarrowestColumn = 8;
    private const int WidestColumn = 60;

    private static readonly string[] AboutColumns = ["what", "says"];

    // A file made twice is the same file: the clock is not in it.
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file's bytes; the same for the same table.</summary>
    public static byte[] Write(ExportTable table)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "workbook");
            workbook.Workbook = new Workbook(new Sheets());
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Sheet();
            AddSheet(workbook, 1, table.Name, table.Columns, table.Rows);
            AddSheet(
                workbook,
                2,
                "about",
                AboutColumns,
                [
                    .. table
                        .About.Concat(table.ToKnow.Select(text => ("to know", text)))
                        .Select(line =>
                            new[] { ExportCell.Text(line.Item1), ExportCell.Text(line.Item2) }
                        ),
                ]
            );
        }

        return WithoutClock(stream.ToArray());
    }

    private static void AddSheet(
        WorkbookPart workbook,
        uint number,
        string name,
        IReadOnlyList<string> columns,
        IReadOnlyList<IReadOnlyList<ExportCell>> rows
    )
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"sheet{number}");
        var part = workbook.AddNewPart<WorksheetPart>(id);
        var data = new SheetData();
        data.Append(Row(columns.Select(column => Words(column, XlsxStyles.Head))));
        foreach (var row in rows)
        {
            data.Append(Row(row.Select(cell => CellOf(cell.ForReaders))));
        }

        part.Worksheet = new Worksheet(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            ),
            Widths(columns, rows),
            data
        );
        workbook.Workbook!.Sheets!.Append(
            new Sheet
            {
                Id = id,
                SheetId = number,
                Name = name,
            }
        );
    }

    private static Row Row(IEnumerable<Cell> cells) => new(cells);

    private static Columns Widths(
        IReadOnlyList<string> columns,
        IReadOnlyList<IReadOnlyList<ExportCell>> rows
    ) =>
        new(
            columns.Select(
                (column, index) =>
                    new Column
                    {
                        Min = (uint)index + 1,
                        Max = (uint)index + 1,
                        CustomWidth = true,
                        Width = Math.Clamp(
                            rows.Select(row => row[index].ToString().Length)
                                .Append(column.Length)
                                .Max() + 2,
                            NarrowestColumn,
                            WidestColumn
                        ),
                    }
            )
        );

    private static Cell CellOf(ExportCell cell) =>
        cell.Form switch
        {
            CellForm.Text => Words(
                cell.Words,
                SpreadsheetText.IsFormula(cell.Words) ? XlsxStyles.Quoted : XlsxStyles.Plain
            ),
            CellForm.Day => Number(
                DateOnly
                    .ParseExact(cell.Words, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                    .ToDateTime(TimeOnly.MinValue)
                    .ToOADate(),
                XlsxStyles.Day
            ),
            CellForm.Chance => Number(cell.Number, XlsxStyles.Chance),
            CellForm.Dollars => Number(cell.Number, XlsxStyles.Dollars),
            _ => Number(cell.Number, XlsxStyles.Plain),
        };

    private static Cell Words(string text, uint style) =>
        new()
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
            InlineString = new InlineString(
                new Text(XmlText.Writable(Cut(text.ReplaceLineEndings("\n"))))
                {
                    Space = SpaceProcessingModeValues.Preserve,
                }
            ),
        };

    private static Cell Number(double number, uint style) =>
        new()
        {
            DataType = CellValues.Number,
            StyleIndex = style,
            CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture)),
        };

    private static string Cut(string text) =>
        text.Length > LongestCell ? text[..(LongestCell - 1)] + "…" : text;

    private static byte[] WithoutClock(byte[] package)
    {
        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        {
            foreach (var entry in source.Entries)
            {
                var copy = target.CreateEntry(entry.FullName);
                copy.LastWriteTime = Stamp;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return stream.ToArray();
    }
}
