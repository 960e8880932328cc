namespace SmartPick.Engine.Mentors;

/// <summary>What keeps two people from being matched.</summary>
public enum BarKind
{
    /// <summary>They are the same person.</summary>
    SamePerson,

    /// <summary>The mentee has not agreed to be matched.</summary>
    MenteeNotOptedIn,

    /// <summary>The mentor has not agreed to be matched.</summary>
    MentorNotOptedIn,

    /// <summary>The mentor takes nobody new at present.</summary>
    Paused,

    /// <summary>The mentor has no place left, pending requests counted.</summary>
    NoRoom,

    /// <summary>One of the two blocked or avoids the other.</summary>
    KeptApart,

    /// <summary>A near-peer must be at least one stage ahead.</summary>
    NotAhead,

    /// <summary>The mentee looks for the other kind of mentor.</summary>
    OtherKind,

    /// <summary>They share no hour of the week, and writing is not fine for both.</summary>
    NoSharedHours,

    /// <summary>The mentor takes mentees of the own school only.</summary>
    OtherSchool,

    /// <summary>The mentor does not offer something the mentee filters by.</summary>
    FilterNotMet,

    /// <summary>A conflict of interest, and every need of the mentee is one that must be kept from it.</summary>
    ConflictLeavesNothing,
}

/// <summary>One bar that holds for a pair.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Sentence">The bar in words that either of the two, or whoever runs a round, may read; it never says who asked to be kept apart.</param>
public sealed record PairBar(BarKind Kind, string Sentence);

/// <summary>What the rules say of a pair.</summary>
/// <param name="Bars">Every bar that holds; empty when the two may be matched.</param>
/// <param name="Banners">What must be shown beside the pair wherever it appears: a sentence for each conflict of interest.</param>
/// <param name="KeptNeeds">Needs of the mentee that this mentor must not be the one to meet, because of a conflict of interest.</param>
public sealed record PairVerdict(
    IReadOnlyList<PairBar> Bars,
    IReadOnlyList<string> Banners,
    IReadOnlyList<string> KeptNeeds
)
{
    /// <summary>True when nothing bars the pair.</summary>
    public bool MayMatch => Bars.Count == 0;

    /// <summary>True when nothing but a place is missing: the mentee may go on the waiting list.</summary>
    public bool MayWait => Bars is [{ Kind: BarKind.NoRoom }];

    /// <summary>
    /// The bars that keep the mentee from asking the mentor in person. Places, pauses and keeping apart are left to the desk that takes requests: it has a waiting list, and words that tell nobody of a block. What a
    /// mentee filters by is their own, and set aside by asking somebody by name.
    /// </summary>
    /// <param name="isAloud">True for what needs an hour in common, false for what can be written.</param>
    public IEnumerable<PairBar> AgainstAsking(bool isAloud) =>
        Bars.Where(bar =>
            bar.Kind is BarKind.NotAhead or BarKind.OtherSchool or BarKind.ConflictLeavesNothing
            || (isAloud && bar.Kind is BarKind.NoSharedHours)
        );
}
