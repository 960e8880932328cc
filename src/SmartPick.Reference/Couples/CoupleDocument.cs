using SmartPick.Reference.RankLists;

namespace SmartPick.Reference.Couples;

/// <summary>A couple's answer as <c>smartpick couple --json</c> and <c>/api/v1/couple</c> write it; <c>docs/couples.md</c> documents it. Fields are added, never changed, within a version.</summary>
/// <param name="Smartpick">couple.</param>
/// <param name="Version">Of this format: 1.</param>
/// <param name="Season">The year of the Match.</param>
/// <param name="FittedOn">The date of the model's fit.</param>
/// <param name="Togetherness">The weight of being together, 0 to 1.</param>
/// <param name="WithinKilometers">What counts as together.</param>
/// <param name="Seed">Seed of the draws.</param>
/// <param name="Draws">Parameter draws behind the intervals.</param>
/// <param name="Scenarios">Common draws behind every figure.</param>
/// <param name="EffectiveDraws">How many of the parameter draws still speak after what both have heard.</param>
/// <param name="IntervalsAreRough">True when these are too few for the ends of an interval.</param>
/// <param name="RestsOnInterviews">False while one of the two has no interview entered: the outcomes are then an outlook on the conditions, and no chance.</param>
/// <param name="Conditions">What the outcomes take for granted, to be said beside them.</param>
/// <param name="Members">The two.</param>
/// <param name="Given">True when the list was given and not made.</param>
/// <param name="Outcomes">What comes of the list.</param>
/// <param name="Alone">What would come of it if each ranked alone.</param>
/// <param name="Published">What is published of couples; null when nothing is.</param>
/// <param name="Certificate">How far the list can be from the best.</param>
/// <param name="Pairs">The list.</param>
/// <param name="Shorter">The best lists of fewer pairs.</param>
/// <param name="Curve">What more weight on being together changes.</param>
/// <param name="Tail">What the ranks with a "no match" side protect.</param>
/// <param name="Fees">What ranking costs.</param>
/// <param name="Notices">What the reader must know.</param>
/// <param name="Sources">The sources named.</param>
public sealed record CoupleDocument(
    string Smartpick,
    int Version,
    int Season,
    string FittedOn,
    double Togetherness,
    double WithinKilometers,
    ulong Seed,
    int Draws,
    int Scenarios,
    double EffectiveDraws,
    bool IntervalsAreRough,
    bool RestsOnInterviews,
    IReadOnlyList<string> Conditions,
    IReadOnlyList<CoupleMemberPart> Members,
    bool Given,
    CoupleFiguresPart Outcomes,
    CoupleFiguresPart Alone,
    PublishedCouples? Published,
    CoupleCertificatePart Certificate,
    IReadOnlyList<CouplePairPart> Pairs,
    IReadOnlyList<ShorterPart> Shorter,
    IReadOnlyList<TogethernessPart> Curve,
    TailPart Tail,
    IReadOnlyList<CoupleFeesPart> Fees,
    IReadOnlyList<CoupleNoticePart> Notices,
    IReadOnlyList<CoupleSourcePart> Sources
);

/// <summary>A figure with its 90 % interval.</summary>
public sealed record CoupleEstimate(double Value, double Low, double High);

/// <summary>A figure from the common draws: its 90 % interval, and one standard error of the draws.</summary>
public sealed record CoupleFigure(double Value, double Low, double High, double SamplingError);

/// <summary>A member.</summary>
public sealed record CoupleMemberPart(
    string? Label,
    string Specialty,
    bool Ranked,
    InterviewsPart Interviews,
    IReadOnlyList<CoupleProgramPart> Programs
);

/// <summary>A program of a member.</summary>
public sealed record CoupleProgramPart(
    string Code,
    string Name,
    string City,
    string State,
    double Value,
    CoupleEstimate Taken
);

/// <summary>What comes of a list; the six outcomes add up to 1.</summary>
public sealed record CoupleFiguresPart(
    CoupleFigure Together,
    CoupleFigure Near,
    CoupleFigure Apart,
    CoupleFigure FirstOnly,
    CoupleFigure SecondOnly,
    CoupleFigure Neither,
    CoupleFigure Worth
);

/// <summary>How far the list can be from the best.</summary>
public sealed record CoupleCertificatePart(
    double Achieved,
    double UpperBound,
    double Gap,
    int PossiblePairs
);

/// <summary>A rank of the joint list; a side that is null is no match of that member.</summary>
public sealed record CouplePairPart(
    int Rank,
    CoupleSidePart? First,
    CoupleSidePart? Second,
    string Kind,
    double? Kilometers,
    double Worth,
    double Chance,
    double Cumulative
);

/// <summary>One side of a rank.</summary>
public sealed record CoupleSidePart(string Code, string Name, string City, string State);

/// <summary>The best list found of fewer pairs.</summary>
public sealed record ShorterPart(
    int Pairs,
    double Both,
    double Together,
    double Neither,
    double Worth
);

/// <summary>What more weight on being together changes.</summary>
public sealed record TogethernessPart(
    double Togetherness,
    double Together,
    double Near,
    double Apart,
    double First,
    double Second,
    double FirstValue,
    double SecondValue
);

/// <summary>What the ranks with a "no match" side protect.</summary>
public sealed record TailPart(int Ranks, double Protects, double Missing);

/// <summary>What ranking costs a member.</summary>
public sealed record CoupleFeesPart(int Codes, IReadOnlyList<CoupleCostPart> Lines, int Total);

/// <summary>A line of the bill.</summary>
public sealed record CoupleCostPart(string Label, int Amount, bool CarriedOver, string Source);

/// <summary>Something the reader must know.</summary>
public sealed record CoupleNoticePart(string Level, string Text, string? Source);

/// <summary>A source.</summary>
public sealed record CoupleSourcePart(string Id, string? Publisher, string? Title, string? Year);
