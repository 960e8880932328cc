using System.Runtime.Intrinsics;

namespace SmartPick.Engine.Picking;

/// <summary>
/// The list problem with fractions. With h = -log(1 - x) and y the share of a program applied to in a slot, 1 - exp(-sum h y) is
/// concave in y and equals the true chance where y is whole; its weights, the steps of value, are not negative. So the relaxed
/// objective is concave, and its tangent anywhere lies above the objective of every list.
/// </summary>
internal sealed class ConcaveRelaxation
{
    // A chance of 1 would make h infinite; this caps the chance that a program leaves at 1e-13.
    private const double MostHazard = 30;

    private readonly ListProblem _problem;
    private readonly double[] _hazards;
    private readonly int _stride;

    public ConcaveRelaxation(ListProblem problem)
    {
        _problem = problem;
        _stride = problem.Stride;
        _hazards = new double[problem.Chances.Length];
        for (var i = 0; i < _hazards.Length; i++)
        {
            _hazards[i] = Math.Min(MostHazard, -Math.Log(1 - Math.Min(problem.Chances[i], 1)));
        }
    }

    /// <summary>The relaxed objective at y, entry candidate * 3 + slot.</summary>
    public double Value(ReadOnlySpan<double> y) => AlongLine(y, 0, []).Value;

    /// <summary>The relaxed objective and its slope at y + step * direction.</summary>
    public (double Value, double Slope) AlongLine(
        ReadOnlySpan<double> y,
        double step,
        ReadOnlySpan<double> direction
    )
    {
        var sums = new double[_stride];
        var change = new double[_stride];
        double value = 0;
        double slope = 0;
        for (var candidate = 0; candidate < _problem.Count; candidate++)
        {
            var entry = candidate * ListProblem.SlotCount;
            for (var slot = 0; slot < ListProblem.SlotCount; slot++)
            {
                var along = direction.IsEmpty ? 0 : direction[entry + slot];
                Add(sums, y[entry + slot] + (step * along), candidate, slot);
                Add(change, along, candidate, slot);
            }

            var fall = Fall(candidate);
            if (fall > 0)
            {
                var (reached, moved) = Reached(sums, change);
                value += fall * reached;
                slope += fall * moved;
            }
        }

        return (value, slope);
    }

    /// <summary>The slope of the relaxed objective in every entry of y.</summary>
    public void Gradient(ReadOnlySpan<double> y, Span<double> gradient)
    {
        var rests = RestsByLevel(y);
        var stillAbove = new double[_stride];
        for (var candidate = _problem.Count - 1; candidate >= 0; candidate--)
        {
            var fall = Fall(candidate);
            if (fall > 0)
            {
                AddScaled(stillAbove, fall, rests.AsSpan(candidate * _stride, _stride));
            }

            for (var slot = 0; slot < ListProblem.SlotCount; slot++)
            {
                gradient[(candidate * ListProblem.SlotCount) + slot] = Dot(
                    stillAbove,
                    Hazard(candidate, slot)
                );
            }
        }
    }

    // w * exp(-sum of hazards down to the candidate), where value falls after it.
    private double[] RestsByLevel(ReadOnlySpan<double> y)
    {
        var rests = new double[_problem.Count * _stride];
        var sums = new double[_stride];
        for (var candidate = 0; candidate < _problem.Count; candidate++)
        {
            for (var slot = 0; slot < ListProblem.SlotCount; slot++)
            {
                Add(sums, y[(candidate * ListProblem.SlotCount) + slot], candidate, slot);
            }

            if (Fall(candidate) > 0)
            {
                Rest(sums, rests.AsSpan(candidate * _stride, _stride));
            }
        }

        return rests;
    }

    private double Fall(int candidate) =>
        _problem.Values[candidate]
        - (candidate + 1 < _problem.Count ? _problem.Values[candidate + 1] : 0);

    private Span<double> Hazard(int candidate, int slot) =>
        _hazards.AsSpan(((candidate * ListProblem.SlotCount) + slot) * _stride, _stride);

    private void Add(double[] sums, double share, int candidate, int slot)
    {
        if (share != 0)
        {
            AddScaled(sums, share, Hazard(candidate, slot));
        }
    }

    private static void AddScaled(Span<double> sums, double scale, ReadOnlySpan<double> rows)
    {
        var total = System.Runtime.InteropServices.MemoryMarshal.Cast<double, Vector512<double>>(
            sums
        );
        var terms = GainKernel.Vectors(rows);
        var factor = Vector512.Create(scale);
        for (var r = 0; r < total.Length; r++)
        {
            total[r] = Vector512.FusedMultiplyAdd(factor, terms[r], total[r]);
        }
    }

    private void Rest(ReadOnlySpan<double> sums, Span<double> rest)
    {
        var hazards = GainKernel.Vectors(sums);
        var weights = GainKernel.Vectors(_problem.Weights);
        var result = System.Runtime.InteropServices.MemoryMarshal.Cast<double, Vector512<double>>(
            rest
        );
        for (var r = 0; r < hazards.Length; r++)
        {
            result[r] = weights[r] * Vector512.Exp(-hazards[r]);
        }
    }

    private (double Reached, double Moved) Reached(
        ReadOnlySpan<double> sums,
        ReadOnlySpan<double> change
    )
    {
        var hazards = GainKernel.Vectors(sums);
        var changes = GainKernel.Vectors(change);
        var weights = GainKernel.Vectors(_problem.Weights);
        var reached = Vector512<double>.Zero;
        var moved = Vector512<double>.Zero;
        for (var r = 0; r < hazards.Length; r++)
        {
            var rest = weights[r] * Vector512.Exp(-hazards[r]);
            reached += weights[r] - rest;
            moved = Vector512.FusedMultiplyAdd(rest, changes[r], moved);
        }

        return (Vector512.Sum(reached), Vector512.Sum(moved));
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var a = GainKernel.Vectors(left);
        var b = GainKernel.Vectors(right);
        var sum = Vector512<double>.Zero;
        for (var r = 0; r < a.Length; r++)
        {
            sum = Vector512.FusedMultiplyAdd(a[r], b[r], sum);
        }

        return Vector512.Sum(sum);
    }
}
