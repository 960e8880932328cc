using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// A specialty without any rates borrows the mean effects of its family, with the spread within and between the lenders, widened.
/// Lenders' tiers are joined into one first; the level follows from the family's overall rate, or from a published one.
/// </summary>
internal sealed class FamilyLoan
{
    private readonly List<EffectSizes> _lenders = [];
    private readonly List<double> _rates = [];
    private readonly List<double[]> _open = [];
    private readonly InterviewPriors _priors;
    private readonly double _rotation;

    internal FamilyLoan(InterviewPriors priors, double rotation)
    {
        _priors = priors;
        _rotation = rotation;
    }

    internal void Add(SpecialtyFit fit, SpecialtyParameters parameters)
    {
        var single = SingleTier(fit.Pool);
        var change = new SignalChange(fit.Pool, single, _priors, _rotation);
        var (sizes, _) = change.Apply(
            parameters.TypicalSizes(),
            fit.CellsOf(single, null, fit.Association),
            new double[fit.Effects.StepCount + 4],
            fit.Open,
            parameters.TypicalRate()
        );
        // Lenders agree on what level means: no signal.
        if (sizes.Effects.Reference == 1)
        {
            sizes = sizes with { Mean = [sizes.Mean[0] - sizes.Mean[1], .. sizes.Mean.Skip(1)] };
        }

        _lenders.Add(sizes with { Effects = new TierEffects(single.Tiers, 0) });
        _rates.Add(parameters.TypicalRate());
        _open.Add(fit.Open);
    }

    /// <summary>The typical row of a specialty that borrows.</summary>
    internal InterviewParameters Row(SpecialtyPool pool, SignalRule? rule, InStateShares schools)
    {
        var from = SingleTier(pool);
        var to = from.WithSignals(rule, _priors);
        var open = Enumerable.Range(0, 4).Select(k => _open.Average(share => share[k])).ToArray();
        var own = _priors.Find("overall_rate", pool.Specialty);
        var rate = own?.Mean ?? Logistic.Probability(_rates.Average(Logistic.Logit));
        var (sizes, nonUsImg) = new SignalChange(from, to, _priors, _rotation).Apply(
            Mean(),
            Cells(to, schools),
            new double[from.Tiers.Count + 3],
            open,
            rate
        );
        return new InterviewParameters(
            pool.Specialty,
            null,
            sizes.EffectMean(),
            sizes.EffectCovariance(),
            open,
            null,
            nonUsImg,
            1,
            InterviewBasis.FamilyTypical
        );
    }

    private static SpecialtyPool SingleTier(SpecialtyPool pool) =>
        pool with
        {
            Tiers = [SignalTier.None, SignalTier.Single],
            SignalCounts = [0, Math.Max(1, pool.SignalCounts.Sum())],
            RotatedShares =
                pool.Tiers.Count == 2
                    ? pool.RotatedShares
                    : [pool.RotatedShares[0], MeanRotated(pool)],
        };

    private static double MeanRotated(SpecialtyPool pool)
    {
        if (pool.Tiers.Count == 1)
        {
            return pool.RotatedShares[0];
        }

        var signals = pool.SignalCounts.Sum();
        return Enumerable
            .Range(1, pool.Tiers.Count - 1)
            .Sum(tier => pool.RotatedShares[tier] * pool.SignalCounts[tier] / signals);
    }

    private PoolCells Cells(SpecialtyPool pool, InStateShares schools)
    {
        var association = _priors.Get("association", pool.Specialty).Mean;
        var factor = _priors.Get("in_state_application_factor", pool.Specialty).Mean;
        var odds = pool
            .Tiers.Select(tier =>
                Math.Exp(
                    association
                        * _priors
                            .Get("association_score", pool.Specialty, SpecialtyPool.TierKey(tier))
                            .Mean
                )
            )
            .ToArray();
        return PoolCells.Create(
            pool,
            schools.Of(Evidence.MedicalDegree.Md, null, factor),
            schools.Of(Evidence.MedicalDegree.Do, null, factor),
            odds
        );
    }

    private EffectSizes Mean()
    {
        var widening = _priors.Get("family_widening").Mean;
        var n = _lenders[0].Mean.Length;
        var mean = new double[n];
        for (var k = 0; k < n; k++)
        {
            mean[k] = _lenders.Average(lender => lender.Mean[k]);
        }

        var covariance = new double[n * n];
        foreach (var lender in _lenders)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    covariance[(i * n) + j] +=
                        widening
                        * widening
                        / _lenders.Count
                        * (
                            lender.Covariance[(i * n) + j]
                            + ((lender.Mean[i] - mean[i]) * (lender.Mean[j] - mean[j]))
                        );
                }
            }
        }

        return new EffectSizes(_lenders[0].Effects, mean, covariance);
    }
}
