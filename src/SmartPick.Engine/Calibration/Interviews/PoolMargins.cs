using SmartPick.Engine.Catalog;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// The published columns as the model gives them, for one program: pool-weighted margins of the cells' rates, with their
/// derivatives by every parameter. Parameters are those of <see cref="TierEffects"/>, then the tilt of the pool: one for each
/// signal tier, one for in-state, one for each type but US MD; a tilt multiplies a cell's weight by its exponential, which
/// leaves the pool's odds ratios as they are. An instance holds scratch space and belongs to one thread.
/// </summary>
internal sealed class PoolMargins
{
    private readonly TierEffects _effects;
    private readonly PublishedColumns _columns;
    private readonly double[] _sizes;
    private readonly double[] _slopes;
    private readonly double[] _weights;
    private readonly double[] _weightSlopes;
    private readonly int[] _active = new int[8];
    private readonly double[] _derivative = new double[8];

    internal PoolMargins(TierEffects effects, PublishedColumns columns)
    {
        _effects = effects;
        _columns = columns;
        ParameterCount = effects.Count + effects.StepCount + 4;
        _sizes = new double[effects.Count];
        _slopes = new double[effects.Count];
        Values = new double[columns.Count];
        CellRates = new double[columns.TierCount * PoolCells.KindCount * 2];
        _weights = new double[columns.Count];
        Jacobian = new double[columns.Count * ParameterCount];
        _weightSlopes = new double[columns.Count * ParameterCount];
    }

    internal int ParameterCount { get; }

    internal int FirstTilt => _effects.Count;

    internal int TierTilt(int tier) => FirstTilt + tier - 1;

    internal int StateTilt => FirstTilt + _effects.StepCount;

    internal int TypeTilt(RateGroup group) => StateTilt + (int)group;

    /// <summary>The rate of each column.</summary>
    internal double[] Values { get; }

    /// <summary>The rate of each cell, at <see cref="PoolCells.Index"/>, given that the program is open to its type.</summary>
    internal double[] CellRates { get; }

    /// <summary>The share of the whole tilted pool who are interviewed.</summary>
    internal double Overall { get; private set; }

    /// <summary>Derivatives: column x parameter, by rows.</summary>
    internal double[] Jacobian { get; }

    /// <summary>Evaluates the columns at parameters.</summary>
    /// <param name="cells">The pool.</param>
    /// <param name="parameters">Effects, then tilts.</param>
    /// <param name="rotation">The effect of having rotated there, in logits.</param>
    /// <param name="open">By type: the probability that the program is open to it. A type's own column is given that it is.</param>
    internal void Evaluate(
        PoolCells cells,
        ReadOnlySpan<double> parameters,
        double rotation,
        ReadOnlySpan<double> open
    )
    {
        SetSizes(parameters);
        Array.Clear(Values);
        Array.Clear(_weights);
        Array.Clear(Jacobian);
        Array.Clear(_weightSlopes);
        double interviewed = 0;
        double everybody = 0;
        for (var tier = 0; tier < cells.TierCount; tier++)
        {
            for (var kind = 0; kind < PoolCells.KindCount; kind++)
            {
                var group = PoolCells.GroupOf(kind);
                var (logit, tilt, effectCount, count) = Features(tier, kind, group, parameters);
                var cell = PoolCells.Index(tier, kind, 0);
                var scale = Math.Exp(tilt);
                var calm = scale * cells.Weights[cell];
                var turned = scale * cells.Weights[cell + 1];
                var p = CellRates[cell] = Logistic.Probability(logit);
                var q = CellRates[cell + 1] = Logistic.Probability(logit + rotation);
                // Rotated or not, a cell's derivatives share their features: both are added at once.
                var sum = new CellSum(
                    calm + turned,
                    (calm * p) + (turned * q),
                    (calm * p * (1 - p)) + (turned * q * (1 - q)),
                    effectCount,
                    count
                );
                var served = open[(int)group];
                Add(tier, served, sum);
                Add(StateColumn(kind), served, sum);
                Add(_columns.Type(group), 1, sum);
                interviewed += served * sum.Interviewed;
                everybody += sum.Weight;
            }
        }

        Overall = interviewed / everybody;
        Normalise();
    }

    private int StateColumn(int kind) =>
        PoolCells.IsInState(kind) ? _columns.InState : _columns.OutOfState;

    private void SetSizes(ReadOnlySpan<double> parameters)
    {
        for (var k = 0; k < _effects.Count; k++)
        {
            _sizes[k] = _effects.IsSize(k) ? TierEffects.Softplus(parameters[k]) : parameters[k];
            _slopes[k] = _effects.IsSize(k) ? Logistic.Probability(parameters[k]) : 1;
        }
    }

    // The logit of a cell and its tilt; active parameters with d logit / d parameter, effects first, then tilts.
    private (double Logit, double Tilt, int EffectCount, int Count) Features(
        int tier,
        int kind,
        RateGroup group,
        ReadOnlySpan<double> parameters
    )
    {
        var count = 0;
        double logit = 0;
        Activate(0, 1);
        for (var step = 0; step < _effects.StepCount; step++)
        {
            var sign = _effects.StepSign(step, tier);
            if (sign != 0)
            {
                Activate(1 + step, sign);
            }
        }

        if (PoolCells.IsInState(kind))
        {
            Activate(_effects.InState, 1);
        }

        if (group != RateGroup.UsMd)
        {
            Activate(_effects.Type(group), 1);
        }

        var effectCount = count;
        double tilt = 0;
        if (tier > 0)
        {
            tilt += parameters[_active[count++] = TierTilt(tier)];
        }

        if (PoolCells.IsInState(kind))
        {
            tilt += parameters[_active[count++] = StateTilt];
        }

        if (group != RateGroup.UsMd)
        {
            tilt += parameters[_active[count++] = TypeTilt(group)];
        }

        return (logit, tilt, effectCount, count);

        void Activate(int parameter, int sign)
        {
            logit += sign * _sizes[parameter];
            _active[count] = parameter;
            _derivative[count++] = sign * _slopes[parameter];
        }
    }

    private void Add(int column, double open, in CellSum cell)
    {
        var row = column * ParameterCount;
        var interviewed = open * cell.Interviewed;
        var slope = open * cell.Slope;
        _weights[column] += cell.Weight;
        Values[column] += interviewed;
        for (var k = 0; k < cell.EffectCount; k++)
        {
            Jacobian[row + _active[k]] += slope * _derivative[k];
        }

        for (var k = cell.EffectCount; k < cell.Count; k++)
        {
            Jacobian[row + _active[k]] += interviewed;
            _weightSlopes[row + _active[k]] += cell.Weight;
        }
    }

    private void Normalise()
    {
        for (var column = 0; column < _columns.Count; column++)
        {
            var share = _weights[column];
            if (share <= 0)
            {
                continue;
            }

            Values[column] /= share;
            var row = column * ParameterCount;
            for (var k = 0; k < ParameterCount; k++)
            {
                Jacobian[row + k] =
                    (Jacobian[row + k] - (Values[column] * _weightSlopes[row + k])) / share;
            }
        }
    }

    // Share of the pool, share interviewed and its derivative by the logit, of a tier and kind; how many features are active.
    private readonly record struct CellSum(
        double Weight,
        double Interviewed,
        double Slope,
        int EffectCount,
        int Count
    );
}
