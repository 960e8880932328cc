using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Picking;

/// <summary>The answer to a <see cref="PickRequest"/>: the seven answers of the picker, each number with its interval.</summary>
public sealed record ListAdvice
{
    /// <summary>The question.</summary>
    public required PickRequest Request { get; init; }

    /// <summary>The season it is for.</summary>
    public required Season Season { get; init; }

    /// <summary>The list, in the applicant's order of value.</summary>
    public required IReadOnlyList<AdvisedProgram> Programs { get; init; }

    /// <summary>Totals of the list.</summary>
    public required ListTotals Totals { get; init; }

    /// <summary>What moving signals by hand does to the list; null when none stands elsewhere than advised.</summary>
    public SignalsByHand? ByHand { get; init; }

    /// <summary>How the list fares as it grows.</summary>
    public required StopHere StopHere { get; init; }

    /// <summary>What one more of something would bring; empty unless the request is full.</summary>
    public IReadOnlyList<ShadowPrice> ShadowPrices { get; init; } = [];

    /// <summary>What is not on the list, and why; strict requirements first.</summary>
    public required IReadOnlyList<LeftOut> LeftOut { get; init; }

    /// <summary>Lists people make, valued the same way; empty unless the request is full.</summary>
    public IReadOnlyList<ComparedList> Compared { get; init; } = [];

    /// <summary>What must stand at <see cref="Compared"/> where chances are corrected; null where nothing is taken off.</summary>
    public string? ComparedNote { get; init; }

    /// <summary>The frontier of the two specialties; null without a parallel plan or unless the request is full.</summary>
    public ParallelFrontier? Frontier { get; init; }

    /// <summary>Which divisions to state in the ERAS geographic preferences section.</summary>
    public required GeographicPreferenceAdvice Geographic { get; init; }

    /// <summary>Whether the signals' advice holds over R = 2 to 4; null unless the request is full.</summary>
    public SignalStability? Stability { get; init; }

    /// <summary>The section on preliminary or transitional years; null where none is needed.</summary>
    public PreliminarySection? Preliminary { get; init; }

    /// <summary>What the reader must know: figures carried over, thin evidence, what is not covered.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }
}

/// <summary>How likely an interview at a program is, by stated thresholds. Never "safe".</summary>
public enum ChanceLabel
{
    /// <summary>P(interview) below 0.15.</summary>
    Reach,

    /// <summary>P(interview) from 0.15 to below 0.50.</summary>
    Target,

    /// <summary>P(interview) 0.50 or more.</summary>
    Likely,
}

/// <summary>One program on the list.</summary>
/// <param name="Program">The program.</param>
/// <param name="IsParallel">True for a program of the parallel specialty.</param>
/// <param name="Tier">The signal to send.</param>
/// <param name="Label">Reach, target or likely.</param>
/// <param name="Interview">P(interview) with the signal advised.</param>
/// <param name="InterviewWithoutSignal">P(interview) with no signal.</param>
/// <param name="MatchHere">P(match at this program) on this list.</param>
/// <param name="WouldTake">P(interviewed and would be taken), whatever the rest of the list does.</param>
/// <param name="Value">Value to the applicant, 0 to 100.</param>
/// <param name="Gain">What the list would lose without this program, in the objective's unit (0 to 1).</param>
/// <param name="Cost">What this program adds to the fees at its place.</param>
/// <param name="Reasons">Why it is on the list: at least two, largest first.</param>
/// <param name="Flags">Short marks: home, away, tie, must, override, verify-visa, evidence-thin.</param>
public sealed record AdvisedProgram(
    ResidencyProgram Program,
    bool IsParallel,
    SignalTier Tier,
    ChanceLabel Label,
    Estimate Interview,
    Estimate InterviewWithoutSignal,
    Estimate MatchHere,
    Estimate WouldTake,
    double Value,
    double Gain,
    Money Cost,
    IReadOnlyList<Contribution> Reasons,
    IReadOnlyList<string> Flags
)
{
    /// <summary>What must stand beside the chance: the strict requirement that the applicant goes against; null for nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>The mark of a program whose chance rests on thin evidence.</summary>
    internal const string ThinFlag = "evidence-thin";

    /// <summary>True when the chance of an interview rests on thin evidence.</summary>
    public bool EvidenceIsThin => Flags.Contains(ThinFlag, StringComparer.Ordinal);
}

/// <summary>Totals of a list.</summary>
/// <param name="Applications">Number of applications.</param>
/// <param name="ParallelApplications">Of these, in the parallel specialty.</param>
/// <param name="Costs">Every cost by name, in the order to pay.</param>
/// <param name="ApplicationFees">The part that the budget limits.</param>
/// <param name="TotalCost">All of it.</param>
/// <param name="ExpectedInterviews">Expected number of interviews.</param>
/// <param name="NoInterview">P(no interview at all).</param>
/// <param name="Match">P(match in the primary specialty), corrected by <see cref="ListCorrection"/>.</param>
/// <param name="ModelMatch">The same before the correction: what the fitted model says.</param>
/// <param name="Correction">What was taken off and why, to stand directly under the chance; null for nothing.</param>
/// <param name="Anywhere">P(match, parallel specialty included), corrected likewise.</param>
/// <param name="FirstThree">P(match at one of the first three choices that gave an interview).</param>
/// <param name="Unmatched">P(no match).</param>
/// <param name="Value">E[value], 0 to 100.</param>
/// <param name="IndependentMatch">P(match) if programs' answers were independent: what other calculators show, for comparison.</param>
/// <param name="BaseRate">The published rate of the type, to stand beside P(match); null when none is published.</param>
/// <param name="EvidenceIsThin">True when the chances rest on fewer than 20 people or a borrowed prior.</param>
/// <param name="Certificate">How far the list can be from the best.</param>
public sealed record ListTotals(
    int Applications,
    int ParallelApplications,
    IReadOnlyList<CostLine> Costs,
    Money ApplicationFees,
    Money TotalCost,
    Estimate ExpectedInterviews,
    Estimate NoInterview,
    Estimate Match,
    double ModelMatch,
    string? Correction,
    Estimate Anywhere,
    Estimate FirstThree,
    Estimate Unmatched,
    Estimate Value,
    double IndependentMatch,
    BaseRate? BaseRate,
    bool EvidenceIsThin,
    Certificate Certificate
);

/// <summary>One line of the bill.</summary>
/// <param name="Label">What is paid for.</param>
/// <param name="Amount">How much.</param>
/// <param name="CarriedOver">True when the season's own fee was not found and the last one known stands in.</param>
/// <param name="SourceId">The source.</param>
public sealed record CostLine(string Label, Money Amount, bool CarriedOver, string SourceId);

/// <summary>A proof of how far a list can be from the best possible one.</summary>
/// <param name="Achieved">The objective of the list, 0 to 1.</param>
/// <param name="UpperBound">No list that obeys the rules can exceed this.</param>
/// <param name="Gap">(UpperBound - Achieved) / UpperBound.</param>
/// <param name="Covers">True when the bound covers every rule used; false when a stated one lies outside it.</param>
/// <param name="Note">What the bound does not cover, or empty.</param>
public sealed record Certificate(
    double Achieved,
    double UpperBound,
    double Gap,
    bool Covers,
    string Note
);

/// <summary>
/// Signals moved by hand against the advised placing, on the same parameter draws: the list shown is the one with the moves.
/// </summary>
/// <param name="Moves">The programs whose signal is another than advised, in the list's order.</param>
/// <param name="Advised">P(match in the primary specialty) with the signals as advised, corrected like the list's own.</param>
/// <param name="Match">Change of P(match) by the moves.</param>
/// <param name="Value">Change of E[value], 0 to 100.</param>
/// <param name="ExpectedInterviews">Change of the expected number of interviews.</param>
/// <param name="Unused">Signals placed by hand at programs that are not on the list: they count nowhere.</param>
public sealed record SignalsByHand(
    IReadOnlyList<MovedSignal> Moves,
    Estimate Advised,
    Estimate Match,
    Estimate Value,
    Estimate ExpectedInterviews,
    IReadOnlyList<ResidencyProgram> Unused
);

/// <summary>A signal that stands elsewhere than advised.</summary>
/// <param name="Program">The program.</param>
/// <param name="Advised">The signal advised there.</param>
/// <param name="Placed">The signal placed there by hand.</param>
public sealed record MovedSignal(ResidencyProgram Program, SignalTier Advised, SignalTier Placed);

/// <summary>How the list fares as it grows, and where to stop.</summary>
/// <param name="Points">By number of applications, ascending.</param>
/// <param name="Recommended">Where to stop.</param>
/// <param name="Threshold">The gain in P(match) per further application, on average over any longer list, below which stopping is advised.</param>
/// <param name="UsualLow">Lower end of the published usual range, or null.</param>
/// <param name="UsualHigh">Upper end, or null.</param>
/// <param name="Reason">Why there, in a sentence, with the source of the usual range.</param>
/// <param name="Longest">What the longest list followed would bring and cost beyond; null where the list stops at its end.</param>
public sealed record StopHere(
    IReadOnlyList<StopHerePoint> Points,
    int Recommended,
    double Threshold,
    double? UsualLow,
    double? UsualHigh,
    string Reason,
    LongestList? Longest
);

/// <summary>What the longest list that the curve follows brings beyond the length at which stopping is advised.</summary>
/// <param name="Applications">Its length.</param>
/// <param name="Match">P(match in the primary specialty) with it.</param>
/// <param name="Gain">What it adds to P(match) at the length advised, from paired draws.</param>
/// <param name="Cost">What it costs more in application fees.</param>
/// <param name="Text">In words.</param>
public sealed record LongestList(
    int Applications,
    Estimate Match,
    Estimate Gain,
    Money Cost,
    string Text
);

/// <summary>The list so far: the one shown where it is as long, its best programs where shorter, with the next ones where longer.</summary>
/// <param name="Applications">Its length.</param>
/// <param name="Match">P(match in the primary specialty).</param>
/// <param name="ExpectedInterviews">Expected interviews.</param>
/// <param name="Cost">Application fees.</param>
/// <param name="DollarsPerInterview">Fees of the last application over the interviews it adds.</param>
/// <param name="GainHigh">Upper 90 % limit of what each of the next five applications adds to P(match) on average, by the model's numbers before the correction.</param>
public sealed record StopHerePoint(
    int Applications,
    Estimate Match,
    double ExpectedInterviews,
    Money Cost,
    double DollarsPerInterview,
    double GainHigh
);

/// <summary>What one more of something would bring.</summary>
/// <param name="What">One more signal, $100 more, one more away rotation, one more region.</param>
/// <param name="Match">Change of P(match).</param>
/// <param name="Objective">Change of the objective.</param>
/// <param name="Note">How it was found, for example where the away would be; and why where a figure falls.</param>
/// <param name="Figures">What changes, what the list is made for first: it does not fall where the objective rises.</param>
public sealed record ShadowPrice(
    string What,
    Estimate Match,
    double Objective,
    string Note,
    IReadOnlyList<ShadowFigure> Figures
);

/// <summary>A figure that one more of something changes.</summary>
/// <param name="Of">What it is: match anywhere, match in the specialty, value.</param>
/// <param name="Change">Its change, 0.01 a point of 100.</param>
public sealed record ShadowFigure(string Of, Estimate Change);

/// <summary>Why a program is not on the list.</summary>
public enum LeftOutCause
{
    /// <summary>A strict requirement is not met; can be overridden.</summary>
    StrictRequirement,

    /// <summary>The applicant said never.</summary>
    Never,

    /// <summary>Nothing in the published rates speaks for the applicant's type there.</summary>
    NothingSpeaksForType,

    /// <summary>The limit of the state is reached.</summary>
    StateLimit,

    /// <summary>It would add less than it costs, or less than the stop threshold.</summary>
    AddsLittle,

    /// <summary>Budget or count is used up by programs that add more.</summary>
    Crowded,
}

/// <summary>A program that is not on the list.</summary>
/// <param name="Program">The program.</param>
/// <param name="Cause">The cause.</param>
/// <param name="Why">In words, with the figures.</param>
/// <param name="CanOverride">True when one click lets it in.</param>
/// <param name="Interview">P(interview) without a signal.</param>
/// <param name="Gain">What it would add to the objective.</param>
public sealed record LeftOut(
    ResidencyProgram Program,
    LeftOutCause Cause,
    string Why,
    bool CanOverride,
    double Interview,
    double Gain
);

/// <summary>A list people make, valued the same way.</summary>
/// <param name="Name">Most selective, most likely, everything in the region, all programs.</param>
/// <param name="Applications">Its length.</param>
/// <param name="Match">P(match in the primary specialty), corrected like that of the advised list.</param>
/// <param name="ModelMatch">The same before the correction: what lists made without aim kept in simulated seasons.</param>
/// <param name="ExpectedInterviews">Expected interviews.</param>
/// <param name="Value">E[value], 0 to 100.</param>
/// <param name="Cost">Application fees.</param>
/// <param name="Note">How it was made.</param>
public sealed record ComparedList(
    string Name,
    int Applications,
    double Match,
    double ModelMatch,
    double ExpectedInterviews,
    double Value,
    Money Cost,
    string Note
);

/// <summary>P(preferred) against P(any) against cost, for two specialties.</summary>
/// <param name="Points">From all effort on the primary specialty to much on the parallel one.</param>
/// <param name="Correlations">P(any) of the advised list for a correlation of 0, 0.5 and 1 between the two specialties' numbers.</param>
public sealed record ParallelFrontier(
    IReadOnlyList<FrontierPoint> Points,
    IReadOnlyList<(double Correlation, double Anywhere)> Correlations
);

/// <summary>One split between two specialties.</summary>
/// <param name="Primary">Applications in the primary specialty.</param>
/// <param name="Parallel">Applications in the parallel specialty.</param>
/// <param name="Match">P(match in the primary specialty).</param>
/// <param name="Anywhere">P(match in either).</param>
/// <param name="Cost">Application fees.</param>
public sealed record FrontierPoint(
    int Primary,
    int Parallel,
    double Match,
    double Anywhere,
    Money Cost
);

/// <summary>Advice on the ERAS geographic preferences section.</summary>
/// <param name="Divisions">Divisions to state; empty for none.</param>
/// <param name="Gain">What stating them adds to the objective against stating none.</param>
/// <param name="Why">In words.</param>
/// <param name="SourceId">The source of the effect.</param>
public sealed record GeographicPreferenceAdvice(
    IReadOnlyList<string> Divisions,
    double Gain,
    string Why,
    string SourceId
);

/// <summary>Whether the signals' advice holds when the assumed effect of a rotation is smaller or larger.</summary>
/// <param name="Shared">For R = 2 and 4 each: the share of signals that stay where they are.</param>
/// <param name="Loss">For R = 2 and 4 each: what the advised placing loses against the best for that R, relative.</param>
/// <param name="Note">In words.</param>
public sealed record SignalStability(
    IReadOnlyList<(double R, double Share)> Shared,
    IReadOnlyList<(double R, double Loss)> Loss,
    string Note
);

/// <summary>The preliminary or transitional year that an advanced position needs.</summary>
/// <param name="Need">Whether some or all programs of the specialty need one.</param>
/// <param name="Text">What the catalog does not hold and what to do.</param>
public sealed record PreliminarySection(PreliminaryYear Need, string Text);

/// <summary>How much a notice matters.</summary>
public enum NoticeLevel
{
    /// <summary>Good to know.</summary>
    Information,

    /// <summary>Check before paying.</summary>
    Check,

    /// <summary>Changes what the numbers mean.</summary>
    Important,
}

/// <summary>Something the reader must know.</summary>
/// <param name="Level">How much it matters.</param>
/// <param name="Text">In words.</param>
/// <param name="SourceId">The source, or null.</param>
public sealed record Notice(NoticeLevel Level, string Text, string? SourceId);
