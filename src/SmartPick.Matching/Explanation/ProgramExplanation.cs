using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Explanation;

/// <summary>Why a program holds whom it holds.</summary>
/// <param name="Program">Index of the program.</param>
/// <param name="Id">The program's id.</param>
/// <param name="Quotas">Its positions.</param>
/// <param name="Filled">Positions held.</param>
/// <param name="LastRank">Place, on the program's list as given, of the last applicant it holds; 0 when it holds nobody.</param>
/// <param name="ListLength">Applicants on its list as given.</param>
/// <param name="Ranked">What became of everybody on its list who ranked it too, in order.</param>
/// <param name="Dropped">How many on its list did not rank it.</param>
/// <param name="Sentences">All of it in plain words.</param>
public sealed record ProgramExplanation(
    int Program,
    string Id,
    QuotaExplanation Quotas,
    int Filled,
    int LastRank,
    int ListLength,
    IReadOnlyList<RankedApplicant> Ranked,
    int Dropped,
    IReadOnlyList<string> Sentences
)
{
    /// <summary>How many on the list met a fate.</summary>
    public int Count(RankedFate fate) => Ranked.Count(ranked => ranked.Fate == fate);
}

/// <summary>How a program's positions changed.</summary>
/// <param name="Offered">Positions as given.</param>
/// <param name="Final">Positions in the end.</param>
/// <param name="Parity">What number the program wants.</param>
/// <param name="TakenByParity">Positions given up for that.</param>
/// <param name="Given">Positions that went to others by reversion.</param>
/// <param name="Received">Positions that came from others by reversion.</param>
public sealed record QuotaExplanation(
    int Offered,
    int Final,
    Parity Parity,
    int TakenByParity,
    IReadOnlyList<MovedPositions> Given,
    IReadOnlyList<MovedPositions> Received
);

/// <summary>A reversion, from one side.</summary>
/// <param name="Other">Index of the program on the other side.</param>
/// <param name="Moved">Positions that moved.</param>
/// <param name="PulledBack">Positions that went back to the donor because somebody wanted them there.</param>
/// <param name="AtMost">The most that might have moved.</param>
public readonly record struct MovedPositions(int Other, int Moved, int PulledBack, int AtMost);

/// <summary>Somebody on a program's list and what became of that.</summary>
/// <param name="Applicant">Index of the applicant.</param>
/// <param name="Rank">Place on the program's list as given, 1 is the first.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="HeldProgram">Index of the program that the applicant holds by the list on which this program stands; -1 for none.</param>
public readonly record struct RankedApplicant(
    int Applicant,
    int Rank,
    RankedFate Fate,
    int HeldProgram
);

/// <summary>What became of somebody on a program's list.</summary>
public enum RankedFate
{
    /// <summary>Is here, by the primary or the couple's list.</summary>
    Held,

    /// <summary>Is here for the first year, by a supplemental list.</summary>
    HeldBySupplemental,

    /// <summary>Is somewhere liked better.</summary>
    Prefers,

    /// <summary>Would rather be here, but every position is held by somebody ranked higher.</summary>
    Refused,

    /// <summary>Would be taken here alone, but the pairs with this program that are liked better failed because of the partner: elsewhere, or here, where there is no room for both.</summary>
    PartnerRefused,

    /// <summary>Ranked this program only on a supplemental list whose advanced program the applicant does not hold.</summary>
    ListNotInForce,

    /// <summary>Would rather be here and would be taken: the assignment is not stable.</summary>
    WouldTake,

    /// <summary>Would have come for a position that was given away by reversion: the assignment is not stable.</summary>
    GivenAway,
}
