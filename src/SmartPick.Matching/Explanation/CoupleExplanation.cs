namespace SmartPick.Matching.Explanation;

/// <summary>What became of a couple's list, seen by the member who asks.</summary>
/// <param name="Couple">Index of the couple.</param>
/// <param name="Id">The couple's id.</param>
/// <param name="Partner">Index of the other member.</param>
/// <param name="PartnerProgram">Index of the program the other member holds; -1 for none.</param>
/// <param name="Pairs">The list, in order.</param>
/// <param name="Refusals">Which program ruled out which of the pairs liked better than the one held, most pairs first.</param>
/// <param name="DroppedPlaces">Places, on the list as given, of pairs that name a program that did not rank its member; 1 is the first.</param>
public sealed record CoupleExplanation(
    int Couple,
    string Id,
    int Partner,
    int PartnerProgram,
    IReadOnlyList<PairExplanation> Pairs,
    IReadOnlyList<PairRefusal> Refusals,
    IReadOnlyList<int> DroppedPlaces
);

/// <summary>One pair and what became of it.</summary>
/// <param name="Choice">Index of the pair among mutual rankings, 0 is the first.</param>
/// <param name="Place">Its place on the list as given, 1 is the first.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Own">The part of the member who asks.</param>
/// <param name="Partner">The other member's part.</param>
public sealed record PairExplanation(
    int Choice,
    int Place,
    ChoiceFate Fate,
    PairMember Own,
    PairMember Partner
);

/// <summary>A member's part of a pair.</summary>
/// <param name="Program">Index of the program; -1 when the member would go unmatched.</param>
/// <param name="Fate">What the program says.</param>
/// <param name="Standing">Where the member stands there; null without a program.</param>
public sealed record PairMember(int Program, MemberFate Fate, ProgramStanding? Standing);

/// <summary>What a program says to a member of a couple that would move.</summary>
public enum MemberFate
{
    /// <summary>There is no program in it for this member.</summary>
    Unmatched,

    /// <summary>The member is there already.</summary>
    Stays,

    /// <summary>There is room.</summary>
    HasRoom,

    /// <summary>Every position is held by somebody the program ranked higher.</summary>
    Refused,

    /// <summary>The only position is the partner's own, and one that is left in the same move does not count as free.</summary>
    PartnerHoldsIt,

    /// <summary>There would be room for one of the two, not for both.</summary>
    NotBoth,
}

/// <summary>A program that had no position for a member of a couple.</summary>
/// <param name="IsPartner">True when the other member was refused, false for the one who asks.</param>
/// <param name="Fate">Why.</param>
/// <param name="Standing">Where the member stands at the program.</param>
/// <param name="Places">Places, on the list as given, of the pairs that it ruled out; 1 is the first.</param>
public sealed record PairRefusal(
    bool IsPartner,
    MemberFate Fate,
    ProgramStanding Standing,
    IReadOnlyList<int> Places
);
