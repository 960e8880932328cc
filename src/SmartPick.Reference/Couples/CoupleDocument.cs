namespace SmartPick.Reference.Couples;

/// <summary>A couple's answer as <c>smartpick couple --json</c> and <c>/api/v1/couple</c> write it; <c>docs/couples.md</c> documents it. Fields are added, never changed, within a version.</summary>
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
    IReadOnlyList<CoupleMemberPart> Members,
    bool Given,
    CoupleFiguresPart Outcomes,
    CoupleFiguresPart Alone,
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
