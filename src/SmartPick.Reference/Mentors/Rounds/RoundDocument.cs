namespace SmartPick.Reference.Mentors.Rounds;

/// <summary>A round's report as JSON.</summary>
/// <param name="Round">The round's name.</param>
/// <param name="Objective">lexicographic or sum.</param>
/// <param name="Seed">What equals were drawn by.</param>
/// <param name="Proven">True when no other placement can be better.</param>
/// <param name="Floor">Score from which a pair could be placed.</param>
/// <param name="Mentees">Number of mentees.</param>
/// <param name="EligiblePairs">Pairs that rules and floor left.</param>
/// <param name="People">Mentees placed.</param>
/// <param name="Points">Sum of scores.</param>
/// <param name="Lowest">Lowest score placed; null when nobody was.</param>
/// <param name="NoHome">Mentees without home program, and how many of them are placed.</param>
/// <param name="Placed">The pairs.</param>
/// <param name="Unmatched">Who has nobody.</param>
/// <param name="Mentors">How places were used.</param>
/// <param name="Published">Pairs published before.</param>
/// <param name="Blocking">Who would rather have each other.</param>
/// <param name="DeferredAcceptance">The round beside it; null when no two ranked each other.</param>
public sealed record RoundDocument(
    string Round,
    string Objective,
    ulong Seed,
    bool Proven,
    double Floor,
    int Mentees,
    int EligiblePairs,
    int People,
    double Points,
    double? Lowest,
    NoHomePart NoHome,
    IReadOnlyList<PlacedPart> Placed,
    IReadOnlyList<UnmatchedPart> Unmatched,
    IReadOnlyList<PlacesPart> Mentors,
    IReadOnlyList<RoundPairPart> Published,
    IReadOnlyList<RoundPairPart> Blocking,
    ComparisonPart? DeferredAcceptance
);

/// <summary>Mentees known to have no home program.</summary>
/// <param name="Mentees">How many.</param>
/// <param name="Placed">Of them, placed.</param>
/// <param name="FirstCall">Of them, placed with a mentor of another school who volunteered for them.</param>
public sealed record NoHomePart(int Mentees, int Placed, int FirstCall);

/// <summary>A pair placed.</summary>
/// <param name="Mentee">Who.</param>
/// <param name="Mentor">With whom.</param>
/// <param name="Score">Their score.</param>
/// <param name="FirstCall">True by first call.</param>
/// <param name="Banners">What must be shown beside the pair.</param>
/// <param name="Parts">The score's parts.</param>
/// <param name="Alternatives">The next best for the mentee.</param>
public sealed record PlacedPart(
    string Mentee,
    string Mentor,
    double Score,
    bool FirstCall,
    IReadOnlyList<string> Banners,
    IReadOnlyList<ScorePartPart> Parts,
    IReadOnlyList<AlternativePart> Alternatives
);

/// <summary>One part of a score.</summary>
/// <param name="Part">Which.</param>
/// <param name="Points">Its points.</param>
/// <param name="Maximum">The most there are.</param>
/// <param name="Reason">Why.</param>
public sealed record ScorePartPart(string Part, double Points, double Maximum, string Reason);

/// <summary>Another mentor.</summary>
/// <param name="Mentor">Who.</param>
/// <param name="Score">The score with them.</param>
/// <param name="HasRoom">True when they have a place left.</param>
public sealed record AlternativePart(string Mentor, double Score, bool HasRoom);

/// <summary>Somebody who has nobody.</summary>
/// <param name="Mentee">Who.</param>
/// <param name="Kind">nothing-to-fill, nobody-eligible, below-floor or places-taken.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Alternatives">The best for them, though full.</param>
public sealed record UnmatchedPart(
    string Mentee,
    string Kind,
    string Reason,
    IReadOnlyList<AlternativePart> Alternatives
);

/// <summary>A mentor's places.</summary>
/// <param name="Mentor">Who.</param>
/// <param name="Places">Places for this run.</param>
/// <param name="Placed">Of them, filled.</param>
public sealed record PlacesPart(string Mentor, int Places, int Placed);

/// <summary>Two people.</summary>
/// <param name="Mentee">The mentee.</param>
/// <param name="Mentor">The mentor.</param>
/// <param name="Score">Their score; null where none was asked for.</param>
public sealed record RoundPairPart(string Mentee, string Mentor, double? Score);

/// <summary>The round beside deferred acceptance with mentees proposing.</summary>
/// <param name="RankedByBoth">Pairs in which each ranked the other.</param>
/// <param name="People">Mentees it places.</param>
/// <param name="Points">Sum of its scores.</param>
/// <param name="Gain">Who would rather have it.</param>
/// <param name="Lose">Who would rather have the round.</param>
public sealed record ComparisonPart(
    int RankedByBoth,
    int People,
    double Points,
    IReadOnlyList<ChangedMenteePart> Gain,
    IReadOnlyList<ChangedMenteePart> Lose
);

/// <summary>What it changes for a mentee.</summary>
/// <param name="Mentee">Who.</param>
/// <param name="Here">Their mentors in the round.</param>
/// <param name="There">Their mentors by deferred acceptance.</param>
public sealed record ChangedMenteePart(
    string Mentee,
    IReadOnlyList<string> Here,
    IReadOnlyList<string> There
);
