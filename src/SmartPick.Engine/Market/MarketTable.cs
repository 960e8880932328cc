using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Market;

/// <summary>What is measured over seasons.</summary>
public enum MarketMeasure
{
    /// <summary>People who register.</summary>
    Registered,

    /// <summary>People with at least one interview, who certify a list.</summary>
    Active,

    /// <summary>People who prefer the specialty and ranked it.</summary>
    RankedPreferred,

    /// <summary>Share of those who ranked their preferred specialty and match in it.</summary>
    MatchRatePreferred,

    /// <summary>Share of the active who match at a position of the first year (of an advanced position: who hold a first year as well).</summary>
    MatchRateFirstYear,

    /// <summary>Share of the active who match at anything.</summary>
    MatchRateAny,

    /// <summary>Share of the active who match at one of their first three choices.</summary>
    FirstThreeChoices,

    /// <summary>Mean number of applications.</summary>
    Applications,

    /// <summary>Mean number of interviews attended, of those with at least one.</summary>
    Interviews,

    /// <summary>Mean number of interviews of the matched in the preferred specialty.</summary>
    InterviewsMatched,

    /// <summary>The same of those who ranked it and did not match in it.</summary>
    InterviewsUnmatched,

    /// <summary>Mean contiguous ranks in the preferred specialty of the matched.</summary>
    RanksMatched,

    /// <summary>The same of the unmatched.</summary>
    RanksUnmatched,

    /// <summary>Positions offered.</summary>
    Positions,

    /// <summary>Share of positions filled in the Match.</summary>
    Filled,

    /// <summary>Share of positions filled after SOAP.</summary>
    FilledAfterSoap,

    /// <summary>Share of tracks with an unfilled position.</summary>
    TracksUnfilled,

    /// <summary>Share of positions filled by the type.</summary>
    ShareOfPositions,

    /// <summary>Share of couples of whom both match.</summary>
    CouplesBothMatched,

    /// <summary>People without a position after SOAP.</summary>
    Unmatched,
}

/// <summary>One figure of a table over seasons.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Specialty">The specialty (of a person: the preferred one); null for all.</param>
/// <param name="Type">The type; null for all.</param>
/// <param name="Step2Band">Lower end of the Step 2 band as published (200, 210 ... 250; 0 for below 200); null for all scores.</param>
/// <param name="Mean">Mean over seasons; rates are 0 to 1.</param>
/// <param name="SeasonSd">Standard deviation between seasons; 0 with one season.</param>
/// <param name="People">People (or positions, tracks, couples) a season that it rests on.</param>
public sealed record MarketRow(
    MarketMeasure Measure,
    string? Specialty,
    ApplicantType? Type,
    int? Step2Band,
    double Mean,
    double SeasonSd,
    double People
);

/// <summary>What seasons of one scenario gave.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Seasons">How many seasons.</param>
/// <param name="Rows">The figures.</param>
public sealed record MarketTable(string Scenario, int Seasons, IReadOnlyList<MarketRow> Rows)
{
    /// <summary>A figure, or null when there is none.</summary>
    public MarketRow? Find(
        MarketMeasure measure,
        string? specialty = null,
        ApplicantType? type = null,
        int? step2Band = null
    ) =>
        Rows.FirstOrDefault(row =>
            row.Measure == measure
            && row.Type == type
            && row.Step2Band == step2Band
            && string.Equals(row.Specialty, specialty, StringComparison.Ordinal)
        );
}
