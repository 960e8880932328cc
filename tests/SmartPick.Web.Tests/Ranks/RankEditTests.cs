using SmartPick.Engine.Catalog;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Ranks;

namespace SmartPick.Web.Tests.Ranks;

public sealed class RankEditTests
{
    private static readonly AcgmeCode[] Codes =
    [
        .. Enumerable
            .Range(0, 4)
            .Select(i => AcgmeCode.Parse(FormattableString.Invariant($"000000000{i}"))),
    ];

    private static readonly RankDraft Draft = new()
    {
        Programs = Codes,
        FirstYears = [new("a", null), new("b", null), new("c", null)],
    };

    [Theory]
    [InlineData("up", "0000000002", "0213")]
    [InlineData("down", "0000000002", "0132")]
    [InlineData("top", "0000000002", "2013")]
    [InlineData("bottom", "0000000001", "0231")]
    [InlineData("move", "0000000003:1", "3012")]
    [InlineData("move", "0000000000:3", "1203")]
    [InlineData("remove", "0000000001", "023")]
    [InlineData("up", "0000000000", "0123")]
    [InlineData("down", "0000000003", "0123")]
    [InlineData("move", "0000000003:99", "0123")]
    [InlineData("move", "0000000003:", "0123")]
    [InlineData("move", "0000000003", "0123")]
    [InlineData("move", "nobody:1", "0123")]
    [InlineData("up", "0000000009", "0123")]
    [InlineData("dance", "0000000001", "0123")]
    public void Programs_move_and_nothing_is_lost(string command, string argument, string order) =>
        string.Concat(
                RankEdit.After(Draft, command, argument).Programs.Select(code => code.Digits[^1])
            )
            .ShouldBe(order);

    [Theory]
    [InlineData("year-up", "1", "bac")]
    [InlineData("year-down", "1", "acb")]
    [InlineData("year-remove", "1", "ac")]
    [InlineData("year-up", "0", "abc")]
    [InlineData("year-remove", "7", "abc")]
    [InlineData("year-remove", "x", "abc")]
    public void First_years_move_likewise(string command, string argument, string order) =>
        string.Concat(RankEdit.After(Draft, command, argument).FirstYears.Select(year => year.Name))
            .ShouldBe(order);

    [Fact]
    public void Unacceptable_is_said_and_taken_back_also_of_a_program_not_ranked()
    {
        var said = RankEdit.After(Draft, "unacceptable", "0000000009");
        said.Unacceptable.Single().Digits.ShouldBe("0000000009");
        RankEdit.After(said, "unacceptable", "0000000009").Unacceptable.ShouldBeEmpty();
    }

    [Fact]
    public void Adding_keeps_the_order_and_adds_no_program_twice() =>
        RankEdit
            .With(Draft, [Codes[1], AcgmeCode.Parse("0000000009")])
            .Programs.Select(code => code.Digits[^1])
            .ShouldBe("01239".ToCharArray());
}
