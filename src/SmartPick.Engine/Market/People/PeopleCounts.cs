using SmartPick.Engine.Applicants;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Market.People;

/// <summary>How many people take part, what they prefer and what they apply to beside it.</summary>
/// <param name="People">By specialty of the plan that they prefer (rows) and type (columns), those without an interview included.</param>
/// <param name="Parallel">By type: of the people who prefer a specialty (rows), how many apply to another beside it (columns).</param>
/// <param name="DecidedElsewhere">Registered people who take no part: matched by another match before, or withdrawn.</param>
internal sealed record PeopleCounts(
    double[,] People,
    IReadOnlyList<double[,]> Parallel,
    double DecidedElsewhere
)
{
    private const int MostRounds = 20;
    private const double Settled = 1e-3;
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

        return WithElsewhere(input, people, parallel);
    }

    /// <summary>What the published number of the registered leaves; where it leaves less than nothing, all are scaled to it.</summary>
    private static PeopleCounts WithElsewhere(
        MarketInput input,
        double[,] people,
        List<double[,]> parallel
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

        return new PeopleCounts(people, parallel, Math.Max(0, registered - sum));
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

        /// <summary>Repeats until the flow settles to a thousandth of a person.</summary>
        public double[,] Solve()
        {
            var inflow = new double[active.Length];
            var table = new double[active.Length, active.Length];
            var change = double.PositiveInfinity;
            for (var round = 0; round < MostRounds && change > Settled; round++)
            {
                for (var s = 0; s < active.Length; s++)
                {
                    // The flow is an estimate: it never takes more than half of a count.
                    People[s] = Math.Max(active[s] / 2, active[s] - inflow[s]) / (1 - none[s]);
                }

                table = demand.Table(type, People, inflow, noneBeside);
                var next = Inflow(table);
                change = next.Zip(inflow, (now, then) => Math.Abs(now - then)).Max();
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
