using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Interviews;

/// <summary>How a season that is under way stands, and what to do next.</summary>
public sealed record SeasonAdvice
{
    /// <summary>The question.</summary>
    public required SeasonRequest Request { get; init; }

    /// <summary>The season.</summary>
    public required Season Season { get; init; }

    /// <summary>Every application that was sent, in the applicant's order of value.</summary>
    public required IReadOnlyList<TrackedProgram> Programs { get; init; }

    /// <summary>Programs that were put aside and not applied to.</summary>
    public required IReadOnlyList<ResidencyProgram> Saved { get; init; }

    /// <summary>False while there is no application to follow: the totals are then 0, and no chance of anybody's.</summary>
    public bool IsAnythingSent => Programs.Count > 0;

    /// <summary>The applications as they were sent, before anything was heard.</summary>
    public required SeasonTotals Before { get; init; }

    /// <summary>As it stands today.</summary>
    public required SeasonTotals Now { get; init; }

    /// <summary>
    /// As it would stand if everything heard were entered and the rest were silence until today; null when that was said, and
    /// <see cref="Now"/> is it.
    /// </summary>
    public required SeasonTotals? IfSilent { get; init; }

    /// <summary>P(match in the primary specialty) today before the correction: what the fitted model says.</summary>
    public required double ModelMatch { get; init; }

    /// <summary>What was taken off and why, to stand directly under the chance; null for nothing.</summary>
    public required string? Correction { get; init; }

    /// <summary>If nothing more comes: the interviews held alone.</summary>
    public required SeasonTotals HeldOnly { get; init; }

    /// <summary>What each event changed, in the order of the days.</summary>
    public required IReadOnlyList<SeasonStep> Steps { get; init; }

    /// <summary>How the draws fare against what happened.</summary>
    public required EffectiveDraws Draws { get; init; }

    /// <summary>Which interviews to keep, those whose loss would cost least last; empty while none is held.</summary>
    public required IReadOnlyList<KeepAdvice> Keep { get; init; }

    /// <summary>Whether further applications are worth it today.</summary>
    public required LateAdvice Late { get; init; }

    /// <summary>When the parallel plan starts.</summary>
    public required ParallelStart Parallel { get; init; }

    /// <summary>What the applications cost, line by line.</summary>
    public required IReadOnlyList<CostLine> Costs { get; init; }

    /// <summary>All of it.</summary>
    public required Money TotalCost { get; init; }

    /// <summary>What the applicant entered for interviews, beyond those lines.</summary>
    public required OwnCosts OwnCosts { get; init; }

    /// <summary>What is to be done by a date and not said to be done.</summary>
    public required IReadOnlyList<SeasonTask> Tasks { get; init; }

    /// <summary>The published rate of the type, to stand beside P(match); null when none is published.</summary>
    public required BaseRate? BaseRate { get; init; }

    /// <summary>True when the chances rest on fewer than 20 people or a borrowed prior.</summary>
    public required bool EvidenceIsThin { get; init; }

    /// <summary>What the reader must know.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }
}

/// <summary>One application, before and now.</summary>
/// <param name="Program">The program.</param>
/// <param name="IsParallel">True for a program of the parallel specialty.</param>
/// <param name="Tier">The signal sent.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="InvitationsOut">The share of the specialty's invitations that are out by today, 0 to 1.</param>
/// <param name="InterviewBefore">P(interview) before anything was heard.</param>
/// <param name="Interview">P(interview) now: 1 for one held, 0 where it is over.</param>
/// <param name="MatchBefore">P(match here) before anything was heard.</param>
/// <param name="Match">P(match here) now.</param>
/// <param name="EvidenceIsThin">True when its chances rest on fewer than 20 people or a borrowed prior.</param>
public sealed record TrackedProgram(
    ResidencyProgram Program,
    bool IsParallel,
    SignalTier Tier,
    ApplicationState State,
    double InvitationsOut,
    Estimate InterviewBefore,
    Estimate Interview,
    Estimate MatchBefore,
    Estimate Match,
    bool EvidenceIsThin
);

/// <summary>Totals of a season.</summary>
/// <param name="Open">Applications that can still lead to a match.</param>
/// <param name="Held">Of these, interviews held, scheduled or offered.</param>
/// <param name="Interviews">Expected interviews in the end, those held included.</param>
/// <param name="NoInterview">P(no interview at all).</param>
/// <param name="Match">P(match in the primary specialty).</param>
/// <param name="Anywhere">P(match, parallel specialty included).</param>
/// <param name="FirstThree">P(match at one of the first three choices that give an interview).</param>
/// <param name="Unmatched">P(no match).</param>
public sealed record SeasonTotals(
    int Open,
    int Held,
    Estimate Interviews,
    Estimate NoInterview,
    Estimate Match,
    Estimate Anywhere,
    Estimate FirstThree,
    Estimate Unmatched
);

/// <summary>What an event changed.</summary>
/// <param name="Program">The program it came from.</param>
/// <param name="Event">The event.</param>
/// <param name="Before">P(match in the primary specialty) on that day without it.</param>
/// <param name="After">P(match in the primary specialty) on that day with it.</param>
/// <param name="WithoutItToday">P(match in the primary specialty) today had it not happened, nor what could not have happened without it (the date of an interview that was never offered); all else being as it is.</param>
/// <param name="Change">What it changes of today's chance, with the interval of paired draws; null for an older event, of which only the centre is computed.</param>
/// <param name="InterviewsBefore">Expected interviews without it.</param>
/// <param name="InterviewsAfter">Expected interviews with it.</param>
public sealed record SeasonStep(
    ResidencyProgram Program,
    ApplicationEvent Event,
    double Before,
    double After,
    double WithoutItToday,
    Estimate? Change,
    double InterviewsBefore,
    double InterviewsAfter
);

/// <summary>What to do with an interview that is held.</summary>
public enum KeepVerdict
{
    /// <summary>It adds to the chance.</summary>
    Keep,

    /// <summary>It adds so little that giving it back costs next to nothing.</summary>
    MayGiveBack,

    /// <summary>More are held than can be attended: this one costs least to give back.</summary>
    GiveBack,
}

/// <summary>Whether to keep an interview.</summary>
/// <param name="Program">The program.</param>
/// <param name="Verdict">Keep it or not.</param>
/// <param name="MatchLoss">What P(match), parallel specialty included, loses without it, by the model's numbers, like where a list stops.</param>
/// <param name="ValueLoss">What the objective loses without it, 0 to 1.</param>
/// <param name="Reason">In words, with the figures.</param>
public sealed record KeepAdvice(
    ResidencyProgram Program,
    KeepVerdict Verdict,
    Estimate MatchLoss,
    double ValueLoss,
    string Reason
);

/// <summary>Whether further applications are worth it today.</summary>
/// <param name="Programs">The best of those not applied to, by gain.</param>
/// <param name="IsWorth">True when the best adds at least as much as the stop threshold.</param>
/// <param name="Reason">In words, with the figures.</param>
public sealed record LateAdvice(IReadOnlyList<LateProgram> Programs, bool IsWorth, string Reason);

/// <summary>A program not applied to.</summary>
/// <param name="Program">The program.</param>
/// <param name="IsParallel">True for a program of the parallel specialty.</param>
/// <param name="Interview">P(interview) of an application sent today, without a signal.</param>
/// <param name="Gain">What it adds to P(match), parallel specialty included, by the model's numbers.</param>
/// <param name="Fee">What one more application costs.</param>
/// <param name="EvidenceIsThin">True when its chances rest on fewer than 20 people or a borrowed prior.</param>
public sealed record LateProgram(
    ResidencyProgram Program,
    bool IsParallel,
    Estimate Interview,
    Estimate Gain,
    Money Fee,
    bool EvidenceIsThin
);

/// <summary>When the parallel plan starts.</summary>
/// <param name="On">The day; null when the look ahead gives no reason to.</param>
/// <param name="Floor">P(match) below which it starts.</param>
/// <param name="Reason">In words, with the figures.</param>
public sealed record ParallelStart(DateOnly? On, double Floor, string Reason);
