using SmartPick.Engine.Catalog;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// Holds a program's rates for a type below what is published for that type. A signal has one effect for all types, so where most
/// signals are answered and nearly nobody of a type is interviewed the fit compromises, and a list optimiser would pick just
/// those programs. But the share of a tier in a type times its rate cannot exceed the type's rate. What is too much is taken off
/// the type's effect.
/// </summary>
internal sealed class TypeCeiling
{
    private readonly SpecialtyPool _rated;
    private readonly SpecialtyPool _served;
    private readonly PoolMargins _margins;
    private readonly PublishedColumns _columns;
    private readonly double _rotation;
    private readonly double _rounding;
    private readonly double _widths;

    /// <param name="rated">The pool of the season of the rates: how many people a published rate is of.</param>
    /// <param name="served">The pool that the effects are served for.</param>
    /// <param name="effects">The effects of that pool's tiers.</param>
    /// <param name="priors">Rounding, and standard deviations allowed for luck.</param>
    /// <param name="rotation">The effect of having rotated there, in logits.</param>
    internal TypeCeiling(
        SpecialtyPool rated,
        SpecialtyPool served,
        TierEffects effects,
        InterviewPriors priors,
        double rotation
    )
    {
        _rated = rated;
        _served = served;
        _columns = new PublishedColumns(served.Tiers);
        _margins = new PoolMargins(effects, _columns);
        _rotation = rotation;
        _rounding = priors.Get("type_ceiling", served.Specialty, "Rounding").Mean;
        _widths = priors.Get("type_ceiling", served.Specialty, "Luck").Mean;
    }

    /// <summary>The highest rate that a published one allows: the largest that rounds to it, and the luck of its applicants.</summary>
    internal double Of(RateGroup type, double published)
    {
        var highest = Math.Min(1, published + _rounding);
        var people = _rated.ApplicantsPerProgram * _rated.TypeShare(type);
        return highest + (_widths * Math.Sqrt(highest * (1 - highest) / people));
    }

    /// <summary>Lowers the effects of types where they stand too high; covariances stay.</summary>
    /// <param name="sizes">The program's effects; lowered in place.</param>
    /// <param name="cells">Its pool, before its tilt.</param>
    /// <param name="tilts">Its tilts.</param>
    /// <param name="open">P(open) by type.</param>
    /// <param name="published">Published rates by type; NaN where there is none, which leaves the type alone.</param>
    /// <returns>By type: how far the effect was lowered, in logits, and the type's rate after that.</returns>
    internal (double Lowered, double Rate)[] Apply(
        EffectSizes sizes,
        PoolCells cells,
        double[] tilts,
        ReadOnlySpan<double> open,
        ReadOnlySpan<double> published
    )
    {
        var results = new (double Lowered, double Rate)[published.Length];
        foreach (var type in OpenShares.Types)
        {
            var effect = sizes.Effects.Type(type);
            var before = sizes.Mean[effect];
            _margins.Evaluate(cells, sizes.ToFitParameters(tilts), _rotation, open);
            var limit = Of(type, published[(int)type]) / open[(int)type];
            if (limit < 1)
            {
                // The best tier first: it is met exactly, and what is lowered further keeps to it.
                sizes.Mean[effect] -= ExcessOfBestTier(type, limit);
                MeetMargin(type, limit, sizes, cells, tilts, open);
            }

            results[(int)type] = (
                before - sizes.Mean[effect],
                open[(int)type] * _margins.Values[_columns.Type(type)]
            );
        }

        return results;
    }

    // The pool of one program is not known: for IMGs, of whom a program may hear once in a hundred times, its tilt must not make
    // signals look rare. So the shares from outside are held against the rate as well.
    private double ExcessOfBestTier(RateGroup type, double limit)
    {
        var best = _served.Tiers.Count - 1;
        if (best == 0 || type is not (RateGroup.UsImg or RateGroup.NonUsImg))
        {
            return 0;
        }

        var kind = Enumerable
            .Range(0, PoolCells.KindCount)
            .First(kind => PoolCells.GroupOf(kind) == type);
        var most = limit / _served.TierShare(type, best);
        var rate = _margins.CellRates[PoolCells.Index(best, kind, 0)];
        return rate > most ? Logistic.Logit(rate) - Logistic.Logit(most) : 0;
    }

    // Newton on the logit of the margin, which rises with the effect; leaves the margins at what is found.
    private void MeetMargin(
        RateGroup type,
        double limit,
        EffectSizes sizes,
        PoolCells cells,
        double[] tilts,
        ReadOnlySpan<double> open
    )
    {
        const int MaximumSteps = 50;
        const double LongestStep = 2;
        const double Tolerance = 1e-10;
        var column = _columns.Type(type);
        var effect = sizes.Effects.Type(type);
        for (var step = 0; step < MaximumSteps; step++)
        {
            _margins.Evaluate(cells, sizes.ToFitParameters(tilts), _rotation, open);
            var rate = _margins.Values[column];
            if (step == 0 && rate <= limit)
            {
                return;
            }

            var slope =
                _margins.Jacobian[(column * _margins.ParameterCount) + effect]
                / (rate * (1 - rate));
            var change = (Logistic.Logit(rate) - Logistic.Logit(limit)) / slope;
            if (Math.Abs(change) < Tolerance)
            {
                return;
            }

            sizes.Mean[effect] -= Math.Clamp(change, -LongestStep, LongestStep);
        }
    }
}
