using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Interviews;

/// <summary>
/// The product's own rules for the time after the applications. They are choices and assumptions, not facts, and stand in
/// <c>data/season/rules.csv</c> with the reason for each.
/// </summary>
public sealed record SeasonRules
{
    /// <summary>Assumed: the chance that a program invites from its waitlist, 0 to 1.</summary>
    public required double WaitlistInvited { get; init; }

    /// <summary>Share of the parameter draws below which their effective number is called low, 0 to 1.</summary>
    public required double LowEffectiveShare { get; init; }

    /// <summary>Of so many of the latest events an interval of what they changed is drawn.</summary>
    public required int StepsWithInterval { get; init; }

    /// <summary>P(match) below which the parallel plan starts, for the cautious preset.</summary>
    public required double CautiousParallelFloor { get; init; }

    /// <summary>The same for the balanced preset.</summary>
    public required double BalancedParallelFloor { get; init; }

    /// <summary>The same for the reach preset.</summary>
    public required double ReachParallelFloor { get; init; }

    /// <summary>Days between two looks ahead.</summary>
    public required int LookAheadDays { get; init; }

    /// <summary>Late applications that are shown.</summary>
    public required int LateShown { get; init; }

    /// <summary>How long an interview is taken to last when it is not said, in minutes.</summary>
    public required int InterviewMinutes { get; init; }

    /// <summary>Distance in kilometers from which two interviews in person on neighbouring days are a journey to look at.</summary>
    public required double TravelKilometers { get; init; }

    /// <summary>The most applications that one person may send in SOAP.</summary>
    public required int SoapApplications { get; init; }

    /// <summary>Days before a date of the ECFMG from which the applicant is reminded of it.</summary>
    public required int RemindDays { get; init; }

    /// <summary>Days that the result of an examination may take.</summary>
    public required int ScoringDays { get; init; }

    /// <summary>The source of what is assumed here.</summary>
    public required string SourceId { get; init; }

    /// <summary>P(match) below which the parallel plan starts.</summary>
    public double ParallelFloor(Preset preset) =>
        preset switch
        {
            Preset.Cautious => CautiousParallelFloor,
            Preset.Reach => ReachParallelFloor,
            _ => BalancedParallelFloor,
        };
}
