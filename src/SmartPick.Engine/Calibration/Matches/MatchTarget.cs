namespace SmartPick.Engine.Calibration.Matches;

/// <summary>What a published figure measures.</summary>
public enum TargetKind
{
    /// <summary>Match rate of a Step 2 band, of those with an interview.</summary>
    BandRate,

    /// <summary>Match rate of the group, of those with an interview.</summary>
    MatchRate,

    /// <summary>Mean number of ranks of the matched.</summary>
    RanksMatched,

    /// <summary>Its standard deviation.</summary>
    RanksMatchedSd,

    /// <summary>Mean number of ranks of the unmatched who ranked.</summary>
    RanksUnmatched,

    /// <summary>Its standard deviation.</summary>
    RanksUnmatchedSd,

    /// <summary>Mean Step 2 of the matched less that of the unmatched who ranked, in points.</summary>
    ScoreGap,

    /// <summary>Mean number of interviews.</summary>
    Interviews,

    /// <summary>Mean number of interviews of the matched.</summary>
    InterviewsMatched,

    /// <summary>Mean number of interviews of the unmatched who ranked.</summary>
    InterviewsUnmatched,

    /// <summary>Area under the curve by which the number of interviews tells the matched from the others.</summary>
    InterviewAuc,

    /// <summary>Variance over mean of the number of interviews.</summary>
    OverDispersion,

    /// <summary>Share of those with an interview who match at one of their first three choices.</summary>
    FirstThree,
}

/// <summary>A published figure that a group is fitted to, or held against.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Cell">0 for everybody, k for band k.</param>
/// <param name="Label">The band, or empty.</param>
/// <param name="Published">The figure; rates are 0 to 1.</param>
/// <param name="Sd">Its standard deviation, what the model leaves open included.</param>
/// <param name="People">How many it rests on; null when not published.</param>
/// <param name="HeldOut">True when the fit must not see it.</param>
/// <param name="EvidenceId">The row it comes from.</param>
/// <param name="WithPrevious">
/// Correlation of its error with that of the target before it: mean and spread of the same skewed counts err together.
/// </param>
public sealed record MatchTarget(
    TargetKind Kind,
    int Cell,
    string Label,
    double Published,
    double Sd,
    int? People,
    bool HeldOut,
    string EvidenceId,
    double WithPrevious = 0
)
{
    /// <summary>True for a rate, 0 to 1, whose error is best told on the logit.</summary>
    public bool IsRate => Kind is TargetKind.BandRate or TargetKind.MatchRate;

    /// <summary>What a cohort gives for it.</summary>
    internal double Predict(IReadOnlyList<CohortMoments> cells)
    {
        var moments = cells[Cell];
        return Kind switch
        {
            TargetKind.BandRate or TargetKind.MatchRate => moments.Rate,
            TargetKind.RanksMatched or TargetKind.InterviewsMatched => moments.RanksMatched,
            TargetKind.RanksMatchedSd => moments.RanksMatchedSd,
            TargetKind.RanksUnmatched or TargetKind.InterviewsUnmatched => moments.RanksUnmatched,
            TargetKind.RanksUnmatchedSd => moments.RanksUnmatchedSd,
            TargetKind.ScoreGap => moments.ScoreGap,
            TargetKind.Interviews => moments.InterviewsOfRanked,
            TargetKind.InterviewAuc => moments.InterviewAuc,
            TargetKind.OverDispersion => moments.OverDispersion,
            _ => moments.FirstThreeOfRanked,
        };
    }
}
