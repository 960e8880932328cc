using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SmartPick.Reference.Exporting;

namespace SmartPick.Reference.Tests.Exporting;

/// <summary>Exported tables, read back by other readers than our writers.</summary>
public sealed class ExportTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("\n=x")]
    [InlineData("  =x")]
    [InlineData("\u202E=x")]
    [InlineData("\uFEFF=x")]
    [InlineData("\u00A0+x")]
    [InlineData("＝x")]
    public void What_a_spreadsheet_would_run_gets_an_apostrophe_and_keeps_its_words(string words)
    {
        var csv = Csv(words);

        csv.ShouldBe("'" + words);
        XlsxCell(words).Style.ShouldBe("quoted");
    }

    [Theory]
    [InlineData("University of North Carolina")]
    [InlineData("مستشفى الجامعة")]
    [InlineData("a=b")]
    [InlineData("'quoted'")]
    [InlineData("")]
    [InlineData("line\r\nline")]
    [InlineData("said \"so\", and more")]
    public void Other_words_stay_as_they_are(string words)
    {
        Csv(words).ShouldBe(words);
        XlsxCell(words).ShouldBe((words.Replace("\r\n", "\n", StringComparison.Ordinal), "plain"));
    }

    [Fact]
    public void No_cell_of_any_words_is_run() =>
        Gen.String.Sample(words =>
        {
            var cell = Csv(words);
            return cell.Length == 0
                || !("=+-@\t\r\n＝＋－＠".Contains(cell[0], StringComparison.Ordinal));
        });

    [Fact]
    public void A_number_below_zero_is_a_number_and_no_formula()
    {
        var table = Table(ExportCell.Decimal(-0.25));

        Encoding.UTF8.GetString(CsvExport.Write(table)).ShouldBe("note\r\n-0.25\r\n");
        using var book = Open(table);
        Cells(book)
            .Single(cell => cell.DataType?.Value == CellValues.Number)
            .CellValue!.Text.ShouldBe("-0.25");
    }

    [Fact]
    public void A_workbook_is_valid_has_no_formula_and_the_same_bytes_twice()
    {
        var table = new ExportTable(
            "list",
            ["rank", "program", "chance", "cost", "day"],
            [
                [
                    ExportCell.Whole(1),
                    ExportCell.Text("=HYPERLINK(\"http://example.org\")"),
                    ExportCell.Chance(0.5),
                    ExportCell.Dollars(new Engine.Catalog.Money(1234)),
                    ExportCell.Day(new DateOnly(2026, 11, 23)),
                ],
                [
                    ExportCell.Whole(2),
                    ExportCell.Text(new string('x', 40_000)),
                    ExportCell.Empty,
                    ExportCell.Empty,
                    ExportCell.Day(null),
                ],
                [
                    ExportCell.Whole(3),
                    ExportCell.Text("\u0001\uD800 half 😀 \u202Eשלום"),
                    ExportCell.Empty,
                    ExportCell.Empty,
                    ExportCell.Empty,
                ],
            ],
            [("what this is", "a table")]
        );

        XlsxExport.Write(table).ShouldBe(XlsxExport.Write(table));
        using var book = Open(table);
        new OpenXmlValidator()
            .Validate(book, TestContext.Current.CancellationToken)
            .ShouldBeEmpty();
        Cells(book).ShouldAllBe(cell => cell.CellFormula == null);
        Cells(book).ShouldAllBe(cell => cell.InnerText.Length <= 32_767);
        Cells(book).Select(cell => cell.InnerText).ShouldContain("\uFFFD\uFFFD half 😀 \u202Eשלום");
        Cells(book)
            .Select(cell => cell.InnerText)
            .ShouldContain(
                new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Unspecified)
                    .ToOADate()
                    .ToString(CultureInfo.InvariantCulture)
            );
        book.WorkbookPart!.Workbook!.Descendants<Sheet>()
            .Select(sheet => sheet.Name!.Value)
            .ShouldBe(["list", "about"]);
    }

    [Fact]
    public void Json_holds_words_as_they_are_and_numbers_as_numbers()
    {
        using var json = JsonDocument.Parse(JsonExport.Write(Table(ExportCell.Text("=1+1"))));

        json.RootElement.GetProperty("rows")[0].GetProperty("note").GetString().ShouldBe("=1+1");
        json.RootElement.GetProperty("kind").GetString().ShouldBe("notes");
    }

    private static ExportTable Table(ExportCell cell) =>
        new(
            "notes",
            ["note"],
            [
                [cell],
            ],
            []
        );

    private static string Csv(string words)
    {
        // A second column keeps an empty line from being skipped.
        var table = new ExportTable(
            "notes",
            ["n", "note"],
            [
                [ExportCell.Whole(1), ExportCell.Text(words)],
            ],
            []
        );
        using var csv = new CsvReader(
            new StringReader(Encoding.UTF8.GetString(CsvExport.Write(table))),
            CultureInfo.InvariantCulture
        );
        csv.Read();
        csv.ReadHeader();
        csv.Read();
        return csv["note"]!;
    }

    private static (string Words, string Style) XlsxCell(string words)
    {
        using var book = Open(Table(ExportCell.Text(words)));
        var cell = Cells(book).ElementAt(1);
        var format =
            book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>()
                .ElementAt((int)cell.StyleIndex!.Value);
        return (cell.InnerText, format.QuotePrefix?.Value is true ? "quoted" : "plain");
    }

    private static IEnumerable<Cell> Cells(SpreadsheetDocument book) =>
        book.WorkbookPart!.GetPartById("sheet1").RootElement!.Descendants<Cell>();

    private static SpreadsheetDocument Open(ExportTable table) =>
        SpreadsheetDocument.Open(new MemoryStream(XlsxExport.Write(table)), isEditable: false);
}
