using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>Makes the pool of a program from its specialty's pool and its state.</summary>
internal sealed class PoolFactory
{
    private readonly InStateShares _schools;
    private readonly InterviewPriors _priors;

    internal PoolFactory(InStateShares schools, InterviewPriors priors)
    {
        _schools = schools;
        _priors = priors;
    }

    /// <summary>The pool of a program.</summary>
    /// <param name="pool">The specialty's pool.</param>
    /// <param name="state">The program's state; null takes an average one.</param>
    /// <param name="association">Log odds ratio of signalling and in-state.</param>
    internal PoolCells Cells(SpecialtyPool pool, string? state, double association)
    {
        Span<double> odds = stackalloc double[pool.Tiers.Count];
        for (var tier = 0; tier < odds.Length; tier++)
        {
            var key = SpecialtyPool.TierKey(pool.Tiers[tier]);
            var score = _priors.Get("association_score", pool.Specialty, key).Mean;
            odds[tier] = Math.Exp(association * score);
        }

        var factor = _priors.Get("in_state_application_factor", pool.Specialty).Mean;
        return PoolCells.Create(
            pool,
            _schools.Of(MedicalDegree.Md, state, factor),
            _schools.Of(MedicalDegree.Do, state, factor),
            odds,
            Math.Exp(_priors.Get("rotation_association", pool.Specialty).Mean)
        );
    }
}
