using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>A joint list with everything said about it, or every reason why there is none.</summary>
/// <param name="Advice">The advice; null when there are refusals.</param>
/// <param name="Refusals">Why there is none; the path's first part says whose: <c>first</c>, <c>second</c>, or <c>$</c> for both.</param>
public sealed record CoupleOutcome(CoupleAdvice? Advice, IReadOnlyList<Refusal> Refusals);

/// <summary>The answer to a <see cref="CoupleRequest"/>.</summary>
public sealed record CoupleAdvice
{
    /// <summary>The question.</summary>
    public required CoupleRequest Request { get; init; }

    /// <summary>The season it is for.</summary>
    public required Season Season { get; init; }

    /// <summary>The members with their programs, first and second.</summary>
    public required IReadOnlyList<MemberView> Members { get; init; }

    /// <summary>The joint list, best first.</summary>
    public required IReadOnlyList<JointRow> Pairs { get; init; }

    /// <summary>True when the list was given and not made.</summary>
    public required bool IsGiven { get; init; }

    /// <summary>What the figures take for granted, to stand directly under them; empty for nothing.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }

    /// <summary>True when each member has an interview entered: only then is the outcome shown as a chance, before that as an outlook.</summary>
    public bool RestsOnInterviews => Members.All(member => member.Interviews.Entered > 0);

    /// <summary>How many of the parameter draws behind the intervals still speak after what both have heard.</summary>
    public required EffectiveDraws Draws { get; init; }

    /// <summary>What comes of the list.</summary>
    public required CoupleFigures Figures { get; init; }

    /// <summary>What would come of it if each ranked alone, in the own order.</summary>
    public required CoupleFigures Alone { get; init; }

    /// <summary>How far the list can be from the best one.</summary>
    public required JointCertificate Certificate { get; init; }

    /// <summary>The best lists found of fewer pairs, ascending; empty for a list that was given.</summary>
    public required IReadOnlyList<ShorterList> Shorter { get; init; }

    /// <summary>What more weight on being together changes, ascending.</summary>
    public required IReadOnlyList<TogethernessPoint> Curve { get; init; }

    /// <summary>What the ranks with a "no match" side protect.</summary>
    public required TailWorth Tail { get; init; }

    /// <summary>What ranking costs, each member's lines.</summary>
    public required IReadOnlyList<MemberFees> Fees { get; init; }

    /// <summary>What the reader must know.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>The scenarios that every figure stands on.</summary>
    public required int Scenarios { get; init; }
}

/// <summary>A member as the answer shows one.</summary>
/// <param name="Name">The label of the profile; null when there is none.</param>
/// <param name="Specialty">The primary specialty.</param>
/// <param name="IsRanked">True when the programs are ranked after interviews, false when they are applied to.</param>
/// <param name="IsSeasonKnown">True when what happened to the applications is counted.</param>
/// <param name="Interviews">The interviews that the chances rest on.</param>
/// <param name="Programs">The programs that are put into pairs, in the member's own order.</param>
public sealed record MemberView(
    string? Name,
    string Specialty,
    bool IsRanked,
    bool IsSeasonKnown,
    ListInterviews Interviews,
    IReadOnlyList<MemberProgram> Programs
);

/// <summary>A program of a member.</summary>
/// <param name="Program">The program.</param>
/// <param name="Value">What it is worth to the member, 0 to 100.</param>
/// <param name="Taken">P(the program would take the member), an interview included where it is open.</param>
public sealed record MemberProgram(ResidencyProgram Program, double Value, Estimate Taken);

/// <summary>How two programs of a pair lie to each other.</summary>
public enum PairKind
{
    /// <summary>Within the distance that counts as together.</summary>
    Together,

    /// <summary>Farther, within <see cref="CoupleRules.NearReach"/> times that.</summary>
    Near,

    /// <summary>Farther than near, or the distance is not known.</summary>
    Apart,

    /// <summary>The first member alone; the second one goes unmatched.</summary>
    FirstOnly,

    /// <summary>The second member alone.</summary>
    SecondOnly,
}

/// <summary>One rank of the joint list, valued: a row of the answer.</summary>
/// <param name="First">The first member's program; null for no match.</param>
/// <param name="Second">The second member's.</param>
/// <param name="Kind">How they lie to each other.</param>
/// <param name="Kilometers">The distance; null for a side with no match, or when not known.</param>
/// <param name="Worth">What the rank is worth to both, 0 to 100.</param>
/// <param name="Chance">P(the couple is matched at this rank).</param>
/// <param name="Cumulative">P(matched at this rank or a better one).</param>
public sealed record JointRow(
    ResidencyProgram? First,
    ResidencyProgram? Second,
    PairKind Kind,
    double? Kilometers,
    double Worth,
    double Chance,
    double Cumulative
);

/// <summary>A figure from common draws: its interval holds ignorance, its sampling error the number of scenarios.</summary>
/// <param name="Estimate">The figure with its 90 % interval from parameter draws.</param>
/// <param name="SamplingError">One standard error of independent draws; that of the spread-out draws used is smaller.</param>
public readonly record struct DrawnFigure(Estimate Estimate, double SamplingError);

/// <summary>What comes of a list. The six outcomes add up to 1.</summary>
/// <param name="Together">P(both matched, together).</param>
/// <param name="Near">P(both matched, near).</param>
/// <param name="Apart">P(both matched, apart).</param>
/// <param name="FirstOnly">P(the first member matched, the second not).</param>
/// <param name="SecondOnly">P(the second member matched, the first not).</param>
/// <param name="Neither">P(neither).</param>
/// <param name="Worth">E[worth to both], 0 to 100.</param>
public sealed record CoupleFigures(
    DrawnFigure Together,
    DrawnFigure Near,
    DrawnFigure Apart,
    DrawnFigure FirstOnly,
    DrawnFigure SecondOnly,
    DrawnFigure Neither,
    DrawnFigure Worth
)
{
    /// <summary>P(both matched).</summary>
    public double Both => Together.Estimate.Value + Near.Estimate.Value + Apart.Estimate.Value;

    /// <summary>P(exactly one matched).</summary>
    public double One => FirstOnly.Estimate.Value + SecondOnly.Estimate.Value;
}

/// <summary>A proof, on the common draws, of how far a joint list can be from the best one of its length.</summary>
/// <param name="Achieved">E[worth] of the list, 0 to 100.</param>
/// <param name="UpperBound">E[worth] of all pairs without a limit: no list can exceed it.</param>
/// <param name="Gap">(UpperBound - Achieved) / UpperBound.</param>
/// <param name="PossiblePairs">Pairs that could be ranked, those with a "no match" side included.</param>
public sealed record JointCertificate(
    double Achieved,
    double UpperBound,
    double Gap,
    int PossiblePairs
);

/// <summary>The best list found of a length.</summary>
/// <param name="Pairs">Its length.</param>
/// <param name="Both">P(both matched).</param>
/// <param name="Together">P(both matched, together).</param>
/// <param name="Neither">P(neither).</param>
/// <param name="Worth">E[worth].</param>
public sealed record ShorterList(
    int Pairs,
    double Both,
    double Together,
    double Neither,
    double Worth
);

/// <summary>What comes of the best list for a weight of being together.</summary>
/// <param name="Togetherness">The weight.</param>
/// <param name="Together">P(both matched, together).</param>
/// <param name="Near">P(both matched, near).</param>
/// <param name="Apart">P(both matched, apart).</param>
/// <param name="First">P(the first member matched).</param>
/// <param name="Second">P(the second member matched).</param>
/// <param name="FirstValue">E[value of the program] to the first member, unmatched 0.</param>
/// <param name="SecondValue">The same to the second.</param>
public sealed record TogethernessPoint(
    double Togetherness,
    double Together,
    double Near,
    double Apart,
    double First,
    double Second,
    double FirstValue,
    double SecondValue
);

/// <summary>What the ranks with a "no match" side are for.</summary>
/// <param name="Ranks">How many there are on the list.</param>
/// <param name="Protects">P(one of the two matched by them, who would go unmatched without).</param>
/// <param name="Missing">P(one of the two would be taken while both go unmatched on this list): what a full tail would still protect.</param>
public sealed record TailWorth(int Ranks, double Protects, double Missing);

/// <summary>What ranking costs a member.</summary>
/// <param name="Codes">Distinct programs of the member on the list.</param>
/// <param name="Lines">The bill.</param>
/// <param name="Total">Its sum.</param>
public sealed record MemberFees(int Codes, IReadOnlyList<CostLine> Lines, Money Total);
