using System.Buffers;
using System.Text;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Formats;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Tests.Formats;

public sealed class MatchingFormatTests
{
    private static readonly MatchInstance Instance = Texts.Good(
        "r 1 5 6\nr 2 5\nc 1 3 4 5 6 6 -1\np 5 1 1 2 3\np 6 2 1 3 4\n"
    );

    [Fact]
    public void A_matching_in_the_published_form_is_read()
    {
        var (assignment, problems) = MatchingFormat.Read(
            Instance,
            "#Final Match:\n#Resident 1 = 5\n\nm 1\nr 1 5\nr 3 6\nr 4 -1\n"u8
        );

        problems.ShouldBeEmpty();
        assignment!.Programs.ToArray().ShouldBe([0, -1, 1, -1]);
        assignment.HasSupplementals.ShouldBeFalse();
    }

    [Fact]
    public void What_is_written_reads_back()
    {
        var output = new ArrayBufferWriter<byte>();
        var assignment = new Assignment([1, 0, -1, -1], null, QuotaMoves.None);

        MatchingFormat.Write(Instance, assignment, isStable: true, output);

        Encoding.UTF8.GetString(output.WrittenSpan).ShouldBe("m 1\nr 1 6\nr 2 5\n");
        MatchingFormat
            .Read(Instance, output.WrittenSpan)
            .Value!.Programs.ToArray()
            .ShouldBe([1, 0, -1, -1]);
    }

    [Theory]
    [InlineData("m 1\nr 9 5", 2, "resident", "9")]
    [InlineData("m 1\nr 1 9", 2, "program", "9")]
    [InlineData("m 1\nr 1 5\nr 1 6", 3, "resident", "1 again")]
    [InlineData("m 1\nr 1", 2, "program", "the end of the line")]
    [InlineData("m 1\nr", 2, "resident", "the end of the line")]
    [InlineData("m 1\nr 1 5 6", 2, "end of the line", "6")]
    [InlineData("m 2\nr 1 5", 1, "status", "2")]
    [InlineData("m\nr 1 5", 1, "status", "the end of the line")]
    [InlineData("m 1\nm 1", 2, "kind of line", "m again")]
    [InlineData("p 1 5", 1, "kind of line", "p")]
    [InlineData("", 1, null, "no line of a matching")]
    public void One_thing_wrong_is_told(string text, int line, string? field, string found)
    {
        var (assignment, problems) = MatchingFormat.Read(Instance, Encoding.UTF8.GetBytes(text));

        assignment.ShouldBeNull();
        var problem = problems.ShouldHaveSingleItem();
        (problem.Line, problem.Field, problem.Found).ShouldBe((line, field, found));
    }

    [Fact]
    public void An_instance_whose_results_need_more_is_told()
    {
        new MatchInstanceBuilder()
            .AddProgram("a", 1, [])
            .AddProgram("b", 1, [])
            .AddReversion("a", "b", 1)
            .TryBuild(out var instance, out _)
            .ShouldBeTrue();

        MatchingFormat
            .Read(instance!, "m 1\n"u8)
            .Problems.ShouldHaveSingleItem()
            .Expected.ShouldBe("a result that can tell 1 reversions");
    }
}
