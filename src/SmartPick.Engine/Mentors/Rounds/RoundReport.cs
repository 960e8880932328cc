namespace SmartPick.Engine.Mentors.Rounds;

/// <summary>Another mentor a mentee could have.</summary>
/// <param name="MentorId">Who.</param>
/// <param name="Points">The score with them.</param>
/// <param name="HasRoom">True when a place with them is still free after the round.</param>
public sealed record Alternative(string MentorId, double Points, bool HasRoom);

/// <summary>A pair that the round places.</summary>
/// <param name="MenteeId">The mentee.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="Score">Why they fit.</param>
/// <param name="Banners">What must be shown beside the pair.</param>
/// <param name="HasFirstCall">True when a mentee without home program got a mentor of another school who volunteered for such.</param>
/// <param name="Alternatives">The next best for the mentee.</param>
public sealed record PlacedPair(
    string MenteeId,
    string MentorId,
    PairScore Score,
    IReadOnlyList<string> Banners,
    bool HasFirstCall,
    IReadOnlyList<Alternative> Alternatives
);

/// <summary>Why somebody has no mentor after a round.</summary>
public enum UnmatchedKind
{
    /// <summary>They have no place to fill: they asked for none, or all theirs are published already.</summary>
    NothingToFill,

    /// <summary>The rules leave no mentor.</summary>
    NobodyEligible,

    /// <summary>Every mentor the rules leave scores below the floor.</summary>
    BelowFloor,

    /// <summary>All mentors who could take them are full.</summary>
    PlacesTaken,
}

/// <summary>A mentee who has no mentor after a round.</summary>
/// <param name="MenteeId">Who.</param>
/// <param name="Kind">Why.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Alternatives">The best for them, though full.</param>
public sealed record UnmatchedMentee(
    string MenteeId,
    UnmatchedKind Kind,
    string Reason,
    IReadOnlyList<Alternative> Alternatives
);

/// <summary>How a mentor's places were used.</summary>
/// <param name="MentorId">Who.</param>
/// <param name="Places">Places there were for this run.</param>
/// <param name="Placed">Of them, filled by it.</param>
public sealed record MentorUse(string MentorId, int Places, int Placed);

/// <summary>Two who are not together and would each rather have the other than what the round gives them.</summary>
/// <param name="MenteeId">The mentee.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="Points">Their score.</param>
public sealed record BlockingPair(string MenteeId, string MentorId, double Points);

/// <summary>What deferred acceptance would change for a mentee.</summary>
/// <param name="MenteeId">Who.</param>
/// <param name="Here">Their mentors in this round, the best for them first.</param>
/// <param name="There">Their mentors by deferred acceptance.</param>
/// <param name="Gains">True when they would rather have the latter, false when the former.</param>
public sealed record ChangedMentee(
    string MenteeId,
    IReadOnlyList<string> Here,
    IReadOnlyList<string> There,
    bool Gains
);

/// <summary>This round beside deferred acceptance with mentees proposing, which leaves no blocking pair.</summary>
/// <param name="RankedByBoth">Pairs in which each ranked the other; without any there is nothing to compare.</param>
/// <param name="People">Mentees that deferred acceptance places.</param>
/// <param name="Points">The sum of its scores.</param>
/// <param name="Changed">Mentees for whom it differs, who gain first.</param>
public sealed record RoundComparison(
    int RankedByBoth,
    int People,
    double Points,
    IReadOnlyList<ChangedMentee> Changed
);

/// <summary>What a round brings about, for a person to look through and publish. It publishes nothing.</summary>
public sealed record RoundReport
{
    /// <summary>The round's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it was made for.</summary>
    public required RoundObjective Objective { get; init; }

    /// <summary>What equals were drawn by.</summary>
    public required ulong Seed { get; init; }

    /// <summary>True when no other placement can be better, and prices prove it.</summary>
    public required bool IsProven { get; init; }

    /// <summary>Score from which a pair could be placed.</summary>
    public required double Floor { get; init; }

    /// <summary>Mentees entered.</summary>
    public required int Mentees { get; init; }

    /// <summary>Pairs that rules and floor left.</summary>
    public required int EligiblePairs { get; init; }

    /// <summary>The pairs, by mentee id and then score.</summary>
    public required IReadOnlyList<PlacedPair> Placed { get; init; }

    /// <summary>Who has nobody, by id.</summary>
    public required IReadOnlyList<UnmatchedMentee> Unmatched { get; init; }

    /// <summary>How places were used, by mentor id.</summary>
    public required IReadOnlyList<MentorUse> Mentors { get; init; }

    /// <summary>Pairs published before, which stay.</summary>
    public required IReadOnlyList<PublishedPair> Published { get; init; }

    /// <summary>Who would rather have each other.</summary>
    public required IReadOnlyList<BlockingPair> Blocking { get; init; }

    /// <summary>The round beside deferred acceptance; null when no two ranked each other.</summary>
    public required RoundComparison? Comparison { get; init; }

    /// <summary>Mentees known to have no home program.</summary>
    public required int NoHome { get; init; }

    /// <summary>Of them, those that this run placed.</summary>
    public required int NoHomePlaced { get; init; }

    /// <summary>Mentees placed by this run.</summary>
    public int People =>
        Placed.Select(pair => pair.MenteeId).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The sum of the scores placed.</summary>
    public double Points => Placed.Sum(pair => pair.Score.Tenths) / PairScore.TenthsOfPoint;

    /// <summary>The lowest score placed; null when nobody was.</summary>
    public double? Lowest => Placed.Count == 0 ? null : Placed.Min(pair => pair.Score.Points);
}
