using SmartPick.Engine.Applicants;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Market.People;

/// <summary>How many people take part, what they prefer and what they apply to beside it.</summary>
/// <param name="People">By specialty of the plan that they prefer (rows) and type (columns), those without an interview included.</param>
/// <param name="Parallel">By type: of the people who prefer a specialty (rows), how many apply to another beside it (columns).</param>
/// <param name="None">The fitted chances of no interview.</param>
/// <param name="DecidedElsewhere">Registered people who take no part: matched by another match before, or withdrawn.</param>
internal sealed record PeopleCounts(
    double[,] People,
    IReadOnlyList<double[,]> Parallel,
    InterviewChances None,
    double DecidedElsewhere
)
{
    private const int MostRounds = 60;
    private const double Settled = 1e-2;
    private static readonly ApplicantType[] Types = Enum.GetValues<ApplicantType>();

    /// <summary>
    /// From the active to all who take part. Of those who prefer a specialty the fitted share gets no interview in it; whoever of
    /// them is interviewed in a parallel specialty ranks that first and is counted there, so the counts and the flows between
    /// specialties are solved together.
    /// </summary>
    /// <param name="input">The market.</param>
    /// <param name="plan">Its plan.</param>
    public static PeopleCounts Of(MarketInput input, MarketPlan plan)
    {
        var active = ActivePeople.Of(input, plan);
        var none = InterviewChances.Of(input, plan);
        var demand = new ParallelDemand(input, plan, active);
        var people = new double[plan.Specialties.Count, Types.Length];
        var parallel = new List<double[,]>();
        foreach (var type in Types)
        {
            var t = (int)type;
            var group = new Group(
                Column(active, t),
                Column(none.Preferring, t),
                Column(none.Beside, t),
                demand,
                type
            );
            parallel.Add(group.Solve());
            for (var s = 0; s < group.People.Length; s++)
            {
                people[s, t] = group.People[s];
            }
        }

        return WithElsewhere(input, people, parallel, none);
    }

    /// <summary>What the published number of the registered leaves; where it leaves less than nothing, all are scaled to it.</summary>
    private static PeopleCounts WithElsewhere(
        MarketInput input,
        double[,] people,
        List<double[,]> parallel,
        InterviewChances none
    )
    {
        var registered = input
            .Facts.Find(
                EvidenceTable.AllSpecialties,
                null,
                CountNames.Registered,
                input.Facts.Year
            )!
            .Value;
        var sum = people.Cast<double>().Sum();
        var scale = Math.Min(1, registered / sum);
        foreach (var table in parallel.Append(people))
        {
            for (var r = 0; r < table.GetLength(0); r++)
            {
                for (var c = 0; c < table.GetLength(1); c++)
                {
                    table[r, c] *= scale;
                }
            }
        }

        return new PeopleCounts(people, parallel, none, Math.Max(0, registered - sum));
    }

    /// <summary>
    /// Who certifies a list, by the specialty they put first (rows) and type (columns): the interviewed in the preferred specialty,
    /// and those interviewed only in the parallel one.
    /// </summary>
    public double[,] Active()
    {
        var count = People.GetLength(0);
        var active = new double[count, Types.Length];
        for (var t = 0; t < Types.Length; t++)
        {
            for (var x = 0; x < count; x++)
            {
                active[x, t] += People[x, t] * (1 - None.Preferring[x, t]);
                for (var s = 0; s < count; s++)
                {
                    active[s, t] +=
                        Parallel[t][x, s] * None.Preferring[x, t] * (1 - None.Beside[s, t]);
                }
            }
        }

        return active;
    }

    private static double[] Column(double[,] table, int column) =>
        [.. Enumerable.Range(0, table.GetLength(0)).Select(row => table[row, column])];

    /// <summary>The people of one type.</summary>
    private sealed class Group(
        double[] active,
        double[] none,
        double[] noneBeside,
        ParallelDemand demand,
        ApplicantType type
    )
    {
        public double[] People { get; } = new double[active.Length];

        /// <summary>
        /// Repeats until the flow settles. Of the active in a specialty no more than half may come from another: where the counts
        /// ask for more, fewer are taken to apply to it as a parallel specialty.
        /// </summary>
        public double[,] Solve()
        {
            var inflow = new double[active.Length];
            var kept = Enumerable.Repeat(1.0, active.Length).ToArray();
            var table = new double[active.Length, active.Length];
            var change = double.PositiveInfinity;
            for (var round = 0; round < MostRounds && change > Settled; round++)
            {
                for (var s = 0; s < active.Length; s++)
                {
                    People[s] = Math.Max(active[s] / 2, active[s] - inflow[s]) / (1 - none[s]);
                }

                table = demand.Table(type, People, inflow, noneBeside, kept);
                var next = Inflow(table);
                change = next.Zip(inflow, (now, then) => Math.Abs(now - then)).Max();
                for (var s = 0; s < active.Length; s++)
                {
                    kept[s] *= next[s] > active[s] / 2 ? active[s] / 2 / next[s] : 1;
                }

                inflow = next;
            }

            return table;
        }

        private double[] Inflow(double[,] table)
        {
            var inflow = new double[active.Length];
            for (var x = 0; x < active.Length; x++)
            {
                for (var s = 0; s < active.Length; s++)
                {
                    inflow[s] += table[x, s] * none[x] * (1 - noneBeside[s]);
                }
            }

            return inflow;
        }
    }
}
