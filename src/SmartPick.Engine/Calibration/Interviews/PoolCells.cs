using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// The cells of one program's pool: tier x kind of applicant x rotated, with the share of the pool in each before the tilt. A kind
/// is a type together with in-state or not; IMGs are never in-state.
/// </summary>
internal sealed class PoolCells
{
    /// <summary>US MD in-state, US MD elsewhere, US DO in-state, US DO elsewhere, US IMG, non-US IMG.</summary>
    internal const int KindCount = 6;

    private PoolCells(int tierCount, double[] weights)
    {
        TierCount = tierCount;
        Weights = weights;
    }

    internal int TierCount { get; }

    /// <summary>Shares by cell, at <see cref="Index"/>; they sum to 1.</summary>
    internal double[] Weights { get; }

    internal static int Index(int tier, int kind, int rotated) =>
        (((tier * KindCount) + kind) * 2) + rotated;

    internal static bool IsInState(int kind) => kind is 0 or 2;

    internal static RateGroup GroupOf(int kind) =>
        kind switch
        {
            0 or 1 => RateGroup.UsMd,
            2 or 3 => RateGroup.UsDo,
            4 => RateGroup.UsImg,
            _ => RateGroup.NonUsImg,
        };

    /// <summary>The pool of a program.</summary>
    /// <param name="pool">The specialty's pool.</param>
    /// <param name="inStateMd">Share of its US MD applicants whose school is in its state.</param>
    /// <param name="inStateDo">The same of its US DO applicants.</param>
    /// <param name="odds">By tier: how much the odds of being in-state rise with the tier (1 for none).</param>
    /// <param name="rotatedOdds">Odds ratio of having rotated there and being in-state, within a tier.</param>
    internal static PoolCells Create(
        SpecialtyPool pool,
        double inStateMd,
        double inStateDo,
        ReadOnlySpan<double> odds,
        double rotatedOdds
    )
    {
        var tiers = pool.Tiers.Count;
        var weights = new double[tiers * KindCount * 2];
        for (var kind = 0; kind < KindCount; kind++)
        {
            var group = GroupOf(kind);
            var inState = group switch
            {
                RateGroup.UsMd => inStateMd,
                RateGroup.UsDo => inStateDo,
                _ => 0,
            };
            var scale = InStateOddsScale(pool, group, inState, odds);
            for (var tier = 0; tier < tiers; tier++)
            {
                var within = odds[tier] * scale / (1 + (odds[tier] * scale));
                var share = IsInState(kind) ? within : 1 - within;
                var weight = pool.TypeShare(group) * pool.TierShare(group, tier) * share;
                var rotated = group is RateGroup.UsImg or RateGroup.NonUsImg
                    ? pool.RotatedShares[tier] * pool.RotatedImgFactor
                    : RotatedShare(pool.RotatedShares[tier], within, rotatedOdds, IsInState(kind));
                weights[Index(tier, kind, 0)] = weight * (1 - rotated);
                weights[Index(tier, kind, 1)] = weight * rotated;
            }
        }

        return new PoolCells(tiers, weights);
    }

    /// <summary>The share of the pool in each published column.</summary>
    internal double[] ColumnShares(PublishedColumns columns)
    {
        var shares = new double[columns.Count];
        for (var tier = 0; tier < TierCount; tier++)
        {
            for (var kind = 0; kind < KindCount; kind++)
            {
                var weight = Weights[Index(tier, kind, 0)] + Weights[Index(tier, kind, 1)];
                shares[tier] += weight;
                shares[IsInState(kind) ? columns.InState : columns.OutOfState] += weight;
                shares[columns.Type(GroupOf(kind))] += weight;
            }
        }

        return shares;
    }

    // A two by two table of rotated and in-state from its margins and its odds ratio: the positive root of a quadratic.
    private static double RotatedShare(double rotated, double inState, double odds, bool asked)
    {
        if (rotated <= 0 || inState <= 0 || odds == 1)
        {
            return rotated;
        }

        var sum = 1 + ((rotated + inState) * (odds - 1));
        var both =
            (sum - Math.Sqrt((sum * sum) - (4 * odds * (odds - 1) * rotated * inState)))
            / (2 * (odds - 1));
        return asked ? both / inState : (rotated - both) / (1 - inState);
    }

    // The odds of being in-state in the lowest tier for which the tiers together hold the in-state share: Newton in the log, on a
    // function that rises from 0 to 1.
    private static double InStateOddsScale(
        SpecialtyPool pool,
        RateGroup group,
        double inState,
        ReadOnlySpan<double> odds
    )
    {
        if (inState <= 0)
        {
            return 0;
        }

        var log = Math.Log(inState / (1 - inState));
        for (var step = 0; step < 60; step++)
        {
            double sum = 0;
            double slope = 0;
            for (var tier = 0; tier < odds.Length; tier++)
            {
                var ratio = odds[tier] * Math.Exp(log);
                var within = ratio / (1 + ratio);
                sum += pool.TierShare(group, tier) * within;
                slope += pool.TierShare(group, tier) * within * (1 - within);
            }

            var change = Math.Clamp((sum - inState) / slope, -2, 2);
            log -= change;
            if (Math.Abs(change) < 1e-12)
            {
                break;
            }
        }

        return Math.Exp(log);
    }
}
