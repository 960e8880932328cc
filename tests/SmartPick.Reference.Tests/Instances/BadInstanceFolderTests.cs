using CsCheck;
using SmartPick.Reference.Instances;

namespace SmartPick.Reference.Tests.Instances;

/// <summary>Bad CSV, kind by kind: the file, the line, the column, what was found.</summary>
public sealed class BadInstanceFolderTests : IDisposable
{
    private static readonly (string Name, string Text)[] Good =
    [
        ("applicants.csv", "applicant,choices\n1,5 6\n2,5\n7,8 5\n"),
        ("programs.csv", "program,quota,parity,ranks\n5,1,,1 2 3 7\n6,2,even,1 3 4 7\n8,1,,7\n"),
        ("couples.csv", "couple,first,second,pairs\n1,3,4,5 6; 6 -1\n"),
        ("supplemental.csv", "applicant,advanced_program,choices\n7,8,6\n"),
        ("reversions.csv", "donor,receiver,seats\n5,6,1\n6,8,1\n"),
    ];

    private readonly TemporaryFolder _folder = new();

    public BadInstanceFolderTests()
    {
        foreach (var (name, text) in Good)
        {
            _folder.Write(name, text);
        }
    }

    [Fact]
    public void The_folder_is_good_before_it_is_spoiled() =>
        Markets.Good(_folder.Path).Dropped.Total.ShouldBe(0);

    [Fact]
    public void A_file_cut_short_within_quotation_marks_is_told()
    {
        _folder.Write("applicants.csv", "applicant,choices\n1,5 6\n7,8 5\n2,\"5");

        var (_, problems) = InstanceFile.Read(_folder.Path, Markets.NoInput);

        var told = problems.ShouldHaveSingleItem();
        told.Line.ShouldBe(4);
        told.Found.ShouldBe("the end of the file within quotation marks");
    }

    [Fact]
    public void A_row_that_cannot_be_read_hides_no_problem_and_makes_none()
    {
        _folder.Write("applicants.csv", "applicant,choices\n1,5 6,8\n2,5 5\n7,8 5\n");
        _folder.Write("reversions.csv", "donor,receiver,seats\n5,6,1\n6,5,1\n");

        var (_, problems) = InstanceFile.Read(_folder.Path, Markets.NoInput);

        // Applicant 1 is gone with the row, and the programs that rank applicant 1 are not at fault.
        problems
            .Select(problem => (Path.GetFileName(problem.File), problem.Line, problem.Found))
            .ShouldBe([
                ("applicants.csv", 2, "3 fields"),
                ("applicants.csv", 3, "5 again"),
                ("reversions.csv", 2, "5 to 6, which leads back to 5"),
                ("reversions.csv", 3, "6 to 5, which leads back to 6"),
            ]);
    }

    [Theory]
    // Ids that nothing declares.
    [InlineData("applicants.csv", "1,5 6", "1,5 9", 2, "choices (choice 2)", "9")]
    [InlineData("programs.csv", "5,1,,1 2", "5,1,,1 22", 2, "ranks (rank 2)", "22")]
    [InlineData("couples.csv", "5 6; 6 -1", "5 6; 9 -1", 2, "pairs (pair 2)", "9")]
    [InlineData("supplemental.csv", "7,8,6", "9,8,6", 2, "applicant", "9")]
    [InlineData("supplemental.csv", "7,8,6", "7,9,6", 2, "advanced_program", "9")]
    [InlineData("supplemental.csv", "7,8,6", "7,8,9", 2, "choices (choice 1)", "9")]
    [InlineData("reversions.csv", "6,8,1", "9,8,1", 3, "donor", "9")]
    [InlineData("reversions.csv", "6,8,1", "6,9,1", 3, "receiver", "9")]
    // Twice.
    [InlineData("applicants.csv", "2,5\n", "2,5\n1,6\n", 4, "applicant", "1 again")]
    [InlineData("applicants.csv", "1,5 6", "1,5 6 5", 2, "choices (choice 3)", "5 again")]
    [InlineData("programs.csv", "1 2 3 7", "1 2 3 1 7", 2, "ranks (rank 4)", "1 again")]
    [InlineData("programs.csv", "8,1,,7", "8,1,,7\n5,1,,", 5, "program", "5 again")]
    [InlineData("couples.csv", "6 -1", "6 -1; 5 6", 2, "pairs (pair 3)", "5 6 again")]
    [InlineData("reversions.csv", "6,8,1", "5,6,1", 3, "receiver", "5 to 6 again")]
    // Couples.
    [InlineData("couples.csv", "1,3,4", "1,3,3", 2, "second", "3, who is the first member, too")]
    [InlineData("couples.csv", "1,3,4", "1,3,2", 2, "second", "2, who has a list alone")]
    [InlineData(
        "couples.csv",
        "6 -1\n",
        "6 -1\n2,4,11,5 5\n",
        3,
        "first",
        "4, who is in couple 1 already"
    )]
    [InlineData("couples.csv", "6 -1", "-1 -1", 2, "pairs (pair 2)", "-1 -1")]
    [InlineData("couples.csv", "6 -1", "6", 2, "pairs (pair 2)", "'6'")]
    [InlineData("couples.csv", "6 -1", "6 -1;", 2, "pairs (pair 3)", "nothing")]
    [InlineData("couples.csv", "5 6; 6 -1", "5 6 6 -1", 2, "pairs (pair 1)", "'5 6 6 -1'")]
    [InlineData("couples.csv", "5 6;", "(5 6);", 2, "pairs (pair 1)", "(")]
    // Numbers and words.
    [InlineData("programs.csv", "5,1,", "5,0,", 2, "quota", "0")]
    [InlineData("programs.csv", "5,1,", "5,-2,", 2, "quota", "-2")]
    [InlineData("programs.csv", "5,1,", "5,1000000000,", 2, "quota", "1000000000")]
    [InlineData(
        "programs.csv",
        "5,1,",
        "5,1000000000000000000000000000000,",
        2,
        "quota",
        "1000000000000000000000000000000"
    )]
    [InlineData("programs.csv", "5,1,", "5,,", 2, "quota", "nothing")]
    [InlineData("programs.csv", "5,1,", "5,one,", 2, "quota", "one")]
    [InlineData("programs.csv", "even", "Even", 3, "parity", "Even")]
    [InlineData("reversions.csv", "6,8,1", "6,8,0", 3, "seats", "0")]
    [InlineData("reversions.csv", "6,8,1", "6,5,1", 2, "receiver", "5 to 6, which leads back to 5")]
    [InlineData("reversions.csv", "6,8,1", "6,6,1", 3, "receiver", "6")]
    // Supplemental lists.
    [InlineData("supplemental.csv", "7,8,6", "2,8,6", 2, "advanced_program", "8")]
    [InlineData("supplemental.csv", "7,8,6", "7,8,6 8", 2, "choices (choice 2)", "8")]
    [InlineData("supplemental.csv", "7,8,6", "7,8,(5 6)", 2, "choices (choice 1)", "equal places")]
    // The form.
    [InlineData(
        "applicants.csv",
        "1,5 6",
        "1,(5 6",
        2,
        "choices (choice 2)",
        "the end of the list"
    )]
    [InlineData("applicants.csv", "1,5 6", "1,5 6)", 2, "choices (choice 3)", ")")]
    [InlineData("applicants.csv", "1,5 6", "1,((5 6)", 2, "choices (choice 1)", "(")]
    [InlineData("applicants.csv", "1,5 6", "1,() 5 6", 2, "choices (choice 1)", "()")]
    [InlineData("applicants.csv", "1,5 6", "1,5; 6", 2, "choices (choice 2)", ";")]
    [InlineData("applicants.csv", "1,5 6", "1 1,5 6", 2, "applicant", "'1 1'")]
    [InlineData("applicants.csv", "1,5 6", "-1,5 6", 2, "applicant", "'-1'")]
    [InlineData("applicants.csv", "1,5 6", ",5 6", 2, "applicant", "nothing")]
    [InlineData("applicants.csv", "1,5 6", "1,5 6,7", 2, null, "3 fields")]
    [InlineData(
        "applicants.csv",
        "applicant,choices",
        "applicant,choice",
        1,
        "choice",
        "a column that is not known"
    )]
    public void One_thing_wrong_is_told_with_its_file_line_and_column(
        string file,
        string good,
        string bad,
        int line,
        string? column,
        string found
    )
    {
        var text = Good.Single(part => part.Name == file).Text;
        text.ShouldContain(good);
        var path = _folder.Write(file, text.Replace(good, bad));

        var (instance, problems) = InstanceFile.Read(_folder.Path, Markets.NoInput);

        instance.ShouldBeNull();
        problems
            .Select(problem => (problem.File, problem.Line, problem.Field, problem.Found))
            .ShouldContain((path, line, column, found));
    }

    [Theory]
    [InlineData("applicants.csv")]
    [InlineData("programs.csv")]
    public void A_missing_file_is_one_problem(string file)
    {
        File.Delete(Path.Combine(_folder.Path, file));

        InstanceFile
            .Read(_folder.Path, Markets.NoInput)
            .Problems.ShouldHaveSingleItem()
            .Found.ShouldBe("no such file");
    }

    [Theory]
    [InlineData("couple.csv", "; nearest: couples.csv")]
    [InlineData("supplementals.csv", "; nearest: supplemental.csv")]
    [InlineData("assignments.csv", "reversions.csv")]
    public void A_file_of_an_unknown_name_is_a_problem(string name, string expected)
    {
        var path = _folder.Write(name, "couple,first,second,pairs\n");
        _folder.Write("notes.txt", "not a table");

        var problem = InstanceFile
            .Read(_folder.Path, Markets.NoInput)
            .Problems.ShouldHaveSingleItem();

        problem.File.ShouldBe(path);
        problem.Expected.ShouldEndWith(expected);
    }

    [Theory]
    [InlineData(";", "semicolons")]
    [InlineData("\t", "tabs")]
    public void A_wrong_separator_is_one_problem(string separator, string found)
    {
        var path = _folder.Write(
            "programs.csv",
            Good[1].Text.Replace(",", separator, StringComparison.Ordinal)
        );

        var problem = InstanceFile
            .Read(_folder.Path, Markets.NoInput)
            .Problems.ShouldHaveSingleItem();

        problem
            .ToString()
            .ShouldStartWith(
                $"{path}:1: found columns parted by {found}; expected columns parted by commas"
            );
    }

    [Fact]
    public void The_column_parity_may_be_missing()
    {
        _folder.Write("programs.csv", "program,quota,ranks\n5,1,1 2 3 7\n6,2,1 3 4 7\n8,1,7\n");

        Markets.Good(_folder.Path).HasParity.ShouldBeFalse();
    }

    [Fact]
    public void Optional_files_may_be_missing()
    {
        File.Delete(Path.Combine(_folder.Path, "couples.csv"));
        File.Delete(Path.Combine(_folder.Path, "supplemental.csv"));
        File.Delete(Path.Combine(_folder.Path, "reversions.csv"));
        _folder.Write(
            "programs.csv",
            "program,quota,parity,ranks\n5,1,any,1 2 7\n6,2,,1\n8,1,odd,7\n"
        );

        Markets.Good(_folder.Path).ApplicantCount.ShouldBe(3);
    }

    [Fact]
    public void Problems_of_several_files_are_told_together()
    {
        _folder.Write("programs.csv", "program,quota,parity,ranks\n5,0,,1 1\n6,2,none,1\n8,1,,7\n");
        _folder.Write("couples.csv", "couple,first,second,pairs\n1,3,3,5\n");

        InstanceFile
            .Read(_folder.Path, Markets.NoInput)
            .Problems.Select(problem =>
                $"{Path.GetFileName(problem.File)} {problem.Line} {problem.Field}"
            )
            .ShouldBe(
                [
                    "programs.csv 2 quota",
                    "programs.csv 2 ranks (rank 2)",
                    "programs.csv 3 parity",
                    "couples.csv 2 pairs (pair 1)",
                    "couples.csv 2 second",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void Cells_with_characters_changed_are_read_or_told()
    {
        const string Letters = "0123456789 ;()-,\"\n\0xé";
        Gen.Select(
                Gen.Int[0, Good.Length - 1],
                Gen.Int[0, 60],
                Gen.Int[0, 2],
                Gen.Int[0, Letters.Length - 1]
            )
            .Array[1, 3]
            .Sample(
                changes =>
                {
                    var texts = Good.Select(part => part.Text).ToArray();
                    foreach (var (file, at, how, letter) in changes)
                    {
                        if (texts[file].Length == 0)
                        {
                            continue;
                        }

                        var place = at % texts[file].Length;
                        texts[file] = how switch
                        {
                            0 => texts[file].Insert(place, Letters[letter].ToString()),
                            1 => texts[file].Remove(place, 1),
                            _ => texts[file][..place],
                        };
                    }

                    using var folder = new TemporaryFolder();
                    for (var file = 0; file < Good.Length; file++)
                    {
                        folder.Write(Good[file].Name, texts[file]);
                    }

                    var (instance, problems) = InstanceFile.Read(folder.Path, Markets.NoInput);
                    return instance is null == problems.Count > 0;
                },
                iter: 500
            );
    }

    public void Dispose() => _folder.Dispose();
}
