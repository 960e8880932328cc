using System.Text;
using SmartPick.Matching.Formats;

namespace SmartPick.Matching.Tests.Formats;

/// <summary>Bad input, kind by kind: the line, the field, what was found.</summary>
public sealed class TextProblemTests
{
    private const string Good = "r 1 5 6\nr 2 5\nc 1 3 4 5 6 6 -1\np 5 1 1 2 3\np 6 2 1 3 4\n";

    [Theory]
    // Ids that nothing declares.
    [InlineData("r 1 5 6", "r 1 5 9", 1, "choice 2", "9")]
    [InlineData("r 1 5 6", "r 1 5 -1", 1, "choice 2", "-1")]
    [InlineData("5 6 6 -1", "5 6 8 -1", 3, "pair 2", "8")]
    [InlineData("p 5 1 1 2 3", "p 5 1 1 22 3", 4, "rank 2", "22")]
    [InlineData("r 1 5 6", "r 1 (5 9)", 1, "choice 2", "9")]
    // Twice.
    [InlineData("r 2 5", "r 2 5\nr 1 6", 3, "id", "1 again")]
    [InlineData("p 5 1 1 2 3", "p 5 1 1 2 3\np 5 1", 5, "id", "5 again")]
    [InlineData("p 5 1", "c 1 7 8 5 5\np 5 1", 4, "id", "1 again")]
    [InlineData("r 1 5 6", "r 1 5 6 5", 1, "choice 3", "5 again")]
    [InlineData("p 5 1 1 2 3", "p 5 1 1 2 1", 4, "rank 3", "1 again")]
    [InlineData("6 -1", "6 -1 5 6", 3, "pair 3", "5 6 again")]
    // Couples.
    [InlineData("c 1 3 4", "c 1 3 3", 3, "second member", "3, who is the first member, too")]
    [InlineData("p 5 1", "c 2 4 9 5 5\np 5 1", 4, "first member", "4, who is in couple 1 already")]
    [InlineData("c 1 3 4", "c 1 3 2", 3, "second member", "2, who has a list alone")]
    [InlineData("5 6 6 -1", "5 6 -1 -1", 3, "pair 2", "-1 -1")]
    [InlineData("5 6 6 -1", "5 6 6", 3, "pair 2", "one program")]
    [InlineData("5 6 6 -1", "(5 6) 6 -1", 3, "pair 1", "(")]
    [InlineData("c 1 3 4 5 6 6 -1", "c 1 3", 3, "second member", "the end of the line")]
    [InlineData("c 1 3 4 5 6 6 -1", "c 1", 3, "first member", "the end of the line")]
    [InlineData("c 1 3 4 5 6 6 -1", "c", 3, "id", "the end of the line")]
    [InlineData("c 1 3 4", "c 1 3 -1", 3, "second member", "-1")]
    // Quotas and other numbers.
    [InlineData("p 5 1 ", "p 5 0 ", 4, "quota", "0")]
    [InlineData("p 5 1 ", "p 5 -3 ", 4, "quota", "-3")]
    [InlineData("p 5 1 ", "p 5 1000000000 ", 4, "quota", "1000000000")]
    [InlineData(
        "p 5 1 ",
        "p 5 1000000000000000000000000000000 ",
        4,
        "quota",
        "1000000000000000000000000000000"
    )]
    [InlineData("p 5 1 ", "p 5 1.5 ", 4, "quota", "1.5")]
    [InlineData("p 5 1 ", "p 5 +1 ", 4, "quota", "+1")]
    [InlineData("p 5 1 ", "p 5 many ", 4, "quota", "many")]
    [InlineData("p 5 1 1 2 3", "p 5", 4, "quota", "the end of the line")]
    [InlineData("r 1 5 6", "r 1 5 1000000000", 1, "choice 2", "1000000000")]
    // The form.
    [InlineData("r 2 5", "q 2 5", 2, "kind of line", "q")]
    [InlineData("r 2 5", "r2 5", 2, "kind of line", "r2")]
    [InlineData("r 2 5", "R 2 5", 2, "kind of line", "R")]
    [InlineData("r 2 5", "r 2 5\nr", 3, "id", "the end of the line")]
    [InlineData("r 2 5", "r 2 5\nr -1 5", 3, "id", "-1")]
    [InlineData("r 2 5", "r 2 5\nr (9) 5", 3, "id", "(")]
    [InlineData("r 1 5 6", "r 1 (5 6", 1, "choice 2", "the end of the line")]
    [InlineData("r 1 5 6", "r 1 5 6)", 1, "choice 3", ")")]
    [InlineData("r 1 5 6", "r 1 (5 (6))", 1, "choice 2", "(")]
    [InlineData("r 1 5 6", "r 1 () 5 6", 1, "choice 1", "()")]
    [InlineData("r 1 5 6", "r 1 5 \0 6", 1, "choice 2", "the control character 0x00")]
    [InlineData("r 1 5 6", "r\u0001 1 5 6", 1, "id", "the control character 0x01")]
    public void One_thing_wrong_is_told_with_its_line_and_field(
        string good,
        string bad,
        int line,
        string field,
        string found
    )
    {
        Good.ShouldContain(good);
        var (instance, problems) = Texts.Read(Good.Replace(good, bad));

        instance.ShouldBeNull();
        var problem = problems
            .Where(problem => (problem.Line, problem.Field) == (line, field))
            .ShouldHaveSingleItem();
        problem.Found.ShouldBe(found);
        problem.Expected.ShouldNotBeEmpty();
        // Who is declared by a line that could not be read is missed elsewhere; nothing else follows from a slip.
        problems
            .Except([problem])
            .ShouldAllBe(other =>
                other.Line == line || other.Expected.StartsWith("the id of a resident")
            );
    }

    [Fact]
    public void The_good_text_is_good() => Texts.Good(Good).CoupleCount.ShouldBe(1);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("# nothing but a comment")]
    [InlineData("\uFEFF")]
    public void A_text_that_says_nothing_is_told(string text)
    {
        var problem = Texts.Read(text).Problems.ShouldHaveSingleItem();
        (problem.Line, problem.Field, problem.Found).ShouldBe((1, null, "no line of a market"));
    }

    [Fact]
    public void A_text_cut_off_before_its_programs_is_one_problem_and_not_one_for_every_choice()
    {
        var problem = Texts.Read("r 1 5 6\nr 2 5\nc 1 3 4 5 6").Problems.ShouldHaveSingleItem();

        problem.Line.ShouldBe(3);
        problem.Found.ShouldBe("the end of the text and no program");
    }

    [Fact]
    public void A_text_without_residents_is_one_problem()
    {
        var problem = Texts.Read("p 1 1 5 6 7\np 2 1 5 6\n").Problems.ShouldHaveSingleItem();

        problem.Found.ShouldBe("the end of the text and no resident");
    }

    [Fact]
    public void Problems_of_all_kinds_are_told_together_by_line()
    {
        var (_, problems) = Texts.Read("r 1 5 5\nx\nr 2 99\nc 1 3 3 5\np 5 0 1 1 7\np 5 nine 1\n");

        problems
            .Select(problem => $"{problem.Line} {problem.Field}")
            .ShouldBe([
                "1 choice 2",
                "2 kind of line",
                "3 choice 1",
                "4 pair 1",
                "4 second member",
                "5 rank 3",
                "5 quota",
                "5 rank 2",
                "6 id",
                "6 quota",
            ]);
    }

    [Fact]
    public void A_hundred_problems_are_told_and_no_more()
    {
        var text = string.Concat(Enumerable.Range(0, 300).Select(row => $"r {row} 77\n"));

        var (instance, problems) = Texts.Read(text + "p 5 1\n");

        instance.ShouldBeNull();
        problems.Count.ShouldBe(TextFormat.ProblemLimit);
        problems[99].Line.ShouldBe(100);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_told_with_their_lines()
    {
        byte[] text = [.. "r 1 5\nr 2 "u8, 0xFF, .. " 5\np 5 1 1\np 6 1 "u8, 0xC3, (byte)'\n'];

        TextFormat.Read(text).Problems.Select(problem => problem.Line).ShouldBe([2, 4]);
    }

    [Fact]
    public void A_text_in_UTF16_is_told()
    {
        var problem = TextFormat
            .Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Good)])
            .Problems.ShouldHaveSingleItem();

        problem.Found.ShouldBe("a text in UTF-16");
    }

    [Fact]
    public void A_very_long_line_is_read_and_a_very_long_id_is_shown_short()
    {
        var id = new string('9', 1_000_000);
        var problem = Texts.Read($"r 1 {id}\np 5 1 1\n").Problems.ShouldHaveSingleItem();

        problem.Field.ShouldBe("choice 1");
        problem.Found.Length.ShouldBeLessThan(80);
        Texts
            .Good(
                $"r 1 {string.Join(' ', Enumerable.Range(0, 100_000))}\n"
                    + string.Concat(
                        Enumerable.Range(0, 100_000).Select(program => $"p {program} 1 1\n")
                    )
            )
            .ChoiceCount(0)
            .ShouldBe(100_000);
    }

    [Fact]
    public void A_problem_says_itself_on_one_line() =>
        Texts
            .Read("r 1 5 9\np 5 1 1\n")
            .Problems.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("line 1 choice 2: found 9; expected the id of a program, which has a line p");
}
