using CsCheck;
using SmartPick.Matching.Generation;
using SmartPick.Matching.Seasons;

namespace SmartPick.Matching.Tests.Seasons;

public sealed class LeaveOneOutTests
{
    [Fact]
    public void In_a_large_market_cutoffs_answer_what_a_new_run_answers()
    {
        var market = SeasonMarket.Of(
            InstanceGenerator.Generate(
                new GeneratorOptions
                {
                    Applicants = 5_200,
                    Programs = 660,
                    Positions = 4_300,
                }
            )
        );
        var scores = NormalNoiseScores.ByEntry(2, new float[market.EntryCount], 1);

        var report = LeaveOneOut.Check(
            market,
            scores,
            season: 1,
            [.. Enumerable.Range(0, 200).Select(number => number * 26)],
            TestContext.Current.CancellationToken
        );

        report.Checked.ShouldBe(200);
        report.Differences.Count.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public void A_difference_is_always_a_promise_too_good()
    {
        var found = 0;
        Gen.Select(RandomSeasons.Markets, Gen.ULong)
            .Sample(
                (market, seed) =>
                {
                    var report = LeaveOneOut.Check(
                        market,
                        NormalNoiseScores.ByEntry(seed, new float[market.EntryCount], 1),
                        season: 0,
                        [.. Enumerable.Range(0, market.ApplicantCount)]
                    );
                    foreach (var difference in report.Differences)
                    {
                        Interlocked.Increment(ref found);
                        difference.Walked.ShouldBeGreaterThanOrEqualTo(0);
                        (
                            difference.Actual < 0 || difference.Actual > difference.Walked
                        ).ShouldBeTrue();
                    }
                },
                iter: 500
            );

        // Tight tiny markets have such chains, so the sentence above is not empty.
        found.ShouldBeGreaterThan(0);
    }
}
