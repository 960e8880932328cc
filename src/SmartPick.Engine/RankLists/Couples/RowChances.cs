using SmartPick.Engine.Chances;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>P(a program would take the member) by row of a table: with the interview open, or after it.</summary>
internal sealed class RowChances
{
    private const double NumbersOfAWord = 1UL << 32;

    private readonly double[] _taken;

    /// <summary>Takes the chances of programs from a table.</summary>
    /// <param name="table">The table; programs in its order.</param>
    /// <param name="slots">The slot of each program's signal.</param>
    /// <param name="isInterviewed">True: the interview has taken place and the chance is that of being taken after it.</param>
    public RowChances(ChanceTable table, ReadOnlySpan<int> slots, bool isInterviewed)
    {
        Weights = table.Weights;
        Ends = EndsOf(table.Weights);
        _taken = new double[slots.Length * table.RowCount];
        for (var program = 0; program < slots.Length; program++)
        {
            var match = table.MatchRows(program, slots[program]);
            var interview = table.InterviewRows(program, slots[program]);
            for (var row = 0; row < table.RowCount; row++)
            {
                _taken[(program * table.RowCount) + row] =
                    !isInterviewed ? match[row]
                    : interview[row] > 0 ? Math.Min(1, match[row] / interview[row])
                    : 0;
            }
        }
    }

    /// <summary>Chances from outside, for tests.</summary>
    public RowChances(double[] weights, double[] taken)
    {
        Weights = weights;
        Ends = EndsOf(weights);
        _taken = taken;
    }

    /// <summary>The weight of each row.</summary>
    public double[] Weights { get; }

    /// <summary>Where each row ends in the unit interval.</summary>
    public double[] Ends { get; }

    /// <summary>P(taken | row) of a program.</summary>
    public ReadOnlySpan<double> Of(int program) =>
        _taken.AsSpan(program * Weights.Length, Weights.Length);

    /// <summary>P(taken) of a program.</summary>
    public double Mean(int program)
    {
        var sum = 0.0;
        var taken = Of(program);
        for (var row = 0; row < taken.Length; row++)
        {
            sum += Weights[row] * taken[row];
        }

        return sum;
    }

    /// <summary>The numbers of 32 bits below which the program takes the member, by row.</summary>
    public ulong[] Limits(int program)
    {
        var limits = new ulong[Weights.Length];
        var taken = Of(program);
        for (var row = 0; row < limits.Length; row++)
        {
            limits[row] = (ulong)(taken[row] * NumbersOfAWord);
        }

        return limits;
    }

    private static double[] EndsOf(double[] weights)
    {
        var ends = new double[weights.Length];
        var sum = 0.0;
        for (var row = 0; row < ends.Length; row++)
        {
            sum += weights[row];
            ends[row] = sum;
        }

        return ends;
    }
}
