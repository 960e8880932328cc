using SmartPick.Engine.Chances;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>P(a program would take the member) by row of a table: with the interview open, or after it.</summary>
internal sealed class RowChances
{
    private const double NumbersOfAWord = 1UL << 32;

    // A chance of exactly 0 would make an interview that was held impossible: the model's zero is never that sure.
    private const double Least = 1e-12;

    private readonly double[] _taken;

    /// <summary>Takes the chances of programs from a table.</summary>
    /// <param name="table">The table; programs in its order.</param>
    /// <param name="slots">The slot of each program's signal.</param>
    /// <param name="isInterviewed">
    /// True: the interviews have taken place. Rows are re-weighted by the chance that they would, exactly, and the chances are those of
    /// being taken after them.
    /// </param>
    public RowChances(ChanceTable table, ReadOnlySpan<int> slots, bool isInterviewed)
    {
        Weights = isInterviewed ? WeightsAfter(table, slots) : table.Weights;
        Ends = EndsOf(Weights);
        _taken = new double[slots.Length * table.RowCount];
        for (var program = 0; program < slots.Length; program++)
        {
            var match = table.MatchRows(program, slots[program]);
            var interview = table.InterviewRows(program, slots[program]);
            for (var row = 0; row < table.RowCount; row++)
            {
                _taken[(program * table.RowCount) + row] = isInterviewed
                    ? Math.Min(1, match[row] / Math.Max(interview[row], Least))
                    : match[row];
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

    /// <summary>P(at least one program takes the member).</summary>
    public double Any()
    {
        var programs = _taken.Length / Weights.Length;
        var sum = 0.0;
        for (var row = 0; row < Weights.Length; row++)
        {
            var none = 1.0;
            for (var program = 0; program < programs; program++)
            {
                none *= 1 - _taken[(program * Weights.Length) + row];
            }

            sum += Weights[row] * (1 - none);
        }

        return sum;
    }

    private static double[] WeightsAfter(ChanceTable table, ReadOnlySpan<int> slots)
    {
        var weights = new double[table.RowCount];
        for (var program = 0; program < slots.Length; program++)
        {
            var interview = table.InterviewRows(program, slots[program]);
            for (var row = 0; row < weights.Length; row++)
            {
                weights[row] += Math.Log(Math.Max(interview[row], Least));
            }
        }

        var highest = weights.Max();
        for (var row = 0; row < weights.Length; row++)
        {
            weights[row] = table.Weights[row] * Math.Exp(weights[row] - highest);
        }

        var sum = weights.Sum();
        for (var row = 0; row < weights.Length; row++)
        {
            weights[row] /= sum;
        }

        return weights;
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
