using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Tests.Interviews;

public sealed class SeasonPosteriorTests
{
    private const int Rows = 3;
    private const int Programs = 5;

    [Fact]
    public void Every_figure_agrees_with_trying_all_outcomes()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var (table, standings) = Random((ulong)seed);
            var posterior = SeasonPosterior.Of(table, new int[Programs], standings);
            var tally = ListTally.Of(posterior.Table, Entries);
            var truth = Enumeration.Of(table, standings);
            Math.Exp(posterior.LogEvidence).ShouldBe(truth.Evidence, 1e-12);
            posterior.Table.Weights.Sum().ShouldBe(1, 1e-12);
            tally.Anywhere.ShouldBe(truth.Match.Sum(), 1e-9);
            tally.NoInterview.ShouldBe(truth.NoInterview, 1e-9);
            for (var i = 0; i < Programs; i++)
            {
                tally.Interview[i].ShouldBe(truth.Interview[i], 1e-9);
                tally.MatchHere[i].ShouldBe(truth.Match[i], 1e-9);
            }
        }
    }

    [Fact]
    public void Bayes_by_hand_for_one_program_and_two_kinds_of_people()
    {
        // Half of the people are invited with .8, half with .2; half of the invitations are out and nothing came.
        var table = Table(
            [0.5, 0.5],
            [
                [0.8, 0.2],
            ],
            [
                [0.4, 0.1],
            ]
        );
        var posterior = SeasonPosterior.Of(table, [0], [new Standing(false, 0.5, 0.5, null)]);

        // P(silence) = .5 (1 - .4) + .5 (1 - .1) = .75; weights .4 and .6; what is left .8 x .5 / .6 and .2 x .5 / .9.
        Math.Exp(posterior.LogEvidence).ShouldBe(0.75, 1e-12);
        posterior.Table.Weights[0].ShouldBe(0.4, 1e-12);
        posterior.Table.Interview[0].ShouldBe(2.0 / 3, 1e-12);
        posterior.Table.Interview[1].ShouldBe(1.0 / 9, 1e-12);
        posterior.Table.Match[0].ShouldBe(1.0 / 3, 1e-12);
    }

    [Fact]
    public void What_the_model_held_impossible_breaks_nothing()
    {
        var table = Table(
            [1],
            [
                [0],
                [1],
            ],
            [
                [0],
                [0.5],
            ]
        );
        var posterior = SeasonPosterior.Of(
            table,
            [0, 0],
            [new Standing(true, 0, 0, 1), new Standing(false, 1, 0, null)]
        );
        posterior.Table.Weights[0].ShouldBe(1);
        double.IsFinite(posterior.LogEvidence).ShouldBeTrue();
        posterior.Table.Interview.ShouldAllBe(chance => double.IsFinite(chance));
    }

    [Fact]
    public void Draws_weigh_as_what_happened_is_likely_in_them()
    {
        var weights = DrawWeights.Of([Math.Log(0.2), Math.Log(0.6), double.NegativeInfinity]);
        weights[0].ShouldBe(0.25, 1e-12);
        weights[1].ShouldBe(0.75, 1e-12);
        weights[2].ShouldBe(0);
        DrawWeights.Effective(weights).ShouldBe(1 / (0.0625 + 0.5625), 1e-12);
        DrawWeights.Effective(DrawWeights.Of([-700, -700, -700])).ShouldBe(3, 1e-12);
    }

    private static TallyEntry[] Entries =>
        [.. Enumerable.Range(0, Programs).Select(i => new TallyEntry(i, 0, 0, 1))];

    private static (ChanceTable, Standing[]) Random(ulong seed)
    {
        double Next(uint a, uint b) => KeyedRandom.Uniform(new Seed(seed), a, b);
        var interview = Enumerable
            .Range(0, Programs)
            .Select(i => Enumerable.Range(0, Rows).Select(r => Next((uint)i, (uint)r)).ToArray())
            .ToArray();
        var match = interview
            .Select((rows, i) => rows.Select((p, r) => p * Next((uint)(i + 50), (uint)r)).ToArray())
            .ToArray();
        var standings = Enumerable
            .Range(0, Programs)
            .Select(i => StandingOf((int)(Next((uint)i, 99) * 5), Next((uint)i, 98)))
            .ToArray();
        return (Table([0.2, 0.5, 0.3], interview, match), standings);
    }

    private static Standing StandingOf(int kind, double share) =>
        kind switch
        {
            0 => new Standing(true, 0, 0, 1),
            1 => new Standing(true, 0, 0, null),
            2 => new Standing(false, 1, 0, null),
            3 => new Standing(false, share, 0, null),
            _ => new Standing(false, share, 1 - share, null),
        };

    private static ChanceTable Table(double[] weights, double[][] interview, double[][] match)
    {
        var cells = interview.Length * ChanceTable.SlotCount * weights.Length;
        var table = new ChanceTable(
            new AcgmeCode[interview.Length],
            weights,
            new double[cells],
            new double[cells]
        );
        for (var i = 0; i < interview.Length; i++)
        {
            var start = i * ChanceTable.SlotCount * weights.Length;
            interview[i].CopyTo(table.Interview, start);
            match[i].CopyTo(table.Match, start);
        }

        return table;
    }

    /// <summary>
    /// Every way a season can go: each program invites early, late or never, and would take the applicant or not. Those that
    /// agree with what was seen are summed.
    /// </summary>
    private sealed class Enumeration
    {
        private readonly ChanceTable _table;
        private readonly Standing[] _standings;

        private Enumeration(ChanceTable table, Standing[] standings)
        {
            _table = table;
            _standings = standings;
            for (var row = 0; row < Rows; row++)
            {
                Walk(row, 0, table.Weights[row], []);
            }

            for (var i = 0; i < Programs; i++)
            {
                Interview[i] /= Evidence;
                Match[i] /= Evidence;
            }

            NoInterview /= Evidence;
        }

        public double Evidence { get; private set; }

        public double NoInterview { get; private set; }

        public double[] Interview { get; } = new double[Programs];

        public double[] Match { get; } = new double[Programs];

        public static Enumeration Of(ChanceTable table, Standing[] standings) =>
            new(table, standings);

        private void Walk(
            int row,
            int program,
            double chance,
            List<(int Program, bool Takes)> interviews
        )
        {
            if (program == Programs)
            {
                Evidence += chance;
                NoInterview += interviews.Count == 0 ? chance : 0;
                foreach (var (at, _) in interviews)
                {
                    Interview[at] += chance;
                }

                if (interviews.FindIndex(interview => interview.Takes) is >= 0 and var first)
                {
                    Match[interviews[first].Program] += chance;
                }

                return;
            }

            var standing = _standings[program];
            var p = _table.InterviewRows(program, 0)[row];
            var takes = _table.MatchRows(program, 0)[row] / p;
            if (standing.WasInvited)
            {
                Branch(p, isAttended: standing.Certain > 0);
                return;
            }

            // Not invited early; of those still to come, an application withdrawn or refused gets none.
            Branch(1 - p, isAttended: false);
            var late = p * (1 - standing.Silent);
            Branch(late, isAttended: standing.Later > 0);

            void Branch(double share, bool isAttended)
            {
                if (!isAttended)
                {
                    Walk(row, program + 1, chance * share, interviews);
                    return;
                }

                Walk(row, program + 1, chance * share * takes, [.. interviews, (program, true)]);
                Walk(
                    row,
                    program + 1,
                    chance * share * (1 - takes),
                    [.. interviews, (program, false)]
                );
            }
        }
    }
}
