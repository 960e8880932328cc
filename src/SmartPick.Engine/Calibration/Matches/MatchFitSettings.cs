using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>How a fit of the second stage departs from the one that is shipped: what it must not see, and what it leaves out.</summary>
public sealed record MatchFitSettings
{
    /// <summary>The fit that is shipped.</summary>
    public static MatchFitSettings Shipped { get; } = new();

    /// <summary>
    /// Groups that the whole fit must not see: no targets, no rate of their own, no part in the rank round, no donor. Who applies
    /// and with which Step 2 stays known, since it is no outcome; matched and unmatched are then mixed at the borrowed rate.
    /// </summary>
    public Func<string, ApplicantType, bool> IsHeldOut { get; init; } = (_, _) => false;

    /// <summary>Leaves the newest match rates of US MD seniors out (2026), as if it were the season before: bands and the rate of 2024 stay.</summary>
    public bool WithoutNewestRates { get; init; }

    /// <summary>The baseline of independent programs: sigma is next to 0, everything else is refitted.</summary>
    public bool Independent { get; init; }

    /// <summary>The studies of the report: refits under other assumptions and with sigma doubled. They take most of the time.</summary>
    public bool WithStudies { get; init; } = true;

    /// <summary>What the fit says of every published figure, with its error: <see cref="MatchFitResult.Predictions"/>.</summary>
    public bool WithPredictions { get; init; }
}
