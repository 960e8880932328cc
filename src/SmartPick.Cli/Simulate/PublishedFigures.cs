using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Market;
using SmartPick.Reference.Catalog;

namespace SmartPick.Cli.Simulate;

/// <summary>A published figure beside a simulated one.</summary>
/// <param name="Value">The figure; rates are 0 to 1.</param>
/// <param name="Year">The year or years it is of.</param>
/// <param name="SourceId">Its source.</param>
internal sealed record PublishedFigure(double Value, string Year, string SourceId);

/// <summary>Finds the newest published figure that says of the real Match what a row of a market says of simulated ones.</summary>
internal sealed class PublishedFigures
{
    private const string Everything = "ALL";
    private const string Everybody = "all";
    private const string Percent = "percent";

    private readonly Dictionary<
        (string Specialty, string Type, string Metric),
        Benchmark
    > _newest = [];

    /// <summary>Takes the published figures.</summary>
    public PublishedFigures(IReadOnlyList<Benchmark> benchmarks)
    {
        foreach (var row in benchmarks)
        {
            var key = (row.Specialty, row.ApplicantType, row.Metric);
            if (
                !_newest.TryGetValue(key, out var known)
                || string.CompareOrdinal(LastYear(row), LastYear(known)) > 0
            )
            {
                _newest[key] = row;
            }
        }
    }

    /// <summary>The figure for a row, or null when none is published.</summary>
    public PublishedFigure? Find(MarketRow row)
    {
        var specialty = row.Specialty ?? Everything;
        var type = row.Type?.DisplayName() ?? Everybody;
        var stated = Metrics(row)
            .Select(metric => _newest.GetValueOrDefault((specialty, type, metric)))
            .FirstOrDefault(found => found is not null)
            is { } benchmark
            ? new PublishedFigure(
                benchmark.Unit is Percent ? benchmark.Value / 100 : benchmark.Value,
                benchmark.Year,
                benchmark.Provenance.SourceId
            )
            : null;
        var counted = row is { Measure: MarketMeasure.MatchRatePreferred, Step2Band: null }
            ? FromCounts(specialty, type)
            : null;
        return stated is null || string.CompareOrdinal(counted?.Year, stated.Year) > 0
            ? counted
            : stated;
    }

    // The names of the benchmarks' metrics.
    private static IEnumerable<string> Metrics(MarketRow row) =>
        row.Step2Band is { } band
            ? row.Measure is MarketMeasure.MatchRatePreferred
                ? [$"p_match_preferred_step2ck_{Band(band)}"]
                : []
            : row.Measure switch
            {
                // Those registered and decided elsewhere are published with the rest; the market does not hold them.
                MarketMeasure.Active => ["active_applicants", "active_applicants_certified_rol"],
                MarketMeasure.MatchRateFirstYear =>
                [
                    "match_rate_pgy1",
                    "match_rate_pgy1_all_active",
                ],
                MarketMeasure.MatchRatePreferred =>
                [
                    "match_rate_preferred",
                    "match_rate_preferred_applicant_weighted",
                ],
                MarketMeasure.FirstThreeChoices => ["pct_matched_top3_choice"],
                MarketMeasure.Positions when row.Specialty is null => ["positions_offered"],
                MarketMeasure.Positions => ["positions_offered_excl_prelim"],
                MarketMeasure.Filled => ["fill_rate_match"],
                MarketMeasure.FilledAfterSoap => ["fill_rate_after_soap"],
                MarketMeasure.CouplesBothMatched => ["couples_both_matched_rate"],
                MarketMeasure.RanksMatched => ["contiguous_ranks_mean_matched"],
                MarketMeasure.RanksUnmatched => ["contiguous_ranks_mean_unmatched"],
                _ => [],
            };

    // The published bands: below 200, ten points each, and an open one at the top.
    private static string Band(int lower) =>
        lower switch
        {
            0 => "<200",
            >= 250 => "250+",
            _ => string.Create(CultureInfo.InvariantCulture, $"{lower}-{lower + 9}"),
        };

    private PublishedFigure? FromCounts(string specialty, string type)
    {
        var matched = _newest.GetValueOrDefault(
            (specialty, type, "n_matched_preferred_consenting")
        );
        var unmatched = _newest.GetValueOrDefault(
            (specialty, type, "n_not_matched_preferred_consenting")
        );
        return matched is not null && unmatched is not null && matched.Value + unmatched.Value > 0
            ? new PublishedFigure(
                matched.Value / (matched.Value + unmatched.Value),
                matched.Year,
                matched.Provenance.SourceId
            )
            : null;
    }

    private static string LastYear(Benchmark row)
    {
        const int digits = 4;
        return row.Year.Length < digits ? row.Year : row.Year[^digits..];
    }
}
