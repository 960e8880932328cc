using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Picking;

public sealed class ListTallyTests
{
    [Fact]
    public void Independent_answers_agree_with_the_dynamic_program_over_counts()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var (table, entries) = RandomList(seed, rows: 1, programs: 25);
            var tally = ListTally.Of(table, entries);
            var interviews = CountDistribution(
                entries,
                entry => table.Interview[Cell(table, entry, 0)]
            );
            var offers = CountDistribution(entries, entry => table.Match[Cell(table, entry, 0)]);
            tally.NoInterview.ShouldBe(interviews[0], 1e-12);
            tally.Anywhere.ShouldBe(1 - offers[0], 1e-12);
            tally
                .Interviews.Sum()
                .ShouldBe(interviews.Select((share, n) => share * n).Sum(), 1e-10);
            var primary = CountDistribution(
                [.. entries.Where(entry => entry.Group == 0)],
                entry => table.Match[Cell(table, entry, 0)]
            );
            tally.IndependentMatch.ShouldBe(1 - primary[0], 1e-12);
        }
    }

    [Fact]
    public void Every_total_agrees_with_trying_all_outcomes()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (table, entries) = RandomList(seed, rows: 3, programs: 7);
            var tally = ListTally.Of(table, entries);
            var outcomes = new Outcomes(table, entries);
            tally.FirstThree.ShouldBe(outcomes.FirstThree, 1e-12);
            tally.Match.ShouldBe(outcomes.Match, 1e-12);
            tally.Anywhere.ShouldBe(outcomes.Anywhere, 1e-12);
            tally.Value.ShouldBe(outcomes.Value, 1e-12);
            tally.NoInterview.ShouldBe(outcomes.NoInterview, 1e-12);
        }
    }

    [Fact]
    public void A_simulation_of_the_whole_funnel_agrees_within_its_own_error()
    {
        const int people = 100_000;
        var (table, entries) = RandomList(7, rows: 32, programs: 40);
        var tally = ListTally.Of(table, entries);
        double match = 0;
        double firstThree = 0;
        double none = 0;
        double value = 0;
        double squares = 0;
        for (var person = 0u; person < people; person++)
        {
            var (place, choice, interviews) = Simulate(table, entries, person);
            match += place >= 0 && entries[place].Group == 0 ? 1 : 0;
            firstThree += place >= 0 && choice <= 3 ? 1 : 0;
            none += interviews == 0 ? 1 : 0;
            var worth = place >= 0 ? entries[place].Value : 0;
            value += worth;
            squares += worth * worth;
        }

        Agree(match / people, tally.Match);
        Agree(firstThree / people, tally.FirstThree);
        Agree(none / people, tally.NoInterview);
        var mean = value / people;
        var error = Math.Sqrt(((squares / people) - (mean * mean)) / people);
        Math.Abs(mean - tally.Value).ShouldBeLessThan(4 * error);

        static void Agree(double share, double chance)
        {
            var error = Math.Sqrt(chance * (1 - chance) / people);
            Math.Abs(share - chance).ShouldBeLessThan((4 * error) + 1e-6);
        }
    }

    [Fact]
    public void Holding_marginals_a_shared_number_lowers_the_chance_of_a_match()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (table, entries) = RandomList(seed, rows: 32, programs: 20);
            var tally = ListTally.Of(table, entries);
            tally.Match.ShouldBeLessThan(tally.IndependentMatch);
        }
    }

    [Fact]
    public void Half_the_nodes_tell_the_draws_as_well()
    {
        var synthetic = new SyntheticModel(60);
        var applicant = PickingMarket.Applicant();
        foreach (var draw in Enumerable.Range(-1, 20))
        {
            var parameters =
                draw < 0 ? ParameterDraw.Central : new ParameterDraw(new Seed(1), draw);
            var fine = synthetic.Build(applicant, parameters, new ChanceOptions { Nodes = 64 });
            var coarse = synthetic.Build(applicant, parameters, new ChanceOptions { Nodes = 16 });
            TallyEntry[] entries =
            [
                .. Enumerable.Range(0, 30).Select(i => new TallyEntry(i, i % 3, 0, 1)),
            ];
            ListTally.Of(coarse, entries).Match.ShouldBe(ListTally.Of(fine, entries).Match, 2e-4);
        }
    }

    private static int Cell(ChanceTable table, TallyEntry entry, int row) =>
        (((entry.Index * ChanceTable.SlotCount) + entry.Slot) * table.RowCount) + row;

    private static double[] CountDistribution(TallyEntry[] entries, Func<TallyEntry, double> chance)
    {
        var shares = new double[entries.Length + 1];
        shares[0] = 1;
        foreach (var entry in entries)
        {
            var p = chance(entry);
            for (var n = shares.Length - 1; n > 0; n--)
            {
                shares[n] = (shares[n] * (1 - p)) + (shares[n - 1] * p);
            }

            shares[0] *= 1 - p;
        }

        return shares;
    }

    private static (ChanceTable Table, TallyEntry[] Entries) RandomList(
        int seed,
        int rows,
        int programs
    )
    {
        var random = new SmallProblems.Numbers(200_000 + seed);
        var interview = new double[programs * ChanceTable.SlotCount * rows];
        var match = new double[interview.Length];
        for (var cell = 0; cell < interview.Length; cell++)
        {
            interview[cell] = random.Between(0, 0.6) * (1 + (cell % rows)) / rows;
            match[cell] = interview[cell] * random.Between(0, 0.5) * (1 + (cell % rows)) / rows;
        }

        var table = new ChanceTable(
            [
                .. Enumerable
                    .Range(0, programs)
                    .Select(i =>
                        AcgmeCode.Parse(
                            (1_000_000_000L + i).ToString(
                                System.Globalization.CultureInfo.InvariantCulture
                            )
                        )
                    ),
            ],
            [.. Enumerable.Repeat(1.0 / rows, rows)],
            interview,
            match
        );
        var entries = Enumerable
            .Range(0, programs)
            .Select(i => new TallyEntry(
                i,
                random.Whole(0, 2),
                random.Below(0.3) ? 1 : 0,
                random.Unit()
            ))
            .ToArray();
        return (table, entries);
    }

    private static (int Place, int Choice, int Interviews) Simulate(
        ChanceTable table,
        TallyEntry[] entries,
        uint person
    )
    {
        var row = (int)(KeyedRandom.Uniform(new Seed(3), person) * table.RowCount);
        var interviews = 0;
        var place = -1;
        var choice = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            var p = table.Interview[Cell(table, entries[i], row)];
            var x = table.Match[Cell(table, entries[i], row)];
            var u = KeyedRandom.Uniform(new Seed(3), person, 1 + (uint)i);
            if (u >= p)
            {
                continue;
            }

            interviews++;
            if (u < x && place < 0)
            {
                (place, choice) = (i, interviews);
            }
        }

        return (place, choice, interviews);
    }

    /// <summary>Totals by trying, for each program, no interview, an interview that leads nowhere, one that would.</summary>
    private sealed class Outcomes
    {
        private readonly ChanceTable _table;
        private readonly TallyEntry[] _entries;

        public Outcomes(ChanceTable table, TallyEntry[] entries)
        {
            _table = table;
            _entries = entries;
            for (var row = 0; row < table.RowCount; row++)
            {
                Try(row, 0, table.Weights[row], 0, -1, 0);
            }
        }

        public double FirstThree { get; private set; }

        public double Match { get; private set; }

        public double Anywhere { get; private set; }

        public double Value { get; private set; }

        public double NoInterview { get; private set; }

        private void Try(int row, int i, double weight, int interviews, int place, int choice)
        {
            if (i == _entries.Length)
            {
                NoInterview += interviews == 0 ? weight : 0;
                Anywhere += place >= 0 ? weight : 0;
                FirstThree += place >= 0 && choice <= 3 ? weight : 0;
                Match += place >= 0 && _entries[place].Group == 0 ? weight : 0;
                Value += place >= 0 ? weight * _entries[place].Value : 0;
                return;
            }

            var p = _table.Interview[Cell(_table, _entries[i], row)];
            var x = _table.Match[Cell(_table, _entries[i], row)];
            Try(row, i + 1, weight * (1 - p), interviews, place, choice);
            Try(row, i + 1, weight * (p - x), interviews + 1, place, choice);
            Try(
                row,
                i + 1,
                weight * x,
                interviews + 1,
                place >= 0 ? place : i,
                place >= 0 ? choice : interviews + 1
            );
        }
    }
}
