using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>How a fit of the second stage departs from the one that is shipped: what it must not see, and what it leaves out.</summary>
public sealed record MatchFitSettings
{
    /// <summary>The fit that is shipped.</summary>
    public static MatchFitSettings Shipped { get; } = new();

    /// <summary>
    /// Groups that the whole fit must not see: no targets, no rate of their own, no part in the rank round, no donor, no scores of
    /// matched and unmatched, no total that holds their outcomes. How many applied, and how many of all of them scored in each band,
    /// stays known, since it is no outcome.
    /// </summary>
    public Func<string, ApplicantType, bool> IsHeldOut { get; init; } = (_, _) => false;

    /// <summary>
    /// As if it were the season before: leaves out the newest match rates of US MD seniors (2026), their scores of that year, the
    /// first three choices, and every figure of non-US IMGs as a target (ranks, gaps), which are of that year too. Bands and the rate of 2024 stay.
    /// </summary>
    public bool WithoutNewestRates { get; init; }

    /// <summary>The baseline of independent programs: sigma is next to 0, everything else is refitted.</summary>
    public bool Independent { get; init; }

    /// <summary>The studies of the report: refits under other assumptions and with sigma doubled. They take most of the time.</summary>
    public bool WithStudies { get; init; } = true;

    /// <summary>What the fit says of every published figure, with its error: <see cref="MatchFitResult.Predictions"/>.</summary>
    public bool WithPredictions { get; init; }

    /// <summary>True when scores of a group's matched and unmatched must not be read.</summary>
    internal bool HidesScores(string specialty, ApplicantType type) =>
        IsHeldOut(specialty, type) || (WithoutNewestRates && type is ApplicantType.UsMdSenior);

    /// <summary>True when no figure of a group may be a target.</summary>
    internal bool HidesTargets(string specialty, ApplicantType type) =>
        IsHeldOut(specialty, type) || (WithoutNewestRates && type is ApplicantType.NonUsImg);
}
