namespace SmartPick.Reference.Instances;

/// <summary>A result of the Match as JSON: what <c>smartpick match --json</c> and the page write and <c>smartpick verify</c> reads. Fields are added, never changed, within a version.</summary>
/// <param name="Smartpick">What the document is: "match".</param>
/// <param name="Version">The version of this shape: 1.</param>
/// <param name="Status">"stable"; "not-checked" when the verifier was not asked; "none-found" or "none-exists": then the assignment is unstable and its blocking pairs are listed.</param>
/// <param name="Policy">What counted as blocking when a couple moves: "vacated-position-stays-taken" or "vacated-position-is-free".</param>
/// <param name="Instance">The market.</param>
/// <param name="Statistics">Counts.</param>
/// <param name="Choices">At which choice singles and couples are matched.</param>
/// <param name="Assignments">Every applicant, in the order of the instance.</param>
/// <param name="Quotas">The programs whose quota changed.</param>
/// <param name="Reversions">Every reversion and what moved by it.</param>
/// <param name="Verification">What the independent verifier found; null when it was not asked.</param>
/// <param name="Attempts">What was tried, in order.</param>
public sealed record ResultDocument(
    string Smartpick,
    int Version,
    string Status,
    string Policy,
    MarketPart Instance,
    StatisticsPart Statistics,
    ChoicesPart Choices,
    IReadOnlyList<AssignmentPart> Assignments,
    IReadOnlyList<QuotaPart> Quotas,
    IReadOnlyList<ReversionPart> Reversions,
    VerificationPart? Verification,
    IReadOnlyList<AttemptPart> Attempts
);

/// <summary>The size of a market, and what was done to its lists before the Match.</summary>
public sealed record MarketPart(
    int Applicants,
    int Programs,
    int Couples,
    long Positions,
    int Rankings,
    int SupplementalLists,
    int Reversions,
    DroppedPart Dropped,
    TiesPart? Ties
);

/// <summary>Rankings that only one side made and that were dropped.</summary>
public sealed record DroppedPart(
    int ByApplicants,
    int ByPrograms,
    int Pairs,
    int OnSupplementalLists
);

/// <summary>Ties and the rule that broke them: "one-lottery" or "lottery-per-list".</summary>
public sealed record TiesPart(string Rule, ulong Seed, int Groups, int Entries);

/// <summary>Counts of a result, as <see cref="Matching.Runs.MatchStatistics"/> means them.</summary>
public sealed record StatisticsPart(
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

/// <summary>At which choice singles and couples are matched.</summary>
/// <param name="Singles">Singles, by their own lists.</param>
/// <param name="Couples">Couples, by their lists of pairs.</param>
public sealed record ChoicesPart(ChoiceCounts Singles, ChoiceCounts Couples);

/// <summary>Where an applicant is.</summary>
/// <param name="Applicant">The applicant's id.</param>
/// <param name="Program">The program matched through the primary or the couple's list; null for none.</param>
/// <param name="SupplementalProgram">The program matched through a supplemental list; null for none.</param>
/// <param name="Choice">Which choice of the applicant's or the couple's list it is, counted from 1 as the list was given; null when unmatched.</param>
public sealed record AssignmentPart(
    string Applicant,
    string? Program,
    string? SupplementalProgram,
    int? Choice
);

/// <summary>How the quota of a program changed.</summary>
public sealed record QuotaPart(
    string Program,
    int Quota,
    int Received,
    int Given,
    int TakenByParity,
    int FinalQuota
);

/// <summary>What moved by a reversion.</summary>
/// <param name="Donor">The program that gives.</param>
/// <param name="Receiver">The program that receives.</param>
/// <param name="Seats">The most positions that may move.</param>
/// <param name="Moved">Positions that moved.</param>
/// <param name="PulledBack">Positions that went back, because somebody wanted them at the donor.</param>
public sealed record ReversionPart(
    string Donor,
    string Receiver,
    int Seats,
    int Moved,
    int PulledBack
);

/// <summary>What the verifier found.</summary>
/// <param name="Stable">True when the assignment is feasible and nobody blocks.</param>
/// <param name="Faults">Why it is not even feasible.</param>
/// <param name="BlockingPairCount">All blocking pairs, those not listed included.</param>
/// <param name="BlockingPairs">The first blocking pairs.</param>
public sealed record VerificationPart(
    bool Stable,
    IReadOnlyList<FaultPart> Faults,
    int BlockingPairCount,
    IReadOnlyList<BlockingPairPart> BlockingPairs
);

/// <summary>Why an assignment is not feasible.</summary>
public sealed record FaultPart(string Kind, string? Applicant, string? Program, string Reason);

/// <summary>Applicants and programs who would rather be together.</summary>
public sealed record BlockingPairPart(
    string Kind,
    string Applicant,
    string? Program,
    string? Partner,
    string? PartnerProgram,
    string Reason
);

/// <summary>One attempt.</summary>
public sealed record AttemptPart(string Rung, string Outcome, int? BlockingPairs, long Proposals);
