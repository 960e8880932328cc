using System.Text;
using CsCheck;
using SmartPick.Reference.Importing;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace SmartPick.Reference.Tests.Importing;

/// <summary>Results come back as they were written, whatever the layout. Every figure is made up.</summary>
public sealed class ResultFilesTests : IDisposable
{
    // One file for all samples, so they run on one thread.
    private const int Threads = 1;
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Text_comes_back_in_every_layout() =>
        Gen.Select(MadeResults.Any, ResultLayout.Any)
            .Sample(
                (results, layout) => ShouldComeBack(results, layout.Text(results)),
                iter: 300,
                threads: Threads
            );

    [Fact]
    public void A_table_comes_back() =>
        MadeResults.Any.Sample(
            results => ShouldComeBack(results, results.Csv()),
            iter: 100,
            threads: Threads
        );

    [Fact]
    public void A_pdf_comes_back() =>
        Gen.Select(MadeResults.Any, ResultLayout.Any)
            .Sample(
                (results, layout) => ShouldComeBack(results, PdfOf(layout.Pages(results))),
                iter: 10,
                threads: Threads
            );

    [Fact]
    public void A_name_wrapped_at_any_word_keeps_institution_and_city()
    {
        const string Text = """
            2026 Quota 2026 Matched
            VERMONT
            Made-up Hosp
            Burlington
            Internal Medicine Primary
            Care 9002140M0 4 4
            Internal Medicine 9002140C0 9 9
            Rural Track
            Pediatrics 9002320C0 5 5
            """;

        var rows = _folder.Read(ImportKind.Quotas, Text).Value!.New.Quotas;

        rows.Select(row => row.Place.Institution).ShouldAllBe(name => name == "Made-up Hosp");
        rows.Select(row => row.Place.City).ShouldAllBe(city => city == "Burlington");
        rows.Select(row => row.Quota).ShouldBe([4, 9, 5]);
        rows[0].Place.Program.ShouldBe("Internal Medicine Primary Care");
    }

    [Fact]
    public void A_city_called_as_its_state_is_a_city()
    {
        const string Text = """
            2026 Quota 2026 Matched
            NEW YORK
            Made-up Hosp
            New York
            Dermatology 9002080A0 4 4
            """;

        var row = _folder.Read(ImportKind.Quotas, Text).Value!.New.Quotas.ShouldHaveSingleItem();

        row.Place.ShouldBe(new NamedPlace("NY", "Made-up Hosp", "New York", "Dermatology"));
        row.Origin.ShouldBe(new FactOrigin("file.txt", 5));
    }

    [Fact]
    public void Windows_text_is_read_and_said()
    {
        var text =
            "state,institution,city,program,code,quota_2026\nPR,Hospital Mu\u00f1oz \u2013 Norte,San Juan,Pediatrics,9002320C0,5\n";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);

        var preview = _folder.Read(ImportKind.Quotas, bytes).Value.ShouldNotBeNull();

        preview
            .New.Quotas.ShouldHaveSingleItem()
            .Place.Institution.ShouldBe("Hospital Mu\u00f1oz \u2013 Norte");
        preview.Notes.ShouldHaveSingleItem().Text.ShouldContain("Windows-1252");
    }

    private void ShouldComeBack(MadeResults results, string text) =>
        ShouldComeBack(results, Encoding.UTF8.GetBytes(text));

    private void ShouldComeBack(MadeResults results, byte[] bytes)
    {
        var expected = results.Expected().ToList();
        var reading = _folder.Read(ImportKind.Quotas, bytes);
        if (expected.Count == 0)
        {
            reading.Value.ShouldBeNull();
            return;
        }

        reading.Problems.ShouldBeEmpty();
        reading.Value!.New.Quotas.Select(MadeResults.Line).ShouldBe(expected, ignoreOrder: true);
    }

    private static byte[] PdfOf(IReadOnlyList<string> lines)
    {
        const int LinesOnSheet = 60;
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Courier);
        foreach (var sheet in lines.Chunk(LinesOnSheet))
        {
            var page = builder.AddPage(PageSize.A4);
            for (var i = 0; i < sheet.Length; i++)
            {
                if (sheet[i].Length > 0)
                {
                    page.AddText(sheet[i], 6, new PdfPoint(20, 800 - (i * 12)), font);
                }
            }
        }

        return builder.Build();
    }
}
