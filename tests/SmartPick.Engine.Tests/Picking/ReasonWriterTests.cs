using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Picking;

/// <summary>The reasons on a list beside those of a program looked at alone.</summary>
public sealed class ReasonWriterTests
{
    private static readonly PickingMarket Market = new();

    [Theory]
    [InlineData(20)]
    [InlineData(120)]
    public void A_reason_has_the_same_interval_on_the_list_and_on_the_programs_page(int draws)
    {
        var specialty = SyntheticModel.GoldAndSilver;
        var applicant = PickingMarket.Applicant() with
        {
            AwayPrograms = [Market.Code(specialty, 3)],
            MentorTies = [Market.Code(specialty, 5)],
            Preferences = new Preferences { StatedDivisions = ["Pacific"] },
        };
        var advice = Market.Advise(
            applicant,
            request => request with { Draws = draws, Full = false }
        );
        var explainer = new ChanceExplainer(Market.Catalog, Market.Synthetic.Model);
        var compared = 0;
        foreach (var row in advice.Programs)
        {
            var alone = explainer.Explain(
                applicant,
                new ChanceQuestion(row.Program, row.Tier),
                advice.Request.Seed,
                draws
            );
            foreach (var reason in row.Reasons)
            {
                var same = alone.Contributions.SingleOrDefault(one =>
                    string.Equals(one.Label, reason.Label, StringComparison.Ordinal)
                );
                if (same is null)
                {
                    reason.Points.Low.ShouldBe(reason.Points.High);
                    reason.Note.ShouldContain("no interval is computed");
                    continue;
                }

                reason.Points.ShouldBe(same.Points);
                reason.Logits.ShouldBe(same.Logits);
                compared++;
            }
        }

        compared.ShouldBeGreaterThan(advice.Programs.Count - 1);
    }
}
