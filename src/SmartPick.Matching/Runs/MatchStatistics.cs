namespace SmartPick.Matching.Runs;

/// <summary>Counts of the assignment and of the work that led to it.</summary>
/// <param name="MatchedApplicants">Applicants matched through a primary or a couple's list.</param>
/// <param name="FilledPositions">Positions filled, those through supplemental lists included.</param>
/// <param name="Positions">Positions offered, as given.</param>
/// <param name="MatchedCouples">Couples of whom at least one member is matched.</param>
/// <param name="FirstChoices">Singles matched to their first choice, as mutual rankings go.</param>
/// <param name="FilledSupplementals">Applicants matched through a supplemental list.</param>
/// <param name="Proposals">Proposals made, in every attempt together; a couple's pair counts as one.</param>
/// <param name="Displacements">Applicants who held a position and lost it, in every attempt together.</param>
/// <param name="QuotaPasses">Passes over parities and reversions.</param>
/// <param name="MovedPositions">Positions that moved by reversion.</param>
/// <param name="TakenByParity">Positions given up to make a number even or odd.</param>
public sealed record MatchStatistics(
    int MatchedApplicants,
    int FilledPositions,
    long Positions,
    int MatchedCouples,
    int FirstChoices,
    int FilledSupplementals,
    long Proposals,
    long Displacements,
    int QuotaPasses,
    int MovedPositions,
    int TakenByParity
);
