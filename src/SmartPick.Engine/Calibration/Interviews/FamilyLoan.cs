using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// A specialty without any rates borrows from its family. Every lender's typical effects are carried over to the borrower's pool
/// and signals; the mean of the lenders is taken, with the spread within and between them, widened. The level follows from the
/// family's overall rate, or from a published one.
/// </summary>
internal sealed class FamilyLoan
{
    // No specialty's programs interview a larger share of all who apply.
    private const double MostInterviewed = 0.7;

    private readonly List<(SpecialtyFit Fit, SpecialtyParameters Parameters)> _lenders = [];
    private readonly InterviewPriors _priors;
    private readonly InStateShares _schools;
    private readonly double _rotation;

    internal FamilyLoan(InterviewPriors priors, InStateShares schools, double rotation)
    {
        _priors = priors;
        _schools = schools;
        _rotation = rotation;
    }

    internal void Add(SpecialtyFit fit, SpecialtyParameters parameters) =>
        _lenders.Add((fit, parameters));

    /// <summary>The typical row of a specialty that borrows.</summary>
    /// <param name="season">Its pool in the season of the rates.</param>
    /// <param name="rule">Its signals in the season running.</param>
    internal InterviewParameters Row(SpecialtyPool season, SignalRule? rule)
    {
        var pool = season.WithSignals(rule);
        var (sizes, open, nonUsImg) = Borrow(pool);
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

    /// <summary>The effects of the typical program of a pool, and the share of programs open by type.</summary>
    internal (EffectSizes Sizes, double[] Open) Typical(SpecialtyPool pool)
    {
        var (sizes, open, _) = Borrow(pool);
        return (sizes, open);
    }

    private (EffectSizes Sizes, double[] Open, double NonUsImg) Borrow(SpecialtyPool pool)
    {
        var cells = new PoolFactory(_schools, _priors).Cells(
            pool,
            null,
            _priors.Get("association", pool.Specialty).Mean
        );
        var tilts = new double[pool.Tiers.Count + 3];
        var open = Enumerable
            .Range(0, 4)
            .Select(type => _lenders.Average(lender => lender.Fit.Open[type]))
            .ToArray();
        var loans = _lenders
            .Select(lender => Carry(lender.Fit, lender.Parameters, pool, cells))
            .ToList();
        var (sizes, nonUsImg) = new SignalChange(pool, pool, _priors, _rotation).Apply(
            Mean(loans),
            cells,
            tilts,
            open,
            OverallRate(pool)
        );
        return (sizes, open, nonUsImg);
    }

    /// <summary>
    /// The level: a published one; else as many interviews for each position as the lenders give, over the applications received
    /// (this clears: interviews for a position differ less between specialties than rates do); else the lenders' mean rate.
    /// </summary>
    private double OverallRate(SpecialtyPool pool)
    {
        if (_priors.Find("overall_rate", pool.Specialty) is { } published)
        {
            return published.Mean;
        }

        var lenders = _lenders
            .Select(lender => (lender.Fit.Pool, Rate: lender.Parameters.TypicalRate()))
            .ToList();
        var perPosition = lenders
            .Where(lender => PerPosition(lender.Pool) is not null)
            .Select(lender => Math.Log(lender.Rate * PerPosition(lender.Pool)!.Value))
            .ToList();
        return PerPosition(pool) is { } applications && perPosition.Count > 1
            ? Math.Min(MostInterviewed, Math.Exp(perPosition.Average()) / applications)
            : Logistic.Probability(lenders.Average(lender => Logistic.Logit(lender.Rate)));
    }

    /// <summary>Applications received for each position; null where positions are not known.</summary>
    internal double? PerPosition(SpecialtyPool pool) =>
        _priors.Find("positions", pool.Specialty) is { } positions
            ? pool.ApplicantsPerProgram * pool.Programs / positions.Mean
            : null;

    private EffectSizes Carry(
        SpecialtyFit fit,
        SpecialtyParameters parameters,
        SpecialtyPool pool,
        PoolCells cells
    ) =>
        new SignalChange(fit.Pool, pool, _priors, _rotation)
            .Apply(
                parameters.TypicalSizes(),
                cells,
                new double[fit.Effects.StepCount + 4],
                fit.Open,
                parameters.TypicalRate()
            )
            .Sizes;

    private EffectSizes Mean(List<EffectSizes> loans)
    {
        var widening = _priors.Get("family_widening").Mean;
        var n = loans[0].Mean.Length;
        var mean = new double[n];
        for (var k = 0; k < n; k++)
        {
            mean[k] = loans.Average(loan => loan.Mean[k]);
        }

        var covariance = new double[n * n];
        foreach (var loan in loans)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    var between = (loan.Mean[i] - mean[i]) * (loan.Mean[j] - mean[j]);
                    covariance[(i * n) + j] +=
                        widening
                        * widening
                        * (loan.Covariance[(i * n) + j] + between)
                        / loans.Count;
                }
            }
        }

        return new EffectSizes(loans[0].Effects, mean, covariance);
    }
}
