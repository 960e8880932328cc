namespace SmartPick.Matching.Explanation;

/// <summary>Why an applicant is where the applicant is. Every number can be checked against the lists; nothing is known of the engine's way there.</summary>
/// <param name="Applicant">Index of the applicant.</param>
/// <param name="Id">The applicant's id.</param>
/// <param name="Outcome">What became of the applicant.</param>
/// <param name="Program">Index of the program held by the primary or the couple's list; -1 for none.</param>
/// <param name="Place">Which choice that is on the list as given, 1 is the first; 0 for none.</param>
/// <param name="Choices">The primary list, in order; empty for a member of a couple.</param>
/// <param name="Dropped">Choices that could not lead to a match because the program did not rank the applicant.</param>
/// <param name="Couple">The couple's list; null for a single.</param>
/// <param name="Supplementals">The supplemental lists.</param>
/// <param name="Sentences">All of it in plain words, said to the applicant.</param>
public sealed record ApplicantExplanation(
    int Applicant,
    string Id,
    ApplicantOutcome Outcome,
    int Program,
    int Place,
    IReadOnlyList<ChoiceExplanation> Choices,
    IReadOnlyList<DroppedChoice> Dropped,
    CoupleExplanation? Couple,
    IReadOnlyList<SupplementalExplanation> Supplementals,
    IReadOnlyList<string> Sentences
);

/// <summary>What became of an applicant.</summary>
public enum ApplicantOutcome
{
    /// <summary>At no program.</summary>
    Unmatched,

    /// <summary>At a program of the list.</summary>
    Matched,

    /// <summary>At a program, or as a couple at a pair, that is not on the list: the assignment does not keep the lists.</summary>
    NotOnList,
}

/// <summary>What became of one choice.</summary>
public enum ChoiceFate
{
    /// <summary>This is where the applicant is.</summary>
    Held,

    /// <summary>Every position is held by somebody the program ranked higher.</summary>
    Refused,

    /// <summary>The applicant would rather be there and the program would rather have the applicant: the assignment is not stable.</summary>
    WouldTake,

    /// <summary>The program gave away a position by reversion that the applicant would have taken: the assignment is not stable.</summary>
    GivenAway,

    /// <summary>The applicant is at a choice liked better.</summary>
    NotNeeded,
}

/// <summary>One choice of a list and what became of it.</summary>
/// <param name="Choice">Index of the choice among mutual rankings, 0 is the first.</param>
/// <param name="Place">Its place on the list as given, 1 is the first.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Standing">Where the applicant stands at the program.</param>
public sealed record ChoiceExplanation(
    int Choice,
    int Place,
    ChoiceFate Fate,
    ProgramStanding Standing
);

/// <summary>A choice of which the other side knew nothing.</summary>
/// <param name="Place">Its place on the list as given, 1 is the first.</param>
/// <param name="Program">Index of the program.</param>
public readonly record struct DroppedChoice(int Place, int Program);

/// <summary>Where an applicant stands at a program when the Match is over.</summary>
/// <param name="Program">Index of the program.</param>
/// <param name="Rank">The applicant's place on the program's list as given, 1 is the first.</param>
/// <param name="Positions">The program's positions in the end, after reversions and parity.</param>
/// <param name="Filled">How many of them are held.</param>
/// <param name="HeldHigher">How many are held by somebody the program ranked higher than the applicant, as far as that somebody stands in the way.</param>
/// <param name="LastRank">Place, on the program's list as given, of the last applicant it holds; 0 when it holds nobody.</param>
/// <param name="TiedWithLast">True when the program ranked the applicant level with the one who holds the last position that could have been the applicant's, and the lottery decided.</param>
public sealed record ProgramStanding(
    int Program,
    int Rank,
    int Positions,
    int Filled,
    int HeldHigher,
    int LastRank,
    bool TiedWithLast
)
{
    /// <summary>True when one of the positions is not held by somebody ranked higher.</summary>
    public bool HasRoom => HeldHigher < Positions;
}

/// <summary>A supplemental list and what became of it.</summary>
/// <param name="AdvancedProgram">Index of the advanced program it belongs to.</param>
/// <param name="IsInForce">True when the applicant holds that program.</param>
/// <param name="Program">Index of the first-year program held; -1 for none.</param>
/// <param name="Place">Which choice that is on the supplemental list as given, 1 is the first; 0 for none.</param>
/// <param name="Choices">The list, in order; empty when it is not in force.</param>
/// <param name="Dropped">Choices that could not lead to a match because the program did not rank the applicant.</param>
public sealed record SupplementalExplanation(
    int AdvancedProgram,
    bool IsInForce,
    int Program,
    int Place,
    IReadOnlyList<ChoiceExplanation> Choices,
    IReadOnlyList<DroppedChoice> Dropped
);
