using SmartPick.Engine.Applicants;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Market;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Validation;

/// <summary>Figures over the whole season: the simulated market beside what is published.</summary>
public static class MarketCells
{
    private const string Everybody = "all";
    private const string Percent = "percent";

    // As the totals are published.
    private const double HalfTenthPercent = 0.0005;

    private static readonly MarketTotal[] Totals =
    [
        new(
            "filled",
            "positions filled in the Match",
            MarketMeasure.Filled,
            null,
            "fill_rate_match"
        ),
        new(
            "filled_after_soap",
            "positions filled after SOAP",
            MarketMeasure.FilledAfterSoap,
            null,
            "fill_rate_after_soap"
        ),
        new(
            "match_rate",
            "matched to a first-year position, of the active",
            MarketMeasure.MatchRateFirstYear,
            null,
            "match_rate_pgy1_all_active"
        ),
        OfType(ApplicantType.UsMdSenior, "us_md"),
        OfType(ApplicantType.UsDoSenior, "us_do"),
        OfType(ApplicantType.UsImg, "us_img"),
        OfType(ApplicantType.NonUsImg, "non_us_img"),
        new(
            "first_three",
            "matched at one of the first three choices",
            MarketMeasure.FirstThreeChoices,
            ApplicantType.UsMdSenior,
            "pct_matched_top3_choice"
        ),
        new(
            "couples",
            "couples of whom both match",
            MarketMeasure.CouplesBothMatched,
            null,
            "couples_both_matched_rate"
        ),
        new(
            "active",
            "people with at least one interview, who certify a list",
            MarketMeasure.Active,
            null,
            "active_applicants_certified_rol"
        ),
    ];

    /// <summary>A cell for each total that is simulated and published, with its key in the tolerances.</summary>
    /// <param name="table">Simulated seasons.</param>
    /// <param name="evidence">Published figures; of each the newest year is taken.</param>
    public static IReadOnlyList<(string Key, ValidationCell Cell)> Of(
        MarketTable table,
        EvidenceTable evidence
    ) =>
        [
            .. Totals
                .Select(total =>
                    (
                        Total: total,
                        Row: table.Find(total.Measure, null, total.Type),
                        Published: Newest(evidence, total)
                    )
                )
                .Where(pair => pair is { Row: not null, Published: not null })
                .Select(pair =>
                    (
                        $"total_{pair.Total.Key}",
                        Cell(pair.Total, pair.Row!, table.Seasons, pair.Published!)
                    )
                ),
        ];

    /// <summary>The totals as measures: rates in percent, counts as such.</summary>
    public static IEnumerable<ValidationMeasure> Measures(
        IEnumerable<(string Key, ValidationCell Cell)> totals
    ) =>
        totals.Select(total => new ValidationMeasure(
            total.Key,
            total.Cell.Type is { } type
                ? $"{type.DisplayName()}s: {total.Cell.What}"
                : total.Cell.What,
            CellFamily.MarketTotal,
            false,
            total.Cell.InSample.Value * (total.Cell.IsRate ? 100 : 1),
            total.Cell.IsRate ? Percent : "people"
        )
        {
            StandardError = total.Cell.StandardError * (total.Cell.IsRate ? 100 : 1),
        });

    private static MarketTotal OfType(ApplicantType type, string key) =>
        new(
            $"match_rate_{key}",
            "matched to a first-year position, of the active",
            MarketMeasure.MatchRateFirstYear,
            type,
            "match_rate_pgy1"
        );

    private static ValidationCell Cell(
        MarketTotal total,
        MarketRow row,
        int seasons,
        EvidenceRow published
    )
    {
        var isRate = string.Equals(published.Unit, Percent, StringComparison.Ordinal);
        return new ValidationCell(
            CellFamily.MarketTotal,
            EvidenceTable.AllSpecialties,
            total.Type,
            $"{total.Words}, {published.Year}",
            isRate,
            published.Value / (isRate ? 100 : 1),
            null,
            PredictiveInterval.OfMean(row.Mean, 0, row.SeasonSd),
            null,
            null,
            false,
            published.Id,
            published.SourceId,
            string.Empty
        )
        {
            Rounding = isRate ? HalfTenthPercent : 0,
            StandardError = seasons > 1 ? row.SeasonSd / Math.Sqrt(seasons) : null,
        };
    }

    private static EvidenceRow? Newest(EvidenceTable evidence, MarketTotal total)
    {
        var name = total.Type is { } type ? EvidenceTable.NameOf(type) : Everybody;
        return evidence
            .Rows.Where(row =>
                string.Equals(row.Metric, total.Metric, StringComparison.Ordinal)
                && string.Equals(row.ApplicantType, name, StringComparison.Ordinal)
                && string.Equals(
                    row.Specialty,
                    EvidenceTable.AllSpecialties,
                    StringComparison.Ordinal
                )
            )
            .MaxBy(row => row.Year, StringComparer.Ordinal);
    }

    /// <summary>A total: its key in the tolerances, words, the market's row and the evidence's metric.</summary>
    private sealed record MarketTotal(
        string Key,
        string Words,
        MarketMeasure Measure,
        ApplicantType? Type,
        string Metric
    );
}
