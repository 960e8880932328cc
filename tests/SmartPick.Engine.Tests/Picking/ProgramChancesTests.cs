using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Picking;

/// <summary>Chances at single programs, side by side, against those of the list.</summary>
public sealed class ProgramChancesTests
{
    private static readonly PickingMarket Market = new();

    [Theory]
    [InlineData(SyntheticModel.GoldAndSilver)]
    [InlineData(SyntheticModel.NoSignals)]
    [InlineData(SyntheticModel.RotationIsTheSignal)]
    public void A_program_has_the_same_chance_side_by_side_as_on_the_list(string specialty)
    {
        var advice = Market.Advise(PickingMarket.Applicant(specialty));
        var chances = Market
            .Advisor.Chances(
                advice.Request,
                [.. advice.Programs.Select(row => row.Program.Code)],
                TestContext.Current.CancellationToken
            )
            .ToDictionary(one => one.Program);
        var alike = 0;
        foreach (var row in advice.Programs)
        {
            var one = chances[row.Program.Code];
            var other =
                row.Tier == one.Tier ? one.InterviewWithSignal
                : row.Tier is SignalTier.None ? one.Interview
                : (Estimate?)null;
            if (other is not null)
            {
                other.Value.Value.ShouldBe(row.Interview.Value, 1e-9);
                other.Value.Low.ShouldBe(row.Interview.Low, 1e-9);
                other.Value.High.ShouldBe(row.Interview.High, 1e-9);
                alike++;
            }
        }

        alike.ShouldBeGreaterThan(0);
    }
}
