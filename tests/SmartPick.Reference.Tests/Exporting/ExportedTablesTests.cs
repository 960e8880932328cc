using System.Globalization;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.RankLists;
using SmartPick.Reference.Tests.Importing;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Tests.Exporting;

/// <summary>What a workspace gives as tables, opened again in every form.</summary>
public sealed class ExportedTablesTests
{
    private const string Formula = "=HYPERLINK(\"http://example.org\",\"x\")";

    private static readonly ReferenceData Data = ImportFolder.Reference;

    private static readonly AcgmeCode[] Codes =
    [
        .. Data.Catalog.InSpecialty("Dermatology").Take(3).Select(program => program.Code),
    ];

    private static readonly Workspace Guest = Workspace.Empty with
    {
        Applicant = new Applicant
        {
            Specialty = "Dermatology",
            Type = ApplicantType.UsMdSenior,
            Label = Formula,
        },
        Notes = new Dictionary<AcgmeCode, ProgramNote>
        {
            [Codes[0]] = new(Formula, new Dictionary<string, int>(StringComparer.Ordinal)),
        },
        Applications =
        [
            new TrackedApplication(
                Codes[1],
                SignalTier.Gold,
                [
                    new ApplicationEvent(ApplicationEventKind.Applied, new DateOnly(2026, 9, 23))
                    {
                        Note = "+1 for the \"team\",\nreally",
                    },
                ]
            ),
        ],
        Ranks = new RankDraft
        {
            Programs = Codes,
            FirstYears =
            [
                new FirstYearPosition("@State University: transitional year", "NC"),
                new FirstYearPosition("City Hospital: preliminary medicine", null),
            ],
            NrmpCodes = new Dictionary<AcgmeCode, string> { [Codes[1]] = "1234567C0" },
        },
    };

    public static TheoryData<string> Tables => ["ranks", "applications"];

    [Fact]
    public void Ranks_stand_in_ranking_order_with_the_first_years_behind()
    {
        var rows = RanksTable.Of(Guest, Data).Rows;
        rows.Select(row => $"{row[0]} {row[1]} {row[2]} {row[3]}".Trim())
            .ShouldBe([
                "primary 1  " + Codes[0].Digits,
                "primary 2 1234567C0 " + Codes[1].Digits,
                "primary 3  " + Codes[2].Digits,
                "supplemental 1",
                "supplemental 2",
            ]);
        rows[3][4].Words.ShouldBe("@State University: transitional year");
        rows[0][10].Words.ShouldBe("needed");
        RanksTable
            .Of(Guest with { Ranks = Guest.Ranks with { Supplement = false } }, Data)
            .Rows[3][0]
            .Words.ShouldContain("carried by no program");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_workbook_holds_every_cell_of_the_table_and_no_formula(string name)
    {
        var table = Table(name);
        using var book = SpreadsheetDocument.Open(
            new MemoryStream(XlsxExport.Write(table)),
            isEditable: false
        );
        new OpenXmlValidator()
            .Validate(book, TestContext.Current.CancellationToken)
            .ShouldBeEmpty();
        var sheet = ((WorksheetPart)book.WorkbookPart!.GetPartById("sheet1")).Worksheet!;
        sheet.Descendants<CellFormula>().ShouldBeEmpty();
        var read = sheet
            .Descendants<Row>()
            .Skip(1)
            .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList())
            .ToList();
        read.Count.ShouldBe(table.Rows.Count);
        foreach (var (cells, row) in read.Zip(table.Rows))
        {
            foreach (var (text, cell) in cells.Zip(row))
            {
                text.ShouldBe(
                    cell.Form is CellForm.Day && cell.Words.Length > 0
                        ? DateTime
                            .ParseExact(cell.Words, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                            .ToOADate()
                            .ToString(CultureInfo.InvariantCulture)
                        : cell.ToString()
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_csv_file_is_read_again_and_nothing_in_it_runs(string name)
    {
        var table = Table(name);
        var read = Parse(Encoding.UTF8.GetString(CsvExport.Write(table)));
        read[0].ShouldBe(table.Columns);
        read.Count.ShouldBe(table.Rows.Count + 1);
        foreach (var (cells, row) in read.Skip(1).Zip(table.Rows))
        {
            cells
                .Select(cell => cell.StartsWith('\'') ? cell[1..] : cell)
                .ShouldBe(row.Select(cell => cell.ToString()));
            cells.ShouldAllBe(cell => !SpreadsheetText.IsFormula(cell));
        }

        read.SelectMany(cells => cells).ShouldContain(cell => cell.StartsWith('\''));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Json_holds_a_row_for_each_row(string name)
    {
        var table = Table(name);
        using var json = JsonDocument.Parse(JsonExport.Write(table));
        json.RootElement.GetProperty("rows").GetArrayLength().ShouldBe(table.Rows.Count);
        json.RootElement.GetProperty("kind").GetString().ShouldBe(name);
    }

    [Fact]
    public void Everything_comes_back_as_it_was()
    {
        using var stream = new MemoryStream(ExportFile.EverythingOf(Guest).Bytes);
        var read = WorkspaceReader
            .Read(stream, "smartpick.json", Data.Catalog, new DateOnly(2026, 11, 23))
            .Value.ShouldNotBeNull();
        WorkspaceWriter.Write(read).ShouldBe(WorkspaceWriter.Write(Guest));
    }

    [Fact]
    public void A_rank_list_exported_is_read_back_as_the_same_list_with_chances_and_without()
    {
        var guest = Guest with { Ranks = Guest.Ranks with { Unacceptable = [Codes[2]] } };
        var advice = Data.CreateRankAdvisor()
            .Advise(
                RankQuestions.Of(
                    guest,
                    Data,
                    new DateOnly(2026, 11, 23),
                    new Engine.Randomness.Seed(1),
                    1
                ),
                TestContext.Current.CancellationToken
            )
            .Advice.ShouldNotBeNull();
        foreach (
            var table in new[] { RanksTable.Of(guest, Data, advice), RanksTable.Of(guest, Data) }
        )
        {
            var csv = CsvExport.Write(table);
            Parse(Encoding.UTF8.GetString(csv))
                .SelectMany(cells => cells)
                .ShouldAllBe(cell => !SpreadsheetText.IsFormula(cell));
            using var stream = new MemoryStream(csv);
            var read = RankListFile.Read(stream, "ranks.csv", Data.Catalog);
            read.Problems.ShouldBeEmpty();
            var back = guest.With(read.Value.ShouldNotBeNull()).Ranks;
            back.Programs.ShouldBe(guest.Ranks.Programs);
            back.Unacceptable.ShouldBe(guest.Ranks.Unacceptable);
            back.FirstYears.ShouldBe(guest.Ranks.FirstYears);
            back.NrmpCodes.ShouldBe(guest.Ranks.NrmpCodes);
            foreach (var other in new[] { true, false })
            {
                var elsewhere = Workspace.Empty with { Ranks = new() { Supplement = other } };
                elsewhere
                    .With(read.Value)
                    .Ranks.Supplement.ShouldBe(
                        guest.Ranks.FirstYears.Count > 0 ? guest.Ranks.Supplement : other
                    );
            }
        }

        var sum = 0.0;
        foreach (
            var row in RanksTable
                .Of(guest, Data, advice)
                .Rows.Where(row => row[0].Words is RanksTable.Primary)
        )
        {
            sum += row[11].Number;
            row[14].Number.ShouldBe(sum, 1e-5);
        }

        sum.ShouldBeGreaterThan(0);
    }

    private static ExportTable Table(string name) =>
        name is "ranks" ? RanksTable.Of(Guest, Data) : ApplicationsTable.Of(Guest, Data);

    // RFC 4180, read without the product's own reader.
    private static List<List<string>> Parse(string text)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[i++]);
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && (text[i] is ',' or '\n'))
            {
                rows[^1].Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (text[i] == '\n')
                {
                    rows.Add([]);
                }
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
