using SmartPick.Engine.Statistics;

namespace SmartPick.Reference.Seasons;

/// <summary>What <c>smartpick season --json</c> and <c>/api/v1/season</c> answer: chances 0 to 1, each with its 90 % interval.</summary>
/// <param name="Smartpick">season.</param>
/// <param name="Version">Of this format: 1.</param>
/// <param name="Season">The year of the Match.</param>
/// <param name="FittedOn">The date of the model's fit.</param>
/// <param name="Today">The day the answer is for.</param>
/// <param name="HeardUntil">The day up to which silence counts; null when nothing is concluded from it.</param>
/// <param name="Specialty">The primary specialty.</param>
/// <param name="Parallel">The parallel specialty; null without one.</param>
/// <param name="Seed">Seed of the parameter draws.</param>
/// <param name="EvidenceIsThin">True when the chances rest on fewer than 20 people or a borrowed prior.</param>
/// <param name="BaseRate">The published rate of the type; null when none is published.</param>
/// <param name="Before">The applications as they were sent.</param>
/// <param name="Now">As it stands today.</param>
/// <param name="IfSilent">As it would stand if all that was heard were entered and the rest silence until today; null when silence counts until today.</param>
/// <param name="ModelMatch">P(match in the primary specialty) today before the correction.</param>
/// <param name="Correction">What was taken off and why; null for nothing.</param>
/// <param name="HeldOnly">If nothing more comes.</param>
/// <param name="Draws">How many parameter draws still speak.</param>
/// <param name="Programs">The applications, in the applicant's order of value.</param>
/// <param name="Saved">Codes of programs put aside and not applied to.</param>
/// <param name="Changes">What each event changed, by day.</param>
/// <param name="Keep">Which interviews to keep.</param>
/// <param name="Late">Whether further applications are worth it.</param>
/// <param name="ParallelPlan">When the parallel plan starts.</param>
/// <param name="TotalCostDollars">What the applications cost, registration and transcripts included.</param>
/// <param name="Costs">The lines of it, each with its source.</param>
/// <param name="OwnCosts">What was entered for interviews, beyond that.</param>
/// <param name="Tasks">What is to be done by a date and not said to be done.</param>
/// <param name="Calendar">Interviews and answers due, by time.</param>
/// <param name="Conflicts">Interviews that cannot both be attended, or hardly.</param>
/// <param name="Dates">The dates of the season.</param>
/// <param name="Notices">What the reader must know.</param>
public sealed record SeasonDocument(
    string Smartpick,
    int Version,
    int Season,
    string FittedOn,
    string Today,
    string? HeardUntil,
    string Specialty,
    string? Parallel,
    ulong Seed,
    bool EvidenceIsThin,
    PublishedRatePart? BaseRate,
    SeasonTotalsPart Before,
    SeasonTotalsPart Now,
    SeasonTotalsPart? IfSilent,
    double ModelMatch,
    string? Correction,
    SeasonTotalsPart HeldOnly,
    DrawsPart Draws,
    IReadOnlyList<TrackedPart> Programs,
    IReadOnlyList<string> Saved,
    IReadOnlyList<ChangedPart> Changes,
    IReadOnlyList<KeepPart> Keep,
    LatePart Late,
    ParallelPart ParallelPlan,
    int TotalCostDollars,
    IReadOnlyList<SeasonCostPart> Costs,
    OwnCostsPart OwnCosts,
    IReadOnlyList<TaskPart> Tasks,
    IReadOnlyList<CalendarPart> Calendar,
    IReadOnlyList<ConflictPart> Conflicts,
    IReadOnlyList<DatePart> Dates,
    IReadOnlyList<SeasonNoticePart> Notices
);

/// <summary>A figure with its 90 % interval, to six decimals.</summary>
public sealed record SeasonFigure(double Value, double Low, double High)
{
    /// <summary>Takes an estimate over.</summary>
    public static SeasonFigure Of(Estimate estimate) =>
        new(To6(estimate.Value), To6(estimate.Low), To6(estimate.High));

    /// <summary>Six decimals say all there is to say and hide the last bits of a sum.</summary>
    public static double To6(double value) => Math.Round(value, 6) + 0.0;
}

/// <summary>A published rate.</summary>
public sealed record PublishedRatePart(double Rate, int Year, string Meaning, string Source);

/// <summary>Totals of a season.</summary>
public sealed record SeasonTotalsPart(
    int Open,
    int Held,
    SeasonFigure ExpectedInterviews,
    SeasonFigure NoInterview,
    SeasonFigure Match,
    SeasonFigure Anywhere,
    SeasonFigure FirstThree,
    SeasonFigure Unmatched
);

/// <summary>How many parameter draws still speak.</summary>
public sealed record DrawsPart(int Made, double Effective, bool IsLow);

/// <summary>One application.</summary>
public sealed record TrackedPart(
    string Code,
    string Name,
    string City,
    string State,
    bool IsParallel,
    string Signal,
    string Status,
    double InvitationsOut,
    SeasonFigure InterviewBefore,
    SeasonFigure Interview,
    SeasonFigure MatchBefore,
    SeasonFigure Match,
    bool EvidenceIsThin
);

/// <summary>What an event changed; of the latest ones what they change of today's chance, with its interval.</summary>
public sealed record ChangedPart(
    string Code,
    string Name,
    string Event,
    string On,
    double MatchBefore,
    double MatchAfter,
    double WithoutItToday,
    SeasonFigure? ChangeToday,
    double InterviewsBefore,
    double InterviewsAfter
);

/// <summary>Whether to keep an interview.</summary>
public sealed record KeepPart(
    string Code,
    string Name,
    string Verdict,
    SeasonFigure MatchLoss,
    double ValueLoss,
    string Reason
);

/// <summary>Whether further applications are worth it.</summary>
public sealed record LatePart(bool IsWorth, string Reason, IReadOnlyList<LateProgramPart> Programs);

/// <summary>A program not applied to.</summary>
public sealed record LateProgramPart(
    string Code,
    string Name,
    string State,
    SeasonFigure Interview,
    SeasonFigure Gain,
    int FeeDollars,
    bool EvidenceIsThin
);

/// <summary>When the parallel plan starts.</summary>
public sealed record ParallelPart(string? On, double Floor, string Reason);

/// <summary>A line of the bill.</summary>
public sealed record SeasonCostPart(string Label, int Dollars, bool CarriedOver, string Source);

/// <summary>What the applicant entered for interviews, and the codes of programs where a cost is to be expected and none is entered.</summary>
public sealed record OwnCostsPart(
    int TotalDollars,
    IReadOnlyList<OwnCostPart> Programs,
    IReadOnlyList<string> NotEntered
);

/// <summary>What an interview cost.</summary>
public sealed record OwnCostPart(string Code, string Name, int Dollars);

/// <summary>What is to be done by a date: the date's key and the words.</summary>
public sealed record TaskPart(string Key, string Text);

/// <summary>An interview or an answer due.</summary>
public sealed record CalendarPart(
    string Code,
    string Name,
    string Kind,
    string Local,
    string Zone,
    string Utc,
    int? Minutes,
    bool? InPerson,
    bool IsClockChange
);

/// <summary>Two interviews that cannot both be attended, or hardly.</summary>
public sealed record ConflictPart(string First, string Second, string Kind, string Text);

/// <summary>A date of the season.</summary>
public sealed record DatePart(
    string Key,
    string Name,
    string Date,
    string? Time,
    string? Zone,
    string AppliesTo,
    string What,
    string Level,
    string Confidence,
    string Source
);

/// <summary>Something the reader must know.</summary>
public sealed record SeasonNoticePart(string Level, string Text, string? Source);
