using System.Diagnostics;
using System.Text;
using SmartPick.Reference.Importing;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;

namespace SmartPick.Reference.Tests.Importing;

/// <summary>What is wrong with a file is told with its line, all of it, and nothing is taken.</summary>
public sealed class BadImportTests : IDisposable
{
    private const string Header = "state,institution,city,program,code,quota_2026,matched_2026\n";

    private const int LongLine = 20_000;

    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("VT,A,Burlington,B,9002140C0,-3,2", "2 quota_2026: -3")]
    [InlineData("VT,A,Burlington,B,9002140C0,3.5,2", "2 quota_2026: 3.5")]
    [InlineData("VT,A,Burlington,B,9002140C0,501,2", "2 quota_2026: 501")]
    [InlineData("VT,A,Burlington,B,9002140C0,,2", "2 matched_2026: 2 without a quota")]
    [InlineData("VT,A,Burlington,B,140C0,3,2", "2 code: 140C0")]
    [InlineData("ZZ,A,Burlington,B,9002140C0,3,2", "2 state: ZZ")]
    [InlineData(
        "VT,=A1,Burlington,B,9002140C0,3,2",
        "2 : \"=A1\", which a spreadsheet would take for a formula"
    )]
    [InlineData(
        "VT,A,Burlington,B,9002140C0,3,2\nVT,A,Burlington,B,9002140C0,4,2",
        "3 code: 9002140C0 of 2026 again, with other figures than line 2"
    )]
    [InlineData("VT,A,Burlington,B,9002140C0,3", "2 : 6 fields")]
    [InlineData("VT,\"A,Burlington,B,9002140C0,3,2", "3 : 2 fields")]
    public void A_bad_row_of_a_table_is_told(string rows, string problem) =>
        _folder.Refused(ImportKind.Quotas, Header + rows + "\n").ShouldContain(problem);

    [Theory]
    [InlineData("state,institution,city,program,code,quota_26\nVT,A,B,C,9002140C0,3\n", "1 :")]
    [InlineData("state;institution;city;program;code;quota_2026\nVT;A;B;C;9002140C0;3\n", "1 :")]
    [InlineData("code,quota_2026,prestige\n9002140C0,3,1\n", "1 prestige:")]
    [InlineData("state,code,quota_1901\nVT,9002140C0,3\n", "2 year: 1901")]
    [InlineData("state,code,quota_2050\nVT,9002140C0,3\n", "2 year: 2050")]
    [InlineData("no results here\n", " : no program code")]
    [InlineData("Internal Medicine 9002140C0 3 3\n", "1 9002140C0: a program before any heading")]
    [InlineData("2026 Quota 2026 Matched\nMedicine 9002140C0 3\n", "2 9002140C0: 1 figures")]
    [InlineData("2026 Quota 2026 Matched\nMedicine 9002140C0 3 3 3\n", "2 9002140C0: 3 figures")]
    [InlineData("2026 Quota 2026 Matched\nMedicine 9002140C0 3 x\n", "2 9002140C0: \"3 x\"")]
    [InlineData(
        "2026 Quota 2026 Matched\nA 9002140C0 3 3 B 9002160C0 1 1\n",
        "2 code: 2 program codes"
    )]
    [InlineData("2026 Quota 2026 Matched\nMedicine 9002140C0 -3 3\n", "2 quota_2026: -3")]
    [InlineData("2026 Quota 2026 Matched\n=Medicine 9002140C0 3 3\n", "2 9002140C0: \"=Medicine\"")]
    public void A_file_that_does_not_say_what_it_holds_is_told(string text, string problem) =>
        _folder
            .Refused(ImportKind.Quotas, text)
            .ShouldContain(found => found.StartsWith(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "state,nrmp_code,quota2026,cty\nVT,9002080A0,3,x\n",
        "the columns state, nrmp_code, quota2026, cty",
        "nearest: \"code\" for \"nrmp_code\", \"quota_2026\" for \"quota2026\", \"city\" for \"cty\""
    )]
    [InlineData(
        "state;code;quota_2026\nVT;9002080A0;3\n",
        "columns parted by semicolons: state;code;quota_2026",
        "a header with commas"
    )]
    [InlineData("\nVT,9002080A0,3\n", "no header", "code,quota_YEAR")]
    [InlineData("", "an empty file", "code,quota_YEAR")]
    public void A_table_by_its_name_is_told_what_header_it_lacks(
        string text,
        string found,
        string expected
    )
    {
        var path = _folder.File("mine.CSV", text);

        var problem = Importer
            .Read(ImportKind.Quotas, path, null, UserTables.Empty, ImportFolder.Reference)
            .Problems.ShouldHaveSingleItem();

        (problem.File, problem.Line, problem.Found).ShouldBe((path, 1, found));
        problem.Expected.ShouldContain(expected);
    }

    [Theory]
    [InlineData(ImportKind.Quotas, "code,quota_2026\n123140C0,4\n", "probably 0123140C0")]
    [InlineData(
        ImportKind.Programs,
        "acgme_code,j1\n805121090,yes\n",
        "probably 0805121090, Virginia Commonwealth University Health System"
    )]
    public void A_leading_zero_that_a_spreadsheet_dropped_is_named(
        ImportKind kind,
        string text,
        string cause
    )
    {
        var file = _folder.Read(kind, text);

        var problem = file.Problems.ShouldHaveSingleItem();
        problem.Line.ShouldBe(2);
        problem.Expected.ShouldContain(cause);
    }

    [Fact]
    public void Codes_that_cannot_be_read_are_no_duplicates_and_no_zero_is_made_up()
    {
        const string Text = "acgme_code,season,invited\nxx,2025,yes\n12,2025,no\n123,2025,no\n";

        var problems = _folder.Read(ImportKind.Outcomes, Text).Problems;

        problems.Select(problem => problem.Found).ShouldBe(["xx", "12", "123"]);
        problems.ShouldAllBe(problem =>
            !problem.Expected.Contains("probably", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(-11, false)]
    [InlineData(-10, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void An_own_application_lies_in_the_last_ten_seasons(int seasonsOff, bool isTaken)
    {
        var season = ImportFolder.Reference.Catalog.Season.MatchYear + seasonsOff;

        var reading = _folder.Read(
            ImportKind.Outcomes,
            FormattableString.Invariant($"acgme_code,season,invited\n0805121090,{season},yes\n")
        );

        (reading.Value is not null).ShouldBe(isTaken);
        reading.Problems.ShouldAllBe(problem => problem.Field == "season");
    }

    [Fact]
    public void Every_problem_is_told_up_to_a_hundred()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 150).Select(i => $"VT,A,Burlington,B,9{i:000}140C0,-1,0\n")
        );

        var problems = _folder.Refused(ImportKind.Quotas, Header + rows);

        problems.Count.ShouldBe(101);
        problems[^1].ShouldEndWith("50 more problems");
    }

    [Fact]
    public void More_filled_than_offered_is_a_doubt_and_a_total_is_left_out()
    {
        const string Text =
            Header
            + "VT,A,Burlington,B,9002140C0,3,4\nVT,A,Burlington,B,9002140C0,3,4\nVT,Total,,,,3,4\n";

        var preview = _folder.Read(ImportKind.Quotas, Text).Value.ShouldNotBeNull();

        preview.New.Quotas.ShouldHaveSingleItem().Matched.ShouldBe(4);
        preview.TotalsLeftOut.ShouldBe(1);
        preview.Notes.Select(note => note.Line).ShouldBe([2L, 3L, 3L]);
        preview.Notes[0].Text.ShouldContain("filled 4 of 3");
        preview.Notes[2].Text.ShouldContain("the same as line 2");
    }

    [Fact]
    public void A_pdf_without_text_and_a_broken_one_are_told()
    {
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);
        _folder
            .Read(ImportKind.Quotas, builder.Build())
            .Problems.ShouldHaveSingleItem()
            .Found.ShouldStartWith("a PDF without text");
        _folder
            .Read(ImportKind.Quotas, "%PDF-1.7 and nothing else")
            .Problems.ShouldHaveSingleItem()
            .Found.ShouldStartWith("a PDF that cannot be read");
    }

    [Fact]
    public void Twenty_megabytes_are_read_in_time_and_more_are_refused()
    {
        var text = new StringBuilder(
            "2026 Quota 2026 Matched\nVERMONT\nMade-up Hosp\nBurlington\n"
        );
        while (text.Length < UserFile.LargestBytes - (2 * LongLine))
        {
            text.Append("Page 1 of 9").Append(' ', LongLine).Append('\n');
        }

        text.Append("Dermatology 9002080A0 4 4\n");
        var clock = Stopwatch.StartNew();
        _folder
            .Read(ImportKind.Quotas, text.ToString())
            .Value.ShouldNotBeNull()
            .New.Quotas.Count.ShouldBe(1);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));

        _folder
            .Read(ImportKind.Quotas, new byte[UserFile.LargestBytes + 1])
            .Problems.ShouldHaveSingleItem()
            .Expected.ShouldContain("at most 20,971,520 bytes");
    }

    [Fact]
    public void Files_that_are_no_text_are_told()
    {
        _folder
            .Read(ImportKind.Quotas, [1, 0, 2])
            .Problems.ShouldHaveSingleItem()
            .Found.ShouldBe("a file that is not text");
        _folder
            .Read(ImportKind.Quotas, [])
            .Problems.ShouldHaveSingleItem()
            .Found.ShouldBe("an empty file");
        Importer
            .Read(
                ImportKind.Quotas,
                Path.Combine(_folder.Path, "none"),
                null,
                UserTables.Empty,
                ImportFolder.Reference
            )
            .Problems.ShouldHaveSingleItem()
            .Found.ShouldBe("no such file");
    }

    [Theory]
    [InlineData("0803611066,2026,gold,perhaps", "2 invited: perhaps")]
    [InlineData("0803611066,2026,platinum,yes", "2 signal: platinum")]
    [InlineData("0800000000,2026,gold,yes", "2 acgme_code: 0800000000")]
    [InlineData("0803611066,2031,gold,yes", "2 season: 2031")]
    [InlineData(
        "0803611066,2026,gold,yes\n0803611066,2026,gold,no",
        "3 acgme_code: 0803611066 again in 2026, as in line 2"
    )]
    public void A_bad_outcome_is_told(string rows, string problem) =>
        _folder
            .Refused(ImportKind.Outcomes, "acgme_code,season,signal,invited\n" + rows + "\n")
            .ShouldContain(problem);

    [Theory]
    [InlineData("0803611066,yes,900,", "2 minimum_step2: 900")]
    [InlineData("0803611066,maybe,240,", "2 j1: maybe")]
    [InlineData("0803611066,,,grand", "2 setting: grand")]
    [InlineData("0803611066,,,", "2 : a program without any fact")]
    [InlineData(",yes,,", "2 acgme_code: nothing")]
    [InlineData(
        "0803611066,yes,,\n0803611066,no,,",
        "3 acgme_code: 0803611066 again, as in line 2"
    )]
    public void A_bad_program_is_told(string rows, string problem) =>
        _folder
            .Refused(ImportKind.Programs, "acgme_code,j1,minimum_step2,setting\n" + rows + "\n")
            .ShouldContain(problem);

    [Fact]
    public void A_program_may_be_named_by_name_city_and_specialty()
    {
        const string Text =
            "program,city,state,specialty,j1\nUniversity of Vermont Medical Center,Burlington,VT,Dermatology,yes\n";

        var facts = _folder
            .Read(ImportKind.Programs, Text)
            .Value!.New.Programs.ShouldHaveSingleItem();

        facts.Program.Digits.ShouldBe("0805013129");
        _folder
            .Refused(
                ImportKind.Programs,
                Text.Replace(",Dermatology", ",", StringComparison.Ordinal)
            )
            .ShouldHaveSingleItem()
            .ShouldStartWith("2 program:");
    }
}
