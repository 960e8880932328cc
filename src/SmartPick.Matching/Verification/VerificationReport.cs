namespace SmartPick.Matching.Verification;

/// <summary>What the verifier found about an assignment.</summary>
/// <param name="Faults">Why it is not even feasible: a program over its quota, a match that somebody did not rank, a parity not met. Empty when it is feasible.</param>
/// <param name="BlockingPairs">Who would rather be together than where they are; at most as many as asked for.</param>
/// <param name="BlockingPairCount">All blocking pairs, those not listed included.</param>
public sealed record VerificationReport(
    IReadOnlyList<Fault> Faults,
    IReadOnlyList<BlockingPair> BlockingPairs,
    int BlockingPairCount
)
{
    /// <summary>True when the assignment keeps every list and quota.</summary>
    public bool IsFeasible => Faults.Count == 0;

    /// <summary>True when it is feasible and nobody blocks.</summary>
    public bool IsStable => IsFeasible && BlockingPairCount == 0;
}

/// <summary>One reason why an assignment is not feasible.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Applicant">Index of the applicant concerned; -1 for none.</param>
/// <param name="Program">Index of the program concerned; -1 for none.</param>
/// <param name="Reason">What is wrong, in words, with ids.</param>
public sealed record Fault(FaultKind Kind, int Applicant, int Program, string Reason);

/// <summary>Kinds of infeasibility.</summary>
public enum FaultKind
{
    /// <summary>Applicant and program did not both rank each other.</summary>
    NotRanked,

    /// <summary>A couple holds a pair that is not on its list.</summary>
    PairNotRanked,

    /// <summary>A program holds more than its final quota.</summary>
    OverQuota,

    /// <summary>A supplemental position without the advanced one it belongs to.</summary>
    SupplementalWithoutAdvanced,

    /// <summary>A program holds an odd number and wants an even one, or the other way round.</summary>
    WrongParity,

    /// <summary>Positions were moved or taken that the instance does not allow, or were not moved though they were idle and could.</summary>
    WrongQuotaMove,
}

/// <summary>Applicants and programs that would all rather be together than where they are.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Applicant">Index of the applicant; the first member of a couple.</param>
/// <param name="Program">Index of the program the applicant would move to; -1 when this member of a couple would go unmatched.</param>
/// <param name="Partner">Index of the second member of a couple; -1 otherwise.</param>
/// <param name="PartnerProgram">Index of the program the partner would move to; -1 for none.</param>
/// <param name="Reason">Why they block, in words, with ids.</param>
public sealed record BlockingPair(
    BlockingKind Kind,
    int Applicant,
    int Program,
    int Partner,
    int PartnerProgram,
    string Reason
);

/// <summary>Kinds of blocking.</summary>
public enum BlockingKind
{
    /// <summary>A single applicant and a program.</summary>
    Single,

    /// <summary>A couple and one or two programs.</summary>
    Couple,

    /// <summary>An applicant and a first-year program on the supplemental list in force.</summary>
    Supplemental,

    /// <summary>Somebody would take a position at a program that gave it away by reversion.</summary>
    GivenAway,
}
