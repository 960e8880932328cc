using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.RankLists;

/// <summary>The advice, or every reason why there is none.</summary>
/// <param name="Advice">The advice; null when the question was refused.</param>
/// <param name="Refusals">Why.</param>
public sealed record RankOutcome(RankAdvice? Advice, IReadOnlyList<Refusal> Refusals);

/// <summary>What can be said about a rank order list.</summary>
public sealed record RankAdvice
{
    /// <summary>The question.</summary>
    public required RankRequest Request { get; init; }

    /// <summary>The season it is for.</summary>
    public required Season Season { get; init; }

    /// <summary>The list, each program once, most preferred first.</summary>
    public required IReadOnlyList<RankedProgram> Programs { get; init; }

    /// <summary>Totals of the list.</summary>
    public required RankTotals Totals { get; init; }

    /// <summary>How its length compares with published ones.</summary>
    public required RankLength Length { get; init; }

    /// <summary>Programs that interviewed the applicant and are not on the list, those that would bring most first.</summary>
    public required IReadOnlyList<MissingProgram> Missing { get; init; }

    /// <summary>What moving the likeliest program to the top would do; null for a list on which it stands there, or with fewer than two chances.</summary>
    public MoveToTop? Move { get; init; }

    /// <summary>The order beside chances and wishes.</summary>
    public required OrderLikeness Likeness { get; init; }

    /// <summary>First years; null where no program ranked needs one.</summary>
    public SupplementalAdvice? Supplemental { get; init; }

    /// <summary>What the ranks cost; null when every specialty ranked is decided outside the NRMP or no fee is known.</summary>
    public RankFees? Fees { get; init; }

    /// <summary>What to look at again, the most important first.</summary>
    public required IReadOnlyList<RankWarning> Warnings { get; init; }

    /// <summary>What the reader must know of the numbers.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }
}

/// <summary>One rank.</summary>
public sealed record RankedProgram
{
    /// <summary>Its place, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The program.</summary>
    public required ResidencyProgram Program { get; init; }

    /// <summary>True for a program of the parallel specialty.</summary>
    public required bool IsParallel { get; init; }

    /// <summary>True when it belongs to a specialty of the profile, so that a chance can be said.</summary>
    public required bool HasChance { get; init; }

    /// <summary>Where the application stands; null when it is not tracked.</summary>
    public required ApplicationState? State { get; init; }

    /// <summary>True when an interview took place, is to come, or is taken for granted because no news of it is entered.</summary>
    public required bool IsInterviewed { get; init; }

    /// <summary>True when it counts as having interviewed although no interview is entered.</summary>
    public required bool IsInterviewAssumed { get; init; }

    /// <summary>The signal that the chance counts with.</summary>
    public required SignalTier Tier { get; init; }

    /// <summary>P(match at this program) on this list.</summary>
    public required Estimate MatchHere { get; init; }

    /// <summary>P(match at this program or one ranked above it).</summary>
    public required Estimate MatchByHere { get; init; }

    /// <summary>True when its chances, or those of the whole list, rest on few people or on a borrowed prior.</summary>
    public required bool EvidenceIsThin { get; init; }

    /// <summary>P(the program would take the applicant), wherever it stands, by the model before the correction of lists.</summary>
    public required Estimate WouldTake { get; init; }

    /// <summary>What a match here is worth by the wishes stated, 0 to 100.</summary>
    public required double Value { get; init; }

    /// <summary>Change of P(match) when this one is dropped; never above 0.</summary>
    public required Estimate Drop { get; init; }

    /// <summary>Change of E[value] when this one is dropped, 0 to 100.</summary>
    public required double DropValue { get; init; }
}

/// <summary>Totals of a rank order list.</summary>
/// <param name="Match">P(match at a program of this list), corrected by <see cref="ListCorrection"/>.</param>
/// <param name="ModelMatch">The same before the correction: what the fitted model says.</param>
/// <param name="Correction">What was taken off and why, to stand directly under the chance; null for nothing.</param>
/// <param name="Primary">P(match in the primary specialty).</param>
/// <param name="Unmatched">P(no match on this list).</param>
/// <param name="FirstThree">P(match at one of the first three ranks).</param>
/// <param name="Value">E[value], 0 to 100.</param>
/// <param name="HasWishes">False when no wish is stated, so that value means match.</param>
/// <param name="BaseRate">The published rate of those of the type who ranked the specialty; null when none is published.</param>
/// <param name="EvidenceIsThin">True when the chance rests on few people or on a borrowed prior.</param>
/// <param name="Draws">How many of the parameter draws behind the intervals still speak after the interviews.</param>
/// <param name="Interviews">The interviews that the chance rests on.</param>
/// <param name="Conditions">What the chance takes for granted, to stand directly under it; empty for nothing.</param>
public sealed record RankTotals(
    Estimate Match,
    double ModelMatch,
    string? Correction,
    Estimate Primary,
    Estimate Unmatched,
    Estimate FirstThree,
    Estimate Value,
    bool HasWishes,
    BaseRate? BaseRate,
    bool EvidenceIsThin,
    EffectiveDraws Draws,
    ListInterviews Interviews,
    IReadOnlyList<string> Conditions
);

/// <summary>How long a list is, and what length has gone with.</summary>
/// <param name="Ranks">Programs on the list.</param>
/// <param name="Contiguous">Ranks in the specialty of the first one before another specialty stands between.</param>
/// <param name="Published">What is published of people of the type; null when nothing is.</param>
/// <param name="OneMore">What one more interview at a program like those ranked would add to P(match), ranked last; null without any.</param>
/// <param name="IsShort">True when the list is called short (see <see cref="RankRules.ShortGain"/>).</param>
/// <param name="Text">In words.</param>
public sealed record RankLength(
    int Ranks,
    int Contiguous,
    PublishedLength? Published,
    Estimate? OneMore,
    bool IsShort,
    string Text
);

/// <summary>A program that interviewed the applicant and is not ranked.</summary>
/// <param name="Program">The program.</param>
/// <param name="Rank">Where its value would place it, from 1; last without wishes.</param>
/// <param name="Gain">What ranking it there would add to P(match).</param>
/// <param name="GainValue">What it would add to E[value], 0 to 100.</param>
/// <param name="IsUnacceptable">True when the applicant would rather not train there.</param>
public sealed record MissingProgram(
    ResidencyProgram Program,
    int Rank,
    Estimate Gain,
    double GainValue,
    bool IsUnacceptable
);

/// <summary>What putting the likeliest program first would do: nothing for P(match), and a loss for whatever stands above it.</summary>
/// <param name="Program">The likeliest program.</param>
/// <param name="Rank">Its rank, from 2.</param>
/// <param name="WouldTake">P(it would take the applicant).</param>
/// <param name="Match">P(match at a program of the list) as it stands.</param>
/// <param name="MatchAfter">The same with the program first: equal.</param>
/// <param name="Preferred">P(match at a program ranked above it) as it stands.</param>
/// <param name="PreferredAfter">The same with the program first.</param>
public sealed record MoveToTop(
    ResidencyProgram Program,
    int Rank,
    double WouldTake,
    double Match,
    double MatchAfter,
    double Preferred,
    double PreferredAfter
);

/// <summary>How an order goes along with chances and wishes: Kendall's tau-b, 1 for the same order, -1 for the reverse.</summary>
/// <param name="WithChances">Of the order with P(would take); null when too few programs or no two chances differ.</param>
/// <param name="WithWishes">Of the order with the value of the programs; null when no wish is stated or no two values differ.</param>
/// <param name="FollowsChances">True when the order is said to follow the chances and not the wishes.</param>
public sealed record OrderLikeness(double? WithChances, double? WithWishes, bool FollowsChances);

/// <summary>First years to rank with advanced programs.</summary>
/// <param name="Need">Whether some or all programs of the specialty need one.</param>
/// <param name="Programs">The programs ranked that need one, or may.</param>
/// <param name="FirstYears">First years on each supplemental list.</param>
/// <param name="Text">In words.</param>
public sealed record SupplementalAdvice(
    PreliminaryYear Need,
    IReadOnlyList<AcgmeCode> Programs,
    IReadOnlyList<FirstYear> FirstYears,
    string Text
);

/// <summary>What the NRMP charges for ranks, by distinct programs.</summary>
/// <param name="PrimaryCodes">Distinct programs on the primary list.</param>
/// <param name="SupplementalCodes">Distinct programs on all supplemental lists together.</param>
/// <param name="Included">Included on either.</param>
/// <param name="Extra">Programs beyond those.</param>
/// <param name="Each">What each of these costs.</param>
/// <param name="Total">What they cost together, beside the registration.</param>
/// <param name="CarriedOver">True when the last fee known stands in.</param>
/// <param name="SourceId">The source.</param>
public sealed record RankFees(
    int PrimaryCodes,
    int SupplementalCodes,
    int Included,
    int Extra,
    Money Each,
    Money Total,
    bool CarriedOver,
    string SourceId
);

/// <summary>What a warning is about.</summary>
public enum RankWarningKind
{
    /// <summary>The order follows the chances and not the wishes stated.</summary>
    FollowsChances,

    /// <summary>The order goes along with the chances; no wish is stated to compare with.</summary>
    LikeChances,

    /// <summary>The list is short.</summary>
    Short,

    /// <summary>A program is ranked at which the applicant would rather not train.</summary>
    Unacceptable,

    /// <summary>A program is ranked that did not interview.</summary>
    NotInterviewed,

    /// <summary>No interview is entered, and the program counts as one that held it.</summary>
    InterviewAssumed,

    /// <summary>The interview is still to come.</summary>
    InterviewToCome,

    /// <summary>A program that interviewed is not ranked.</summary>
    InterviewedMissing,

    /// <summary>An advanced program is ranked without a first year.</summary>
    NoFirstYear,

    /// <summary>A program is ranked twice.</summary>
    Duplicate,

    /// <summary>A program of a specialty that is not in the profile.</summary>
    OtherSpecialty,

    /// <summary>A program whose specialty is decided in another match.</summary>
    OtherMatch,
}

/// <summary>Something to look at again.</summary>
/// <param name="Kind">What.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Program">The program it stands at; null for the list as a whole.</param>
/// <param name="Text">In words, with the figures.</param>
/// <param name="SourceId">The source; null for arithmetic.</param>
public sealed record RankWarning(
    RankWarningKind Kind,
    NoticeLevel Level,
    AcgmeCode? Program,
    string Text,
    string? SourceId
);
