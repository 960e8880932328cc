using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Market.People;

/// <summary>
/// Which second specialty people apply to. Published is how many ranked a first-year position of each specialty, preferred or
/// not; less those who prefer it, they are the ones for whom it is the parallel specialty.
/// </summary>
internal sealed class ParallelChoices
{
    private readonly double[][][] _cumulative;

    private ParallelChoices(double[][][] cumulative) => _cumulative = cumulative;

    /// <summary>The parallel specialty that a number in [0, 1) points at, or -1.</summary>
    public short Of(int type, int preferred, double number)
    {
        var cumulative = _cumulative[type][preferred];
        if (cumulative.Length == 0 || number >= cumulative[^1])
        {
            return -1;
        }

        var found = Array.BinarySearch(cumulative, number);
        // A number equal to a bound belongs to the next entry, whose share begins there.
        return (short)(found >= 0 ? found + 1 : ~found);
    }

    /// <summary>Running shares, from the people who prefer a specialty and those of them who apply to another beside it.</summary>
    public static ParallelChoices Prepare(PeopleCounts counts) =>
        new([
            .. counts.Parallel.Select(
                (table, type) =>
                    Enumerable
                        .Range(0, table.GetLength(0))
                        .Select(s => Cumulative(table, s, counts.People[s, type]))
                        .ToArray()
            ),
        ]);

    private static double[] Cumulative(double[,] table, int preferred, double people)
    {
        var cumulative = new double[table.GetLength(1)];
        var sum = 0.0;
        for (var s = 0; s < cumulative.Length; s++)
        {
            sum += people > 0 ? table[preferred, s] / people : 0;
            cumulative[s] = sum;
        }

        return cumulative;
    }
}
