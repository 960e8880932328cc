namespace SmartPick.Reference.Answers;

/// <summary>What <c>smartpick pick --json</c> writes; <c>docs/cli.md</c> documents it. Fields are added, never changed, within a version.</summary>
public sealed record PickDocument(
    string Smartpick,
    int Version,
    int Season,
    string FittedOn,
    QuestionPart Question,
    IReadOnlyList<ProgramPart> Programs,
    TotalsPart Totals,
    ByHandPart? ByHand,
    StopHerePart StopHere,
    IReadOnlyList<ShadowPricePart> ShadowPrices,
    IReadOnlyList<LeftOutPart> LeftOut,
    IReadOnlyList<ComparedPart> Compared,
    string? ComparedNote,
    FrontierPart? Frontier,
    GeographicPart Geographic,
    StabilityPart? Stability,
    PreliminaryPart? Preliminary,
    IReadOnlyList<NoticePart> Notices,
    ImportsPart? Imports,
    IReadOnlyList<SourceLine> Sources
);

/// <summary>The question that was asked.</summary>
public sealed record QuestionPart(
    string? Label,
    string Specialty,
    string Type,
    string Objective,
    string Preset,
    ulong Seed,
    int Draws
);

/// <summary>A program of the list.</summary>
public sealed record ProgramPart(
    int Rank,
    string Code,
    string Name,
    string City,
    string State,
    string Specialty,
    bool Parallel,
    string Signal,
    string Label,
    Figure Interview,
    Figure InterviewWithoutSignal,
    Figure MatchHere,
    Figure WouldTake,
    double Value,
    double Gain,
    int Cost,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<string> Flags,
    IReadOnlyList<string> Imported,
    string? Warning,
    bool EvidenceIsThin
);

/// <summary>Totals of the list.</summary>
public sealed record TotalsPart(
    int Applications,
    int ParallelApplications,
    IReadOnlyList<CostPart> Costs,
    int ApplicationFees,
    int TotalCost,
    Figure ExpectedInterviews,
    Figure NoInterview,
    Figure Match,
    double ModelMatch,
    string? Correction,
    Figure Anywhere,
    Figure FirstThree,
    Figure Unmatched,
    Figure Value,
    double IndependentMatch,
    string Frequency,
    BaseRatePart? BaseRate,
    bool EvidenceIsThin,
    CertificatePart Certificate
);

/// <summary>A line of the bill.</summary>
public sealed record CostPart(string Label, int Amount, bool CarriedOver, string Source);

/// <summary>The published rate beside the chance.</summary>
public sealed record BaseRatePart(
    double Rate,
    int? People,
    int Year,
    string Meaning,
    string Source
);

/// <summary>How far the list can be from the best.</summary>
public sealed record CertificatePart(
    double Achieved,
    double UpperBound,
    double Gap,
    bool Covers,
    string Note
);

/// <summary>What signals placed by hand change against the advised placing, on the same draws.</summary>
public sealed record ByHandPart(
    IReadOnlyList<MovePart> Moves,
    Figure Advised,
    Figure Match,
    Figure Value,
    Figure ExpectedInterviews,
    IReadOnlyList<string> Unused
);

/// <summary>A signal that stands elsewhere than advised.</summary>
public sealed record MovePart(string Code, string Name, string Advised, string Placed);

/// <summary>The stop-here curve.</summary>
public sealed record StopHerePart(
    int Recommended,
    double Threshold,
    double? UsualLow,
    double? UsualHigh,
    string Reason,
    LongestPart? Longest,
    IReadOnlyList<PointPart> Points
);

/// <summary>What the longest list followed brings and costs beyond the length advised.</summary>
public sealed record LongestPart(
    int Applications,
    Figure Match,
    Figure Gain,
    int CostDollars,
    string Text
);

/// <summary>A point of the curve.</summary>
public sealed record PointPart(
    int Applications,
    Figure Match,
    double ExpectedInterviews,
    int Cost,
    double? DollarsPerInterview,
    double GainHigh
);

/// <summary>What one more would bring.</summary>
public sealed record ShadowPricePart(
    string What,
    Figure Match,
    double Objective,
    string Note,
    IReadOnlyList<ShadowFigurePart> Figures
);

/// <summary>A figure that one more changes, what the list is made for first.</summary>
public sealed record ShadowFigurePart(string Of, Figure Change);

/// <summary>A program that is not on the list.</summary>
public sealed record LeftOutPart(
    string Code,
    string Name,
    string State,
    string Specialty,
    string Cause,
    string Why,
    bool CanOverride,
    double Interview,
    double Gain
);

/// <summary>A list people make.</summary>
public sealed record ComparedPart(
    string Name,
    int Applications,
    double Match,
    double ModelMatch,
    double ExpectedInterviews,
    double Value,
    int Cost,
    string Note
);

/// <summary>Two specialties against each other.</summary>
public sealed record FrontierPart(
    IReadOnlyList<FrontierPointPart> Points,
    IReadOnlyList<CorrelationPart> Correlations
);

/// <summary>One split.</summary>
public sealed record FrontierPointPart(
    int Primary,
    int Parallel,
    double Match,
    double Anywhere,
    int Cost
);

/// <summary>P(match anywhere) for one assumed correlation.</summary>
public sealed record CorrelationPart(double Correlation, double Anywhere);

/// <summary>Which divisions to state.</summary>
public sealed record GeographicPart(
    IReadOnlyList<string> Divisions,
    double Gain,
    string Why,
    string Source
);

/// <summary>Whether the signals' advice holds.</summary>
public sealed record StabilityPart(IReadOnlyList<StabilityRowPart> Rows, string Note);

/// <summary>For one assumed effect of a rotation: the share of signals that stay, and the loss.</summary>
public sealed record StabilityRowPart(double R, double Share, double Loss);

/// <summary>The preliminary year.</summary>
public sealed record PreliminaryPart(string Need, string Text);

/// <summary>Something to know.</summary>
public sealed record NoticePart(string Level, string Text, string? Source);
