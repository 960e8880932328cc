using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// From the signals of the season of the rates to those of another: what a signal is worth stays, expected interviews of the
/// program stay, so the level moves. Tiers that are split or joined: a single tier that becomes two keeps its mean worth over the
/// signals of both, gold standing above silver by the borrowed step; two tiers that become one are worth their mean over the
/// signals. Tiers where there were none are borrowed from the published adjusted odds ratios.
/// </summary>
internal sealed class SignalChange
{
    private readonly SpecialtyPool _from;
    private readonly SpecialtyPool _to;
    private readonly PoolMargins _margins;
    private readonly (double Mean, double Sd) _signal;
    private readonly (double Mean, double Sd) _gold;
    private readonly double _rotation;

    internal SignalChange(
        SpecialtyPool from,
        SpecialtyPool to,
        InterviewPriors priors,
        double rotation
    )
    {
        _from = from;
        _to = to;
        _rotation = rotation;
        Effects = new TierEffects(
            to.Tiers,
            to.ReferenceTier(priors.Get("reference_threshold", to.Specialty).Mean)
        );
        _margins = new PoolMargins(Effects, new PublishedColumns(to.Tiers));
        var signal = priors.Get("borrowed_signal", to.Specialty, "Signal");
        var gold = priors.Get("borrowed_signal", to.Specialty, "GoldOverSilver");
        _signal = (signal.Mean, signal.Sd);
        _gold = (gold.Mean, gold.Sd);
    }

    /// <summary>The effects in the other season's tiers.</summary>
    internal TierEffects Effects { get; }

    /// <summary>True when tiers and counts are the same: nothing to change.</summary>
    internal bool IsNone =>
        _from.Tiers.SequenceEqual(_to.Tiers) && _from.SignalCounts.SequenceEqual(_to.SignalCounts);

    /// <summary>The effects in the other season.</summary>
    /// <param name="sizes">The effects in the season of the rates.</param>
    /// <param name="cells">The program's pool in the other season, before its tilt.</param>
    /// <param name="tilts">The program's tilts in the season of the rates.</param>
    /// <param name="open">P(open) by type.</param>
    /// <param name="overall">The share of all applicants who are to be interviewed.</param>
    internal (EffectSizes Sizes, double NonUsImgRate) Apply(
        EffectSizes sizes,
        PoolCells cells,
        ReadOnlySpan<double> tilts,
        ReadOnlySpan<double> open,
        double overall
    )
    {
        var map = StepMap(sizes.Effects.StepCount);
        var (mean, covariance) = Transform(sizes, map);
        var next = new EffectSizes(Effects, mean, covariance);
        var newTilts = MapTilts(tilts, sizes.Effects.StepCount);
        SolveLevel(next, cells, newTilts, open, overall);
        AddBorrowedSpread(next, map);
        var nonUsImg = _margins.Values[_margins.Values.Length - 1] * open[^1];
        return (next, nonUsImg);
    }

    // Each new step as a combination of old steps plus a borrowed constant with its variance.
    private (double[] Old, double Constant, double Sd)[] StepMap(int oldSteps)
    {
        var steps = new (double[] Old, double Constant, double Sd)[Effects.StepCount];
        for (var step = 0; step < steps.Length; step++)
        {
            var old = new double[oldSteps];
            if (step < oldSteps)
            {
                old[step] = 1;
            }

            steps[step] = (step, oldSteps) switch
            {
                (0, 0) => (old, _signal.Mean, _signal.Sd),
                (1, 0 or 1) => (old, _gold.Mean, _gold.Sd),
                _ => (old, 0, 0),
            };
        }

        if (oldSteps < 2 && steps.Length == 2)
        {
            var goldShare =
                _to.SignalCounts[2] / (double)(_to.SignalCounts[1] + _to.SignalCounts[2]);
            steps[0].Constant -= goldShare * _gold.Mean;
        }

        if (oldSteps == 2 && steps.Length == 1)
        {
            steps[0].Old[1] =
                _from.SignalCounts[2] / (double)(_from.SignalCounts[1] + _from.SignalCounts[2]);
        }

        return steps;
    }

    private (double[] Mean, double[] Covariance) Transform(
        EffectSizes sizes,
        (double[] Old, double Constant, double Sd)[] steps
    )
    {
        const double SmallestStep = 0.05;
        var oldCount = sizes.Mean.Length;
        var count = Effects.Count;
        var linear = new double[count * oldCount];
        linear[0] = 1;
        for (var step = 0; step < steps.Length; step++)
        {
            steps[step].Old.CopyTo(linear.AsSpan(((1 + step) * oldCount) + 1));
        }

        for (var k = 0; k < 4; k++)
        {
            linear[((Effects.InState + k) * oldCount) + sizes.Effects.InState + k] = 1;
        }

        var mean = new double[count];
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < oldCount; k++)
            {
                mean[i] += linear[(i * oldCount) + k] * sizes.Mean[k];
            }
        }

        for (var step = 0; step < steps.Length; step++)
        {
            mean[1 + step] = Math.Max(SmallestStep, mean[1 + step] + steps[step].Constant);
        }

        return (mean, Sandwich(linear, sizes.Covariance, count, oldCount));
    }

    private static double[] Sandwich(double[] linear, double[] covariance, int rows, int columns)
    {
        var result = new double[rows * rows];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < rows; j++)
            {
                double sum = 0;
                for (var k = 0; k < columns; k++)
                {
                    for (var l = 0; l < columns; l++)
                    {
                        sum +=
                            linear[(i * columns) + k]
                            * covariance[(k * columns) + l]
                            * linear[(j * columns) + l];
                    }
                }

                result[(i * rows) + j] = sum;
            }
        }

        return result;
    }

    /// <summary>A program that draws more signals than most goes on doing so, whatever the tiers are called.</summary>
    internal double[] MapTilts(ReadOnlySpan<double> tilts, int oldSteps)
    {
        var mapped = new double[Effects.StepCount + 4];
        double sum = 0;
        for (var step = 0; step < oldSteps; step++)
        {
            sum += tilts[step];
        }

        for (var step = 0; step < Effects.StepCount; step++)
        {
            mapped[step] =
                oldSteps == Effects.StepCount ? tilts[step] : sum / Math.Max(1, oldSteps);
        }

        tilts[oldSteps..].CopyTo(mapped.AsSpan(Effects.StepCount));
        return mapped;
    }

    private void SolveLevel(
        EffectSizes sizes,
        PoolCells cells,
        double[] tilts,
        ReadOnlySpan<double> open,
        double overall
    )
    {
        var target = Logistic.Logit(Math.Clamp(overall, 1e-5, 1 - 1e-5));
        for (var step = 0; step < 50; step++)
        {
            _margins.Evaluate(cells, sizes.ToFitParameters(tilts), _rotation, open);
            var change = Math.Clamp(Logistic.Logit(_margins.Overall) - target, -2, 2);
            sizes.Mean[0] -= change;
            if (Math.Abs(change) < 1e-10)
            {
                break;
            }
        }
    }

    // A borrowed step is not known; if it is larger than thought the level is lower, for the program's interviews stay.
    private void AddBorrowedSpread(
        EffectSizes sizes,
        (double[] Old, double Constant, double Sd)[] steps
    )
    {
        var n = sizes.Mean.Length;
        for (var step = 0; step < steps.Length; step++)
        {
            var variance = steps[step].Sd * steps[step].Sd;
            if (variance == 0)
            {
                continue;
            }

            var above = Enumerable
                .Range(step + 1, _to.Tiers.Count - step - 1)
                .Sum(tier => _to.TierShare(tier));
            var level = Effects.Reference > step ? 1 - above : -above;
            sizes.Covariance[((1 + step) * n) + 1 + step] += variance;
            sizes.Covariance[0] += level * level * variance;
            sizes.Covariance[(1 + step) * n] += level * variance;
            sizes.Covariance[1 + step] += level * variance;
        }
    }
}
