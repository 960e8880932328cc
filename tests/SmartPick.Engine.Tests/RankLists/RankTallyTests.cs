using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists;
using SmartPick.Engine.Tests.Picking;

namespace SmartPick.Engine.Tests.RankLists;

public sealed class RankTallyTests
{
    private const int Rows = 3;

    [Fact]
    public void Every_figure_agrees_with_trying_all_outcomes()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var (table, entries, added) = Random(seed, ranked: 6);
            var tally = RankTally.Of(table, entries, entries.Length, [added]);
            var truth = Outcomes(table, entries);
            tally.Match.ShouldBe(truth.Match.Sum(), 1e-12);
            tally.Value.ShouldBe(truth.Value, 1e-12);
            for (var i = 0; i < entries.Length; i++)
            {
                var rank = i;
                tally.MatchHere[i].ShouldBe(truth.Match[i], 1e-12);
                tally.MatchByHere[i].ShouldBe(truth.Match[..(i + 1)].Sum(), 1e-12);
                var without = Outcomes(table, [.. entries.Where((_, place) => place != rank)]);
                tally.Drop[i].ShouldBe(without.Match.Sum() - truth.Match.Sum(), 1e-12);
                tally.DropValue[i].ShouldBe(without.Value - truth.Value, 1e-12);
            }

            var with = Outcomes(table, Inserted(entries, added));
            tally.Gain[0].ShouldBe(with.Match.Sum() - truth.Match.Sum(), 1e-12);
            tally.GainValue[0].ShouldBe(with.Value - truth.Value, 1e-12);
        }
    }

    [Fact]
    public void An_exchange_of_neighbours_moves_what_is_said_and_nothing_else()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var (table, entries, _) = Random(seed, ranked: 8);
            var tally = RankTally.Of(table, entries, entries.Length, []);
            for (var i = 0; i + 1 < entries.Length; i++)
            {
                TallyEntry[] exchanged = [.. entries];
                (exchanged[i], exchanged[i + 1]) = (exchanged[i + 1], exchanged[i]);
                var after = RankTally.Of(table, exchanged, entries.Length, []);
                after.Match.ShouldBe(tally.Match, 1e-12);
                (after.MatchHere[i] - tally.MatchHere[i + 1]).ShouldBe(
                    tally.SwapWithNext[i],
                    1e-12
                );
            }
        }
    }

    [Fact]
    public void Putting_one_first_takes_from_those_above_what_it_gains_itself()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var (table, entries, _) = Random(seed, ranked: 8);
            var tally = RankTally.Of(table, entries, entries.Length, []);
            for (var i = 1; i < entries.Length; i++)
            {
                TallyEntry[] order = [entries[i], .. entries[..i], .. entries[(i + 1)..]];
                var after = RankTally.Of(table, order, entries.Length, []);
                after.Match.ShouldBe(tally.Match, 1e-12);
                (after.MatchByHere[i] - after.MatchHere[0]).ShouldBe(
                    tally.MatchByHere[i - 1] - tally.ToTopLoss[i],
                    1e-12
                );
                (after.MatchHere[0] - tally.MatchHere[i]).ShouldBe(tally.ToTopLoss[i], 1e-12);
            }
        }
    }

    [Fact]
    public void Of_all_orders_that_of_true_preference_is_best_and_none_changes_the_chance_to_match()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var (table, entries, _) = Random(seed, ranked: 6);
            TallyEntry[] preferred = [.. entries.OrderByDescending(entry => entry.Value)];
            var best = RankTally.Of(table, preferred, preferred.Length, []);
            foreach (var order in Orders(preferred))
            {
                var other = RankTally.Of(table, order, order.Length, []);
                other.Match.ShouldBe(best.Match, 1e-12);
                other.Value.ShouldBeLessThanOrEqualTo(best.Value + 1e-12);

                // At least as good as any program wanted: never more likely than in the true order.
                for (var k = 0; k < preferred.Length; k++)
                {
                    var wanted = preferred[..(k + 1)].Select(entry => entry.Index).ToHashSet();
                    Enumerable
                        .Range(0, order.Length)
                        .Where(i => wanted.Contains(order[i].Index))
                        .Sum(i => other.MatchHere[i])
                        .ShouldBeLessThanOrEqualTo(best.MatchByHere[k] + 1e-12);
                }
            }
        }
    }

    [Fact]
    public void One_more_is_a_program_with_the_mean_chance_ranked_last()
    {
        var (table, entries, _) = Random(3, ranked: 5);
        var tally = RankTally.Of(table, entries, entries.Length, []);
        double expected = 0;
        for (var row = 0; row < Rows; row++)
        {
            var chances = entries.Select(entry => Chance(table, entry, row)).ToArray();
            expected +=
                table.Weights[row]
                * chances.Aggregate(1.0, (left, x) => left * (1 - x))
                * chances.Average();
        }

        tally.OneMore.ShouldBe(expected, 1e-12);
    }

    [Fact]
    public void The_correction_shifts_the_total_and_keeps_every_order_equal()
    {
        var (table, entries, added) = Random(5, ranked: 7);
        var model = RankTally.Of(table, entries, entries.Length, [added]);
        model.Corrected(0).ShouldBeSameAs(model);
        var corrected = model.Corrected(-0.4);
        corrected.Match.ShouldBe(ListCorrection.Of(model.Match, -0.4), 1e-12);
        corrected.MatchByHere[^1].ShouldBe(corrected.Match, 1e-12);
        var with = RankTally
            .Of(table, Inserted(entries, added), entries.Length + 1, [])
            .Corrected(-0.4);
        corrected.Gain[0].ShouldBe(with.Match - corrected.Match, 1e-12);
        corrected.GainValue[0].ShouldBe(with.Value - corrected.Value, 1e-12);
        TallyEntry[] turned = [.. entries.Reverse()];
        RankTally
            .Of(table, turned, turned.Length, [])
            .Corrected(-0.4)
            .Match.ShouldBe(corrected.Match, 1e-12);
    }

    private static TallyEntry[] Inserted(TallyEntry[] entries, AddedEntry added) =>
        [
            .. entries[..added.Place],
            new TallyEntry(added.Index, 0, 0, added.Value),
            .. entries[added.Place..],
        ];

    private static (double[] Match, double Value) Outcomes(ChanceTable table, TallyEntry[] entries)
    {
        var match = new double[entries.Length];
        double value = 0;
        for (var row = 0; row < Rows; row++)
        {
            for (var outcome = 0; outcome < 1 << entries.Length; outcome++)
            {
                var chance = table.Weights[row];
                var first = -1;
                for (var i = 0; i < entries.Length; i++)
                {
                    var takes = (outcome >> i & 1) == 1;
                    var x = Chance(table, entries[i], row);
                    chance *= takes ? x : 1 - x;
                    first = first < 0 && takes ? i : first;
                }

                if (first >= 0)
                {
                    match[first] += chance;
                    value += chance * entries[first].Value;
                }
            }
        }

        return (match, value);
    }

    private static IEnumerable<TallyEntry[]> Orders(TallyEntry[] entries) =>
        entries.Length == 1
            ? [entries]
            : entries.SelectMany(
                (entry, i) =>
                    Orders([.. entries.Where((_, place) => place != i)])
                        .Select(rest => (TallyEntry[])[entry, .. rest])
            );

    private static double Chance(ChanceTable table, TallyEntry entry, int row) =>
        table.MatchRows(entry.Index, 0)[row];

    private static (ChanceTable Table, TallyEntry[] Entries, AddedEntry Added) Random(
        int seed,
        int ranked
    )
    {
        var random = new SmallProblems.Numbers(seed);
        var match = new double[(ranked + 1) * ChanceTable.SlotCount * Rows];
        for (var i = 0; i < match.Length; i++)
        {
            match[i] = random.Between(0.01, 0.7);
        }

        var table = new ChanceTable(new AcgmeCode[ranked + 1], [0.5, 0.3, 0.2], match, match);
        return (
            table,
            [
                .. Enumerable
                    .Range(0, ranked)
                    .Select(i => new TallyEntry(i, 0, 0, random.Between(0, 1))),
            ],
            new AddedEntry(ranked, random.Whole(0, ranked), random.Between(0, 1))
        );
    }
}
