using System.Globalization;
using System.Text.Json;
using SmartPick.Engine.Market;

namespace SmartPick.Cli.Simulate;

/// <summary>What is measured, in words and as a column.</summary>
internal static class MeasureWords
{
    /// <summary>The name in files: "matchRateFirstYear".</summary>
    public static string Name(MarketMeasure measure) =>
        JsonNamingPolicy.CamelCase.ConvertName(measure.ToString());

    /// <summary>True for shares, which are shown in per cent.</summary>
    public static bool IsShare(MarketMeasure measure) =>
        measure
            is MarketMeasure.MatchRatePreferred
                or MarketMeasure.MatchRateFirstYear
                or MarketMeasure.MatchRateAny
                or MarketMeasure.FirstThreeChoices
                or MarketMeasure.Filled
                or MarketMeasure.FilledAfterSoap
                or MarketMeasure.TracksUnfilled
                or MarketMeasure.ShareOfPositions
                or MarketMeasure.CouplesBothMatched;

    /// <summary>A figure for a person: per cent, a count, or a mean with one decimal.</summary>
    public static string Number(MarketMeasure measure, double value) =>
        IsShare(measure) ? (100 * value).ToString(OneDecimal, CultureInfo.InvariantCulture)
        : IsMean(measure) ? value.ToString(OneDecimal, CultureInfo.InvariantCulture)
        : value.ToString("#,##0;-#,##0;0", CultureInfo.InvariantCulture);

    // What rounds to nothing has no sign.
    private const string OneDecimal = "0.0;-0.0;0.0";

    /// <summary>True for numbers of people or positions, which add up over specialties.</summary>
    public static bool IsCount(MarketMeasure measure) => !IsShare(measure) && !IsMean(measure);

    private static bool IsMean(MarketMeasure measure) =>
        measure
            is MarketMeasure.Applications
                or MarketMeasure.Interviews
                or MarketMeasure.InterviewsMatched
                or MarketMeasure.InterviewsUnmatched
                or MarketMeasure.RanksMatched
                or MarketMeasure.RanksUnmatched;
}
