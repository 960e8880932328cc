using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>Sums over a cohort, or a band of it, from which every published figure follows; expectations before ratios.</summary>
/// <param name="Mean">The expected moments of a list.</param>
/// <param name="ScoreMatched">E[score; matched].</param>
/// <param name="ScoreUnmatched">E[score; unmatched with at least one interview].</param>
internal readonly record struct CohortMoments(
    ListMoments Mean,
    double ScoreMatched,
    double ScoreUnmatched
)
{
    /// <summary>Share of matched.</summary>
    public double Matched => 1 - Mean.Unmatched;

    /// <summary>Share of those with at least one interview who do not match, of everybody.</summary>
    public double UnmatchedRanked => Mean.Unmatched - Mean.NoInterview;

    /// <summary>The published match rate: of those with at least one interview.</summary>
    public double Rate => Matched / (1 - Mean.NoInterview);

    /// <summary>Mean number of ranks of the matched.</summary>
    public double RanksMatched => (Mean.Interviews - Mean.UnmatchedInterviews) / Matched;

    /// <summary>Mean number of ranks of the unmatched who have at least one.</summary>
    public double RanksUnmatched => Mean.UnmatchedInterviews / UnmatchedRanked;

    /// <summary>Standard deviation of the ranks of the matched.</summary>
    public double RanksMatchedSd =>
        Math.Sqrt(
            ((Mean.InterviewsSquared - Mean.UnmatchedInterviewsSquared) / Matched)
                - (RanksMatched * RanksMatched)
        );

    /// <summary>Standard deviation of the ranks of the unmatched who have at least one.</summary>
    public double RanksUnmatchedSd =>
        Math.Sqrt(
            (Mean.UnmatchedInterviewsSquared / UnmatchedRanked) - (RanksUnmatched * RanksUnmatched)
        );

    /// <summary>Mean score of the matched less that of the unmatched who ranked, in points.</summary>
    public double ScoreGap => (ScoreMatched / Matched) - (ScoreUnmatched / UnmatchedRanked);

    /// <summary>Share of those with at least one interview who match at one of their first three choices.</summary>
    public double FirstThreeOfRanked => Mean.FirstThree / (1 - Mean.NoInterview);

    /// <summary>Mean number of interviews of those with at least one.</summary>
    public double InterviewsOfRanked => Mean.Interviews / (1 - Mean.NoInterview);

    /// <summary>Variance over mean of the number of interviews of those with at least one.</summary>
    public double OverDispersion
    {
        get
        {
            var mean = InterviewsOfRanked;
            return ((Mean.InterviewsSquared / (1 - Mean.NoInterview)) - (mean * mean)) / mean;
        }
    }

    /// <summary>
    /// Area under the curve by which the number of interviews tells the matched from the unmatched (those without interviews
    /// included), both taken as normal with their exact means and spreads.
    /// </summary>
    public double InterviewAuc
    {
        get
        {
            var unmatched = Mean.UnmatchedInterviews / Mean.Unmatched;
            var variance =
                (Mean.UnmatchedInterviewsSquared / Mean.Unmatched) - (unmatched * unmatched);
            var matchedSd = RanksMatchedSd;
            return NormalDistribution.Cumulative(
                (RanksMatched - unmatched) / Math.Sqrt(variance + (matchedSd * matchedSd))
            );
        }
    }
}
