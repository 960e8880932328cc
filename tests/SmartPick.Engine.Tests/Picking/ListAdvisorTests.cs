using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Picking;

public sealed class ListAdvisorTests(ITestOutputHelper output)
{
    [Fact]
    public void Advice_holds_every_answer()
    {
        var market = new PickingMarket();
        var advice = market.Advise(
            PickingMarket.Applicant() with
            {
                HomePrograms = [market.Code(SyntheticModel.GoldAndSilver, 0)],
                AwayPrograms =
                [
                    market.Code(SyntheticModel.GoldAndSilver, 7),
                    market.Code(SyntheticModel.GoldAndSilver, 13),
                ],
            }
        );
        foreach (var row in advice.Programs)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Program.Name} {row.Tier} {row.Interview.Value:0.000} [{row.Interview.Low:0.000} {row.Interview.High:0.000}] without {row.InterviewWithoutSignal.Value:0.000} here {row.MatchHere.Value:0.000} gain {row.Gain:0.0000} {string.Join(',', row.Flags)}"
                )
            );
        }

        output.WriteLine(advice.Totals.ToString());
        output.WriteLine(advice.StopHere.Reason);
        output.WriteLine(advice.Geographic.ToString());
        foreach (var notice in advice.Notices)
            output.WriteLine(notice.ToString());
        advice.Totals.Certificate.Gap.ShouldBeInRange(0, 0.01);
        advice
            .Programs.Select(row => row.Program.Code)
            .ShouldContain(market.Code(SyntheticModel.GoldAndSilver, 7));
        advice.Programs.Count.ShouldBe(advice.StopHere.Recommended);
        advice.Programs.ShouldAllBe(row => row.Reasons.Count >= 2);
        (advice.Programs.Count + advice.LeftOut.Count).ShouldBe(60);
        advice
            .Programs.Sum(row => row.Cost.Dollars)
            .ShouldBe(advice.Totals.ApplicationFees.Dollars);
    }
}
