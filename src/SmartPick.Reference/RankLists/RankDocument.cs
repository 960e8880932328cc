using SmartPick.Engine.Statistics;

namespace SmartPick.Reference.RankLists;

/// <summary>What <c>smartpick rank --json</c> and <c>/api/v1/rank</c> answer; <c>docs/rank-list.md</c> documents it. Chances from 0 to 1, each with its 90 % interval.</summary>
public sealed record RankDocument(
    string Smartpick,
    int Version,
    int Season,
    string FittedOn,
    string Today,
    string Specialty,
    string Type,
    ulong Seed,
    int Draws,
    IReadOnlyList<RankPart> Ranks,
    RankTotalsPart Totals,
    RankLengthPart Length,
    IReadOnlyList<RankMissingPart> Missing,
    RankMovePart? Move,
    RankLikenessPart Likeness,
    RankSupplementalPart? Supplemental,
    RankFeesPart? Fees,
    IReadOnlyList<RankWarningPart> Warnings,
    IReadOnlyList<RankNoticePart> Notices,
    IReadOnlyList<RankSourcePart> Sources
);

/// <summary>A figure with its 90 % interval, to six decimals.</summary>
public sealed record RankFigure(double Value, double Low, double High)
{
    /// <summary>Takes an estimate over.</summary>
    public static RankFigure Of(Estimate estimate) =>
        new(To6(estimate.Value), To6(estimate.Low), To6(estimate.High));

    /// <summary>Six decimals say all there is to say and hide the last bits of a sum; never a negative zero.</summary>
    public static double To6(double value) => Math.Round(value, 6) + 0.0;
}

/// <summary>One rank.</summary>
public sealed record RankPart(
    int Rank,
    string Code,
    string Name,
    string City,
    string State,
    string Specialty,
    bool Parallel,
    string? Application,
    bool Interviewed,
    bool InterviewAssumed,
    string Signal,
    RankFigure? MatchHere,
    RankFigure MatchByHere,
    RankFigure? WouldTake,
    bool EvidenceIsThin,
    double Value,
    RankFigure? Drop,
    double DropValue,
    string? NrmpCode
);

/// <summary>Totals of the list.</summary>
public sealed record RankTotalsPart(
    RankFigure Match,
    double ModelMatch,
    string? Correction,
    RankFigure Primary,
    RankFigure Unmatched,
    RankFigure FirstThree,
    RankFigure Value,
    bool HasWishes,
    RankBaseRatePart? BaseRate,
    bool EvidenceIsThin,
    double EffectiveDraws,
    bool IntervalsAreRough,
    InterviewsPart Interviews,
    IReadOnlyList<string> Conditions
);

/// <summary>The published rate beside the chance.</summary>
public sealed record RankBaseRatePart(
    double Rate,
    int? People,
    int Year,
    string Meaning,
    string Source
);

/// <summary>The list's length beside published ones.</summary>
public sealed record RankLengthPart(
    int Ranks,
    int Contiguous,
    RankPublishedPart? Published,
    RankFigure? OneMore,
    bool Short,
    string Text
);

/// <summary>Published lengths of lists.</summary>
public sealed record RankPublishedPart(
    string? Specialty,
    string Year,
    string Measure,
    double? Matched,
    int? MatchedPeople,
    double? Unmatched,
    int? UnmatchedPeople,
    string Source
);

/// <summary>A program that interviewed and is not ranked.</summary>
public sealed record RankMissingPart(
    string Code,
    string Name,
    string State,
    int Rank,
    RankFigure Gain,
    double GainValue,
    bool Unacceptable
);

/// <summary>What putting the likeliest program first would do.</summary>
public sealed record RankMovePart(
    string Code,
    string Name,
    int Rank,
    double WouldTake,
    double Match,
    double MatchAfter,
    double Preferred,
    double PreferredAfter
);

/// <summary>The order beside chances and wishes, Kendall's tau-b.</summary>
public sealed record RankLikenessPart(double? WithChances, double? WithWishes, bool FollowsChances);

/// <summary>First years for advanced positions.</summary>
public sealed record RankSupplementalPart(
    string Need,
    IReadOnlyList<string> Programs,
    IReadOnlyList<RankFirstYearPart> FirstYears,
    string Text
);

/// <summary>A first year.</summary>
public sealed record RankFirstYearPart(string Name, string? State);

/// <summary>What the ranks cost.</summary>
public sealed record RankFeesPart(
    int PrimaryCodes,
    int SupplementalCodes,
    int Included,
    int Extra,
    int Each,
    int Total,
    bool CarriedOver,
    string Source
);

/// <summary>Something to look at again.</summary>
public sealed record RankWarningPart(
    string Kind,
    string Level,
    string? Code,
    string Text,
    string? Source
);

/// <summary>What the reader must know.</summary>
public sealed record RankNoticePart(string Level, string Text, string? Source);

/// <summary>A source.</summary>
public sealed record RankSourcePart(
    string Id,
    string? Publisher,
    string? Title,
    string? Year,
    string? ReachedThrough,
    string? Url
);
