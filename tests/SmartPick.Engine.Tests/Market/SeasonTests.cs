using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Counting;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Tests.Chances;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Verification;

namespace SmartPick.Engine.Tests.Market;

/// <summary>What must hold of every season, and what must hold between seasons.</summary>
public sealed class SeasonTests
{
    private static readonly Seed Seed = new(3);

    [Fact]
    public void Nobody_holds_two_positions_and_no_track_more_than_it_has()
    {
        var market = new SmallMarket().Create();
        var work = market.CreateWorkspace();
        for (var season = 0; season < 20; season++)
        {
            var (instance, assignment) = market.Match(
                Seed,
                season,
                work,
                TestContext.Current.CancellationToken
            );
            var held = new int[market.Plan.Tracks.Count];
            for (var person = 0; person < work.People.Count; person++)
            {
                var track = assignment.Programs[person];
                var first = assignment.Supplemental(person);
                if (track >= 0)
                {
                    held[track]++;
                    work.Lists.Of(person).Contains(track).ShouldBeTrue();
                    instance.RankedBy(track).Contains(person).ShouldBeTrue();
                }

                if (first >= 0)
                {
                    held[first]++;
                    market.Plan.Tracks[first].Kind.ShouldBe(PositionKind.TransitionalYear);
                    market.Plan.Tracks[track].Kind.ShouldBe(PositionKind.Advanced);
                }
            }

            for (var track = 0; track < held.Length; track++)
            {
                held[track].ShouldBeLessThanOrEqualTo(market.Plan.Tracks[track].Positions);
            }
        }
    }

    [Fact]
    public void Interviews_stay_within_slots_and_within_what_a_person_attends()
    {
        var market = new SmallMarket { Slots = 12, Most = 3 }.Create();
        var work = market.CreateWorkspace();
        for (var season = 0; season < 20; season++)
        {
            market.Interview(Seed, season, work);
            var list = work.Applications;
            var held = new int[market.Slots.Length];
            for (var person = 0; person < work.People.Count; person++)
            {
                var attended = 0;
                for (var at = list.Start[person]; at < list.Start[person + 1]; at++)
                {
                    list.Person[at].ShouldBe(person);
                    if (work.Invitations.IsInvited[at])
                    {
                        attended++;
                        held[list.Site[at]]++;
                        list.Index[at].ShouldBeGreaterThan(0);
                    }
                }

                attended.ShouldBe(work.Invitations.Attended[person]);
                attended.ShouldBeLessThanOrEqualTo(3);
            }

            held.ShouldAllBe(count => count <= 12);
            held.Sum().ShouldBeGreaterThan(held.Length * 4);
        }
    }

    [Fact]
    public void No_site_and_person_would_both_rather_have_an_interview()
    {
        var market = new SmallMarket { Slots = 12, Most = 3 }.Create();
        var work = market.CreateWorkspace();
        for (var season = 0; season < 10; season++)
        {
            market.Interview(Seed, season, work);
            var list = work.Applications;
            var invited = work.Invitations.IsInvited;
            var held = new int[market.Slots.Length];
            var worst = new float[market.Slots.Length];
            Array.Fill(worst, float.PositiveInfinity);
            for (var at = 0; at < list.Count; at++)
            {
                if (invited[at])
                {
                    held[list.Site[at]]++;
                    worst[list.Site[at]] = Math.Min(worst[list.Site[at]], list.Index[at]);
                }
            }

            for (var at = 0; at < list.Count; at++)
            {
                if (invited[at] || list.Index[at] < 0)
                {
                    continue;
                }

                var person = list.Person[at];
                var personWants =
                    work.Invitations.Attended[person] < 3
                    || invited[at..list.Start[person + 1]].Contains(true);
                var site = list.Site[at];
                var siteWants = held[site] < 12 || list.Index[at] > worst[site];
                (personWants && siteWants).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Without_couples_and_advanced_positions_the_match_is_stable()
    {
        var market = new SmallMarket { Couples = 0, HasAdvanced = false }.Create();
        var work = market.CreateWorkspace();
        for (var season = 0; season < 10; season++)
        {
            var (instance, assignment) = market.Match(
                Seed,
                season,
                work,
                TestContext.Current.CancellationToken
            );
            var report = StabilityVerifier.Verify(instance, assignment, default(StabilityPolicy));
            report.IsStable.ShouldBeTrue();
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_for_any_number_of_threads_and_any_split()
    {
        var market = new SmallMarket().Create();
        var one = SmallMarket.Seasons(market, Seed, 0, 12, 1).ToArray();
        SmallMarket.Seasons(market, Seed, 0, 12, 2).ToArray().ShouldBe(one);
        SmallMarket.Seasons(market, Seed, 0, 12, 3).ToArray().ShouldBe(one);
        var first = SmallMarket.Seasons(market, Seed, 0, 5, 2).ToArray();
        var rest = SmallMarket.Seasons(
            market,
            Seed,
            5,
            7,
            2,
            resumeFrom: new SeasonTally(market.Layout, first)
        );
        rest.ToArray().ShouldBe(one);
    }

    [Fact]
    public void Another_seed_gives_other_seasons_that_know_nothing_of_the_first()
    {
        const int Seasons = 80;
        var market = new SmallMarket { People = 200 }.Create();
        var one = Matched(market, new Seed(1), Seasons);
        var other = Matched(market, new Seed(2), Seasons);
        one.ShouldNotBe(other);
        // Under independence beyond 3.3 / sqrt(80) once in a thousand; the seeds are fixed.
        Math.Abs(Correlation(one, other)).ShouldBeLessThan(0.37);
        Math.Abs(Correlation(one[1..], one[..^1])).ShouldBeLessThan(0.37);
    }

    [Fact]
    public void More_positions_leave_no_fewer_matched()
    {
        var before = 0.0;
        foreach (var positions in new[] { 1, 2, 4, 7 })
        {
            var market = new SmallMarket { Positions = positions }.Create();
            var matched = Matched(market, Seed, 10).Average();
            matched.ShouldBeGreaterThan(before);
            before = matched;
        }
    }

    [Fact]
    public void The_chance_to_match_agrees_with_the_list_model_at_the_markets_own_cuts()
    {
        // Nothing but the programs' own view decides who is taken: then those interviewed are taken independently, with one
        // chance at all programs of a specialty that fill alike.
        var market = new SmallMarket
        {
            People = 1200,
            Couples = 0,
            HasAdvanced = false,
            Aways = 0,
            Positions = 20,
            Slots = 60,
            Model = new SyntheticModel(lambda: 0),
        }.Create();
        var work = market.CreateWorkspace();
        double predicted = 0;
        double matched = 0;
        for (var season = 0; season < 8; season++)
        {
            var (instance, assignment) = market.Match(
                Seed,
                season,
                work,
                TestContext.Current.CancellationToken
            );
            var taken = Taken(market, instance, assignment);
            for (var person = 0; person < work.People.Count; person++)
            {
                var none = 1.0;
                foreach (var track in work.Lists.Of(person))
                {
                    none *= 1 - taken[track];
                }

                predicted += 1 - none;
                matched += assignment.Programs[person] >= 0 ? 1 : 0;
            }
        }

        (predicted / matched).ShouldBe(1, 0.03);
    }

    /// <summary>By track: the share of those ranked who stand no lower than the last one taken.</summary>
    private static double[] Taken(
        NationalMarket market,
        Matching.Instances.MatchInstance instance,
        Assignment assignment
    )
    {
        var taken = new double[market.Plan.Tracks.Count];
        for (var track = 0; track < taken.Length; track++)
        {
            var ranked = instance.RankedBy(track);
            var held = 0;
            var last = ranked.Length;
            for (var rank = 0; rank < ranked.Length; rank++)
            {
                if (
                    assignment.Programs[ranked[rank]] == track
                    && ++held == market.Plan.Tracks[track].Positions
                )
                {
                    last = rank + 1;
                }
            }

            taken[track] = ranked.Length == 0 ? 0 : (double)last / ranked.Length;
        }

        return taken;
    }

    private static double[] Matched(NationalMarket market, Seed seed, int seasons) =>
        [
            .. Enumerable
                .Range(0, seasons)
                .Select(season =>
                    MarketTables
                        .Of(SmallMarket.Seasons(market, seed, season, 1), "test")
                        .Find(MarketMeasure.MatchRateAny)!
                )
                .Select(row => row.Mean * row.People),
        ];

    private static double Correlation(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        var product = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum();
        return product
            / Math.Sqrt(
                x.Sum(a => (a - meanX) * (a - meanX)) * y.Sum(b => (b - meanY) * (b - meanY))
            );
    }
}
