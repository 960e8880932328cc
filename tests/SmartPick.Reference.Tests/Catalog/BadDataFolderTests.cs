using System.Text;
using SmartPick.Reference.Catalog;

namespace SmartPick.Reference.Tests.Catalog;

public sealed class BadDataFolderTests : IDisposable
{
    private readonly SmallDataFolder _folder = new();

    public static TheoryData<string> Files => [.. SmallDataFolder.Files];

    [Fact]
    public void The_small_folder_is_good_before_it_is_spoiled() =>
        Problems().Select(problem => problem.ToString()).ShouldBeEmpty();

    [Fact]
    public void A_missing_folder_is_one_problem_that_names_it()
    {
        var missing = Path.Combine(_folder.Path, "nowhere");

        var problem = CatalogFolder.Load(missing).Problems.ShouldHaveSingleItem();

        problem.File.ShouldBe(missing);
        problem.Found.ShouldBe("no such folder");
        ReferenceData.Load(missing).Problems.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_a_problem() =>
        CatalogFolder
            .Load(_folder.FileOf("fees.csv"))
            .Problems.ShouldHaveSingleItem()
            .Found.ShouldBe("a file");

    [Fact]
    public void A_read_only_folder_can_be_read()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        var before = File.GetUnixFileMode(_folder.Path);
        File.SetUnixFileMode(_folder.Path, ReadOnly);
        try
        {
            Problems().ShouldBeEmpty();
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path, before);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_missing_file_is_told_by_name(string file)
    {
        File.Delete(_folder.FileOf(file));

        // One fault is one problem: what refers to the file is not told as well.
        var problem = Problems().ShouldHaveSingleItem();
        problem.File.ShouldBe(_folder.FileOf(file));
        problem.Found.ShouldBe("no such file");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_cannot_be_read_is_told(string file)
    {
        // A folder of that name cannot be read as a file, whoever runs the test.
        File.Delete(_folder.FileOf(file));
        Directory.CreateDirectory(_folder.FileOf(file));

        Problems()
            .ShouldContain(problem => problem.File == _folder.FileOf(file) && problem.Line == null);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_empty_file_is_told(string file)
    {
        _folder.WriteBytes(file, []);

        Problems()
            .ShouldContain(problem =>
                problem.File == _folder.FileOf(file) && problem.Found == "an empty file"
            );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Bytes_that_are_not_utf8_are_told_with_their_line(string file)
    {
        var bytes = File.ReadAllBytes(_folder.FileOf(file));
        _folder.WriteBytes(file, [.. bytes, .. Encoding.Latin1.GetBytes("München\n")]);

        var problem = Problems().First(problem => problem.File == _folder.FileOf(file));

        problem.Expected.ShouldBe("UTF-8 text");
        problem.Line.ShouldBe(bytes.Count(value => value == '\n') + 1);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_wrong_header_is_told_column_by_column(string file)
    {
        var text = File.ReadAllText(_folder.FileOf(file));
        var first = text[..text.IndexOf(',', StringComparison.Ordinal)].TrimStart('\uFEFF');
        _folder.Replace(file, first + ",", "colour,");

        var problems = Problems().Where(problem => problem.File == _folder.FileOf(file)).ToList();

        problems.ShouldContain(problem => problem.Line == 1 && problem.Field == "colour");
        problems.ShouldContain(problem => problem.Line == 1 && problem.Field == first);
    }

    [Theory]
    [InlineData("programs.csv", ",a,2025,high", ",,2025,high", 2, "source_id")]
    [InlineData("programs.csv", "false,a,2025,high", "false,unheard-of,2025,high", 2, "source_id")]
    [InlineData("programs.csv", ",2025,high", ",,high", 2, "as_of")]
    [InlineData("programs.csv", "0000000001", "00000001", 2, "acgme_code")]
    [InlineData("programs.csv", "0000000001", "0000000002", 3, "acgme_code")]
    [InlineData("programs.csv", "0000000001,Art", "0000000001,Arts", 2, "specialty")]
    [InlineData("programs.csv", "37.69,-97.34", "37.69,97.34", 2, "latitude")]
    [InlineData("programs.csv", "37.69,-97.34", "37.69,", 2, "latitude")]
    [InlineData("programs.csv", "37.69", "NaN", 2, "latitude")]
    [InlineData("programs.csv", "Wichita,KS", "Wichita,KZ", 2, "state")]
    [InlineData(
        "programs.csv",
        "Wichita,KS,West North Central",
        "Wichita,KS,Pacific",
        2,
        "division"
    )]
    [InlineData("programs.csv", "One", " One", 2, "name")]
    [InlineData("programs.csv", "Chicago,false", "Chicago,no", 2, "military")]
    [InlineData("specialties.csv", "nrmp", "raffle", 2, "match_system")]
    [InlineData("usual_applications.csv", "40,26", "40,41", 2, "mean")]
    [InlineData("usual_applications.csv", "us_md", "md", 2, "group")]
    [InlineData("signals.csv", "3,15,0", "3,15,5", 2, "single")]
    [InlineData("signals.csv", "3,15,0", ",15,0", 2, "gold")]
    [InlineData("signals.csv", "3,15,0", ",,", 2, "note")]
    [InlineData("signals.csv", "3,15,0", "-3,15,0", 2, "gold")]
    [InlineData("signals.csv", "3,15,0", "3.5,15,0", 2, "gold")]
    [InlineData("fees.csv", "door,2027,19", "door,2027,20", 3, "from")]
    [InlineData("fees.csv", "19,,18", "19,40,18", 3, "to")]
    [InlineData("fees.csv", "99,flat", "-99,flat", 2, "amount_usd")]
    [InlineData("fixed_fees.csv", "70,all", ",all", 2, "amount_usd")]
    [InlineData("fixed_fees.csv", "70,all", "70,nobody", 2, "applies_to")]
    [InlineData("benchmarks.csv", "a/art/us-md-senior/2025/match-rate", "a/art", 2, "evidence_id")]
    [InlineData("seasons.csv", "2027,Now,true", "27,Now,true", 2, "season")]
    [InlineData("sources.csv", "page,", "page,not an address", 2, "url")]
    public void A_bad_cell_is_told_with_file_line_and_column(
        string file,
        string old,
        string @new,
        int line,
        string column
    )
    {
        _folder.Replace(file, old, @new);

        Problems()
            .ShouldContain(problem =>
                problem.File == _folder.FileOf(file)
                && problem.Line == line
                && problem.Field == column
            );
        CatalogFolder.Load(_folder.Path).Value.ShouldBeNull();
    }

    [Theory]
    [InlineData("sources.csv", "a,A,Title,2025,page,")]
    [InlineData(
        "states.csv",
        "KS,Kansas,West North Central,Midwest,36.99,40.01,-102.06,-94.58,a,2017,high"
    )]
    [InlineData("specialties.csv", "Art,nrmp,door,not_needed,medical,,a,2025,high")]
    [InlineData("usual_applications.csv", "Art,us_md,40,26,49,how,a,2025,high")]
    [InlineData("signals.csv", "Art,2027,3,15,0,signal,false,,a,2026,high")]
    [InlineData("fixed_fees.csv", "entry,2027,70,all,20,false,,a,2026,high")]
    public void A_row_given_twice_is_told(string file, string row)
    {
        _folder.Append(file, row);

        Problems()
            .ShouldContain(problem => problem.File == _folder.FileOf(file) && problem.Line == 3);
    }

    [Theory]
    [InlineData("true", "false")]
    [InlineData(
        "2027,Now,true,,a,2026,high",
        "2027,Now,true,,a,2026,high\n2026,Then,true,,a,2025,high"
    )]
    public void Exactly_one_season_is_running(string old, string @new)
    {
        _folder.Replace("seasons.csv", old, @new);

        Problems().ShouldHaveSingleItem().Expected.ShouldBe("true in exactly one row");
    }

    [Theory]
    [InlineData("0000000003,Art,Three")]
    [InlineData("0000000003,Art,Three,a,b,c,d,e,f,g,h,i,j,k,l,m")]
    [InlineData("0000000003,Art,\"Three,Wichita,KS")]
    public void A_row_of_the_wrong_length_or_with_an_open_quotation_is_told(string row)
    {
        _folder.Append("programs.csv", row);

        Problems()
            .ShouldContain(problem =>
                problem.File == _folder.FileOf("programs.csv") && problem.Line >= 4
            );
    }

    [Fact]
    public void Problems_of_all_files_are_told_at_once()
    {
        _folder.Replace("programs.csv", "0000000001", "1");
        _folder.Replace("fees.csv", "flat", "free");
        _folder.Replace("signals.csv", "2027", "soon");
        File.Delete(_folder.FileOf("benchmarks.csv"));

        Problems()
            .Select(problem => Path.GetFileName(problem.File))
            .ShouldBe(["programs.csv", "signals.csv", "fees.csv", "benchmarks.csv"]);
    }

    [Fact]
    public void A_hundred_problems_are_told_and_the_rest_are_counted()
    {
        _folder.Append("programs.csv", [.. Enumerable.Repeat("short,row", 130)]);

        var problems = Problems();

        problems.Count.ShouldBe(101);
        problems[^1].Found.ShouldBe("30 more problems");
    }

    [Fact]
    public void What_was_found_is_shortened_to_80_characters()
    {
        _folder.Replace("programs.csv", "0000000001", new string('1', 5000));

        Problems().ShouldHaveSingleItem().Found.Length.ShouldBe(80);
    }

    [Fact]
    public void A_portal_without_fees_costs_an_unknown_amount_and_not_nothing()
    {
        _folder.Replace("specialties.csv", ",door,", ",gate,");

        CatalogFolder
            .Load(_folder.Path)
            .Value.ShouldNotBeNull()
            .Catalog.FeesOf("gate")
            .ShouldBeNull();
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<Problem> Problems() => CatalogFolder.Load(_folder.Path).Problems;
}
