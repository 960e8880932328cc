using SmartPick.Engine.Market;

namespace SmartPick.Reference.Tests.Market;

public sealed class PlanTests
{
    [Fact]
    public void Positions_and_tracks_sum_to_the_published_totals()
    {
        ShippedMarket.Plan.Tracks.Sum(track => track.Positions).ShouldBe(44_344);
        ShippedMarket.Plan.Tracks.Count.ShouldBe(6_809);
    }

    [Fact]
    public void Every_specialty_offers_its_published_number()
    {
        foreach (
            var count in ShippedMarket.Input.Facts.Counts.Where(row =>
                row.What == CountNames.Positions && row.Specialty != "ALL"
            )
        )
        {
            ShippedMarket
                .Plan.Tracks.Where(track => track.Specialty == count.Specialty)
                .Sum(track => track.Positions)
                .ShouldBe((int)count.Value, count.Specialty);
        }
    }
}
