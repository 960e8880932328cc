using SmartPick.Matching.Instances;
using SmartPick.Web.Features.TryMatch;

namespace SmartPick.Web.Tests.TryMatch;

/// <summary>A market as text and back.</summary>
public sealed class MarketTextTests
{
    [Fact]
    public void Comments_line_ends_and_blanks_are_read_as_the_format_reads_them()
    {
        const string text =
            "# a market\r\n\r\nr Ann\tCity  Zip # Ann's list\rr Bob#1 Zip\nc 1 Cy Di City -1 -1 Zip\np City 1 Ann Cy\np Zip 2 Bob#1 Di";
        var (market, problems, _) = MarketText.Read(text, new Market());

        problems.ShouldBeEmpty();
        MarketLink
            .Write(market.ShouldNotBeNull())
            .ShouldBe(
                """{"v":1,"a":[["Ann",[0,1]],["Bob#1",[1]],["Cy",[]],["Di",[]]],"p":[["City",1,[0,2]],["Zip",2,[1,3]]],"c":[[2,3,[[0,-1],[-1,1]]]]}"""
            );
    }

    [Fact]
    public void Underscores_are_blanks_and_what_the_text_cannot_hold_stays_with_its_names()
    {
        var before = new Market();
        before.Applicants.Add(new MarketApplicant("Ann Lee") { Choices = [0] });
        before.Programs.Add(new MarketProgram("St Mary", 2) { Ranks = [0], Parity = Parity.Even });
        before.Programs.Add(new MarketProgram("First Year", 1) { Ranks = [0] });
        before.FirstYears.Add(new FirstYearList(0, 0, [1]));
        before.Reversions.Add(new Reversion(0, 1, 1));
        var text = MarketText.Write(before);

        text.ShouldContain("r Ann_Lee St_Mary");
        MarketLink
            .Write(MarketText.Read(text, before).Market.ShouldNotBeNull())
            .ShouldBe(MarketLink.Write(before));
    }
}
