using System.Collections.Immutable;
using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>The published figures of each specialty and type, with the spread that the fit gives them.</summary>
internal sealed class TargetBook
{
    private const string BandYears = "2020-2024";

    private static readonly (string Label, double Low, double High)[] BandLimits =
    [
        ("<200", double.NegativeInfinity, 199.5),
        ("200-209", 199.5, 209.5),
        ("210-219", 209.5, 219.5),
        ("220-229", 219.5, 229.5),
        ("230-239", 229.5, 239.5),
        ("240-249", 239.5, 249.5),
        ("250+", 249.5, double.PositiveInfinity),
    ];

    // Self-reported means are of all types together, most of them US MD seniors, and are held against those.
    private static readonly (string Metric, TargetKind Kind)[] InterviewMetrics =
    [
        ("interviews_mean_matched", TargetKind.InterviewsMatched),
        ("interviews_mean_unmatched", TargetKind.InterviewsUnmatched),
        ("interview_offers_mean_matched", TargetKind.InterviewsMatched),
        ("interview_offers_mean_unmatched", TargetKind.InterviewsUnmatched),
        ("interview_invitations_mean", TargetKind.Interviews),
        ("interviews_per_applicant_mean", TargetKind.Interviews),
        ("interview_offers_mean", TargetKind.Interviews),
        ("auc_match_interview_offers", TargetKind.InterviewAuc),
    ];

    private readonly EvidenceTable _evidence;
    private readonly AssumptionTable _priors;
    private readonly RateBook _rates;
    private readonly MatchFitSettings _settings;

    public TargetBook(
        EvidenceTable evidence,
        AssumptionTable priors,
        RateBook rates,
        MatchFitSettings settings
    )
    {
        _settings = settings;
        _evidence = evidence;
        _priors = priors;
        _rates = rates;
    }

    /// <summary>Limits of the Step 2 bands, in the order of their cells.</summary>
    public static IReadOnlyList<(double Low, double High)> Bands { get; } =
    [.. BandLimits.Select(band => (band.Low, band.High))];

    /// <summary>Names of the Step 2 bands, in the order of their cells.</summary>
    public static ImmutableList<string> BandLabels { get; } =
    [.. BandLimits.Select(band => band.Label)];

    /// <summary>The targets of a specialty and type; empty when nothing is published, or the group is held out.</summary>
    public IReadOnlyList<MatchTarget> Of(string specialty, ApplicantType type) =>
        _settings.HidesTargets(specialty, type) ? [] : Published(specialty, type);

    private IReadOnlyList<MatchTarget> Published(string specialty, ApplicantType type) =>
        type switch
        {
            ApplicantType.UsMdSenior =>
            [
                .. BandRates(specialty),
                .. ThoseWithoutBands(specialty, type),
                .. InterviewCounts(specialty),
            ],
            ApplicantType.UsDoSenior =>
            [
                .. OwnRates(specialty, type),
                .. MeanGap(specialty, type, "2024"),
            ],
            ApplicantType.NonUsImg =>
            [
                .. OwnRates(specialty, type),
                .. Ranks(specialty),
                .. ImgGap(specialty),
            ],
            _ => [],
        };

    /// <summary>People in each band, matched or not, lowest first; all 0 without bands.</summary>
    public IReadOnlyList<double> PeopleByBand(string specialty) =>
        [.. BandLimits.Select(band => BandCount(specialty, band.Label))];

    /// <summary>Who published the bands of a specialty that has them.</summary>
    public string BandSource(string specialty) =>
        Find(
            specialty,
            ApplicantType.UsMdSenior,
            BandYears,
            $"n_step2ck_{BandLimits[^1].Label}"
        )!.SourceId;

    /// <summary>Share of the people in the bands who score in the open top band; null without bands.</summary>
    public double? ShareInTopBand(string specialty)
    {
        var counts = PeopleByBand(specialty);
        return counts.Sum() > 0 ? counts[^1] / counts.Sum() : null;
    }

    /// <summary>Share of US MD seniors who match at one of their first three choices, over all specialties; null when not published.</summary>
    public EvidenceRow? FirstThree =>
        _evidence.Find(
            EvidenceTable.AllSpecialties,
            EvidenceTable.NameOf(ApplicantType.UsMdSenior),
            "2026",
            "pct_matched_top3_choice"
        );

    private double BandCount(string specialty, string label) =>
        Find(specialty, ApplicantType.UsMdSenior, BandYears, $"n_step2ck_{label}")?.Value ?? 0;

    private IEnumerable<MatchTarget> BandRates(string specialty)
    {
        var extra = _priors.Get("band_sd").Mean;
        for (var k = 0; k < BandLimits.Length; k++)
        {
            var label = BandLimits[k].Label;
            var people = (int)BandCount(specialty, label);
            var row = Find(
                specialty,
                ApplicantType.UsMdSenior,
                BandYears,
                $"p_match_preferred_step2ck_{label}"
            );
            if (row is null || people == 0)
            {
                continue;
            }

            yield return new MatchTarget(
                TargetKind.BandRate,
                k + 1,
                label,
                row.Value / 100,
                RateSd(row.Value / 100, people, extra),
                people,
                false,
                row.Id
            );
        }
    }

    private IEnumerable<MatchTarget> ThoseWithoutBands(string specialty, ApplicantType type)
    {
        // A gap alone gives no level: such a group borrows everything.
        if (ShareInTopBand(specialty) is not null || OwnRate(specialty, type) is not { } rate)
        {
            return [];
        }

        return [rate, .. MedianGap(specialty, type), .. MeanGap(specialty, type, "2025")];
    }

    private IEnumerable<MatchTarget> OwnRates(string specialty, ApplicantType type) =>
        OwnRate(specialty, type) is { } rate ? [rate] : [];

    /// <summary>The newest published match rate of a group as a target, whether the fit uses it as one or not; null when there is none.</summary>
    public MatchTarget? OwnRate(string specialty, ApplicantType type)
    {
        var rate = _rates[specialty, type];
        if (rate.Borrowed.Length > 0)
        {
            return null;
        }

        var spread = rate.LogitSd * rate.Rate * (1 - rate.Rate);
        var extra = _priors.Get("band_sd").Mean;
        return new MatchTarget(
            TargetKind.MatchRate,
            0,
            string.Empty,
            rate.Rate,
            Math.Sqrt((spread * spread) + (extra * extra)),
            rate.People,
            false,
            rate.EvidenceIds[0]
        );
    }

    private IEnumerable<MatchTarget> Ranks(string specialty) =>
        RankPair(specialty, "matched", TargetKind.RanksMatched, TargetKind.RanksMatchedSd)
            .Concat(
                RankPair(
                    specialty,
                    "unmatched",
                    TargetKind.RanksUnmatched,
                    TargetKind.RanksUnmatchedSd
                )
            );

    private IEnumerable<MatchTarget> RankPair(
        string specialty,
        string who,
        TargetKind meanKind,
        TargetKind spreadKind
    )
    {
        const ApplicantType Type = ApplicantType.NonUsImg;
        var people = Find(specialty, Type, "2026", $"contiguous_ranks_n_{who}");
        var mean = Find(specialty, Type, "2026", $"contiguous_ranks_mean_{who}");
        var spread = Find(specialty, Type, "2026", $"contiguous_ranks_sd_{who}");
        // A spread of 0 (five people with one rank each) says nothing about spread.
        if (people is null || mean is null || spread is null || spread.Value == 0)
        {
            yield break;
        }

        var n = (int)people.Value;
        // Ranks are skewed: with a kurtosis of 5 a standard deviation s has the sampling error s / sqrt(n), as the mean has.
        var sampling = spread.Value / Math.Sqrt(n);
        var meanSd = Together(sampling, _priors.Get("rank_mean_sd").Mean);
        var spreadSd = Together(sampling, _priors.Get("rank_spread_sd").Mean);
        yield return new MatchTarget(
            meanKind,
            0,
            string.Empty,
            mean.Value,
            meanSd,
            n,
            false,
            mean.Id
        );
        yield return new MatchTarget(
            spreadKind,
            0,
            string.Empty,
            spread.Value,
            spreadSd,
            n,
            false,
            spread.Id,
            _priors.Get("rank_error_correlation").Mean * sampling * sampling / (meanSd * spreadSd)
        );
    }

    private IEnumerable<MatchTarget> ImgGap(string specialty)
    {
        const ApplicantType Type = ApplicantType.NonUsImg;
        return Gap(
            specialty,
            Type,
            "2026",
            "step2ck_mean_matched",
            "step2ck_mean_unmatched",
            Find(specialty, Type, "2026", "step2ck_n_matched")?.Value,
            Find(specialty, Type, "2026", "step2ck_n_unmatched")?.Value
        );
    }

    private IEnumerable<MatchTarget> MeanGap(string specialty, ApplicantType type, string year) =>
        Gap(
            specialty,
            type,
            year,
            "step2ck_mean_matched",
            "step2ck_mean_unmatched",
            Find(specialty, type, year, "n_matched_preferred_consenting")?.Value,
            Find(specialty, type, year, "n_not_matched_preferred_consenting")?.Value
        );

    private IEnumerable<MatchTarget> MedianGap(string specialty, ApplicantType type) =>
        Gap(
            specialty,
            type,
            "2026",
            "step2ck_median_matched",
            "step2ck_median_unmatched",
            Find(specialty, type, "2026", "n_matched_preferred_consenting")?.Value,
            Find(specialty, type, "2026", "n_not_matched_preferred_consenting")?.Value
        );

    private IEnumerable<MatchTarget> Gap(
        string specialty,
        ApplicantType type,
        string year,
        string matchedMetric,
        string unmatchedMetric,
        double? matchedPeople,
        double? unmatchedPeople
    )
    {
        var matched = Find(specialty, type, year, matchedMetric);
        var unmatched = Find(specialty, type, year, unmatchedMetric);
        if (matched is null || unmatched is null)
        {
            yield break;
        }

        var group = type.RateGroup().ToString();
        var scatter = _priors.Get("score_sd").Mean;
        // Without counts the means are taken to rest on as few people as make a row publishable.
        var fewest = _priors.Get("score_people").Mean;
        var sampling =
            scatter
            * Math.Sqrt((1 / (matchedPeople ?? fewest)) + (1 / (unmatchedPeople ?? fewest)));
        yield return new MatchTarget(
            TargetKind.ScoreGap,
            0,
            string.Empty,
            matched.Value - unmatched.Value,
            Together(sampling, _priors.Get("score_gap_sd", specialty, group).Mean),
            (int?)(matchedPeople + unmatchedPeople),
            false,
            unmatched.Id
        );
    }

    private IEnumerable<MatchTarget> InterviewCounts(string specialty)
    {
        foreach (var (metric, kind) in InterviewMetrics)
        {
            var row = _evidence
                .Rows.Where(row =>
                    string.Equals(row.Specialty, specialty, StringComparison.Ordinal)
                    && string.Equals(row.Metric, metric, StringComparison.Ordinal)
                )
                .MaxBy(row => EndYear(row.Year));
            if (row is null)
            {
                continue;
            }

            var isAuc = kind == TargetKind.InterviewAuc;
            yield return new MatchTarget(
                kind,
                0,
                string.Empty,
                row.Value,
                _priors.Get(isAuc ? "auc_sd" : "interview_mean_sd").Mean,
                null,
                _priors.Find("held_out", specialty, metric) is not null,
                row.Id
            );
        }
    }

    private EvidenceRow? Find(string specialty, ApplicantType type, string year, string metric) =>
        _evidence.Find(specialty, EvidenceTable.NameOf(type), year, metric);

    private static double RateSd(double rate, int people, double extra)
    {
        // Half a person on either side: a band of one who matched is not certain to match.
        var smooth = ((rate * people) + 0.5) / (people + 1);
        return Math.Sqrt((smooth * (1 - smooth) / people) + (extra * extra));
    }

    private static double Together(double first, double second) =>
        Math.Sqrt((first * first) + (second * second));

    private static int EndYear(string years) =>
        int.TryParse(years.AsSpan(years.Length - 4), CultureInfo.InvariantCulture, out var year)
            ? year
            : 0;
}
