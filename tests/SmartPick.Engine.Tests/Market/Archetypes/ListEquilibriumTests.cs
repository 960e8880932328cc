using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Archetypes;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Tests.Picking;

namespace SmartPick.Engine.Tests.Market.Archetypes;

/// <summary>Lists for everybody in a small market.</summary>
public sealed class ListEquilibriumTests
{
    private static readonly ListSettings Settings = new()
    {
        Archetypes = 40,
        Rounds = 6,
        Seasons = 2,
        Tolerance = 0,
        FewUsers = 0.02,
    };

    private static readonly PickingMarket Picking = new(40);

    private static readonly NationalMarket Usual = new SmallMarket
    {
        Model = Picking.Synthetic,
        Catalog = Picking.Catalog,
    }.Create();

    private static readonly ListMarket Found = Find(Settings);

    [Fact]
    public void Rounds_come_nearer_to_a_fixed_point()
    {
        var distances = Found.Report.Rounds.Select(round => round.Distance).ToList();

        distances.Count.ShouldBe(Settings.Rounds);
        distances[^1].ShouldBeLessThan(distances[0] / 2);
        Found.Report.Rounds[^1].Kept.ShouldBeInRange(0.5, 1);
    }

    [Fact]
    public void Rounds_end_within_the_tolerance()
    {
        var near = Found.Report.Rounds[1].Distance;

        var found = Find(Settings with { Tolerance = near * 1.0001 });

        found.Report.Rounds.Count.ShouldBeLessThanOrEqualTo(2);
        found.Report.Rounds.ShouldBe(Found.Report.Rounds.Take(found.Report.Rounds.Count));
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var many = Find(Settings with { Threads = 3 });

        many.Report.Rounds.ShouldBe(Found.Report.Rounds);
        many.Report.Outcomes.ShouldBe(Found.Report.Outcomes);
        many.Report.Signals.ShouldBe(Found.Report.Signals);
    }

    [Fact]
    public void Archetypes_in_another_order_get_the_same_lists()
    {
        var archetypes = ArchetypeMap.Of(Usual.People(new Seed(1), 0), States, 40).All;

        var lists = Make([.. archetypes], 1);
        var reversed = Make([.. archetypes.Reverse()], 3);

        lists.OfType<AdvisedList>().Count().ShouldBeGreaterThan(20);
        for (var archetype = 0; archetype < lists.Length; archetype++)
        {
            var (one, other) = (lists[archetype], reversed[^(archetype + 1)]);
            (other is null).ShouldBe(one is null);
            other?.Sites.ShouldBe(one!.Sites);
            other?.Slots.ShouldBe(one!.Slots);
            other?.Promised.ShouldBe(one!.Promised);
        }
    }

    [Fact]
    public void Lists_keep_the_rules_of_signals_and_people_keep_their_own_home()
    {
        var archetypes = ArchetypeMap.Of(Usual.People(new Seed(1), 0), States, 40);
        var lists = AdvisedLists.ForAll(archetypes, [Make(archetypes.All, 1)]);
        var market = Usual.With(lists);
        var work = market.CreateWorkspace();

        market.Apply(new Seed(2), 0, work);

        var applications = work.Applications;
        for (var person = 0; person < work.People.Count; person++)
        {
            var list = lists.For(work, person).ShouldNotBeNull();
            var own = applications
                .Site[applications.Start[person]..applications.ParallelStart[person]]
                .Select(site => (int)site)
                .ToList();
            own.ShouldBeUnique();
            own.Count.ShouldBeLessThanOrEqualTo(list.Sites.Length + 2);
            list.Sites.Except(own).ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_model_promises_a_person_the_interviews_that_the_market_gives_on_average()
    {
        var work = Usual.CreateWorkspace();
        var promise = new ListPromise(Usual.Setting);
        double promised = 0;
        double given = 0;
        double variance = 0;
        for (var season = 0; season < 6; season++)
        {
            Usual.Apply(new Seed(3), season, work, asChances: true);
            for (var person = 0; person < work.People.Count; person++)
            {
                if (promise.Of(work, person) is not { } tally)
                {
                    continue;
                }

                var list = work.Applications;
                double own = 0;
                for (var at = list.Start[person]; at < list.ParallelStart[person]; at++)
                {
                    own += list.Index[at];
                }

                promised += tally.Interviews[0];
                given += own;
                variance += (own - tally.Interviews[0]) * (own - tally.Interviews[0]);
            }
        }

        promised.ShouldBeGreaterThan(1000);
        Math.Abs(given - promised).ShouldBeLessThan(4 * Math.Sqrt(variance));
    }

    [Fact]
    public void What_is_promised_is_the_models_number_after_the_correction()
    {
        var off = new ListCorrection(-0.5, 0.1);
        var found = Find(
            Settings with
            {
                Rounds = 2,
            },
            PickingMarket.StandardRules with
            {
                Corrections = [off, off, off, off],
            }
        );

        var few = found.Report.Outcomes.Where(row => row.Use is ListUse.Few).ToList();
        few.ShouldNotBeEmpty();
        few.ShouldAllBe(row => row.Promised < row.Model);
        found
            .Report.Outcomes.Where(row => row.Use is ListUse.Nobody)
            .ShouldAllBe(row => row.Promised == null);
        found.Report.Outcomes.ShouldContain(row => row.Use == ListUse.Nobody && row.Model > 0);
        found.Report.Outcomes.ShouldContain(row =>
            row.Use == ListUse.EverybodySettled && row.Model > 0
        );
    }

    private static IReadOnlyList<int> States => [.. Enumerable.Range(0, Usual.Plan.States.Count)];

    private static AdvisedList?[] Make(IReadOnlyList<Archetype> archetypes, int threads) =>
        new ListMaker(Usual.Setting, PickingMarket.StandardRules, archetypes, 0).Make(
            new Dictionary<AcgmeCode, MarketShift>(),
            threads,
            null,
            TestContext.Current.CancellationToken
        );

    private static ListMarket Find(ListSettings settings, PickingRules? rules = null) =>
        ListEquilibrium.Find(
            Usual,
            rules ?? PickingMarket.StandardRules,
            settings,
            null,
            TestContext.Current.CancellationToken
        );
}
