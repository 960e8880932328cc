using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>Step 2 of those who apply, for every specialty and type, from published quartiles or borrowed by a stated rule.</summary>
internal sealed class Step2Book
{
    private readonly EvidenceTable _evidence;
    private readonly IReadOnlyList<Specialty> _specialties;
    private readonly RateBook _rates;
    private readonly TargetBook _targets;
    private readonly MatchFitSettings _settings;
    private readonly Dictionary<(string, ApplicantType), Step2Distribution> _scores = [];

    public Step2Book(
        EvidenceTable evidence,
        IReadOnlyList<Specialty> specialties,
        RateBook rates,
        TargetBook targets,
        MatchFitSettings settings
    )
    {
        _evidence = evidence;
        _specialties = specialties;
        _rates = rates;
        _targets = targets;
        _settings = settings;
        Fill(ApplicantType.UsMdSenior, UsMd);
        Fill(ApplicantType.NonUsImg, NonUsImg);
        Fill(ApplicantType.UsDoSenior, UsDo);
        Copy(ApplicantType.UsMdSenior, ApplicantType.UsMdGraduate);
        Copy(ApplicantType.UsDoSenior, ApplicantType.UsDoGraduate);
        Copy(ApplicantType.NonUsImg, ApplicantType.UsImg);
    }

    /// <summary>The distribution of a specialty and type.</summary>
    public Step2Distribution this[string specialty, ApplicantType type] =>
        _scores[(specialty, type)];

    /// <summary>The same as a distribution to compute with.</summary>
    public static SplitNormal Split(Step2Distribution step2) =>
        new(step2.Median, step2.SdBelow, step2.SdAbove);

    private void Fill(ApplicantType type, Func<string, Step2Distribution?> own)
    {
        var found = _specialties.ToDictionary(
            s => s.Name,
            s => _settings.HidesScores(s.Name, type) ? WithoutOutcomes(s.Name, type) : own(s.Name),
            StringComparer.Ordinal
        );
        foreach (var specialty in _specialties)
        {
            _scores[(specialty.Name, type)] =
                found[specialty.Name]
                ?? FamilyMean(
                    specialty,
                    [
                        .. _specialties
                            .Where(other => other.Family == specialty.Family)
                            .Select(other => found[other.Name])
                            .OfType<Step2Distribution>(),
                    ]
                );
        }
    }

    /// <summary>
    /// A group whose outcomes must not be seen: published scores are of matched and unmatched apart, so they stay unread, and so
    /// does how they are mixed. People by band are of all who applied: they give US MD seniors a distribution, for the others there
    /// is none and the family's is borrowed.
    /// </summary>
    private Step2Distribution? WithoutOutcomes(string specialty, ApplicantType type) =>
        type == ApplicantType.UsMdSenior
        && BandScores.Fit(_targets.PeopleByBand(specialty)) is { } scores
            ? Pack(
                scores,
                "people by band 2020-2024, matched or not: a normal distribution",
                _targets.BandSource(specialty)
            )
            : null;

    private static Step2Distribution FamilyMean(
        Specialty specialty,
        IReadOnlyList<Step2Distribution> donors
    ) =>
        new(
            donors.Average(d => d.Median),
            donors.Average(d => d.SdBelow),
            donors.Average(d => d.SdAbove),
            $"borrowed: mean of {donors.Count} {RateBook.FamilyName(specialty.Family)} specialties",
            donors[0].SourceId
        );

    private void Copy(ApplicantType from, ApplicantType to)
    {
        foreach (var specialty in _specialties)
        {
            var donor = _scores[(specialty.Name, from)];
            _scores[(specialty.Name, to)] = donor with
            {
                Basis = $"borrowed from {from.DisplayName()}s: {donor.Basis}",
            };
        }
    }

    /// <summary>Quartiles of the matched 2026; the unmatched have a median and borrow the spread of the matched.</summary>
    private Step2Distribution? UsMd(string specialty)
    {
        var matched = Quartiles(specialty, ApplicantType.UsMdSenior, "matched");
        if (matched is null)
        {
            return FromMeans(specialty, ApplicantType.UsMdSenior, "2025");
        }

        var median = Score(specialty, ApplicantType.UsMdSenior, "2026", "step2ck_median_unmatched");
        var source = SourceOf(specialty, ApplicantType.UsMdSenior, "step2ck_median_matched");
        if (median is null)
        {
            return Pack(
                matched.Value,
                "quartiles of the matched 2026; almost all match, none are published of the unmatched",
                source
            );
        }

        var unmatched = matched.Value with { Median = median.Value };
        var share = _rates[specialty, ApplicantType.UsMdSenior].Rate;
        return Pack(
            SplitNormal.FromMixture(matched.Value, unmatched, share),
            "mixture of the matched (quartiles 2026) and the unmatched (median 2026, spread of the matched)",
            source
        );
    }

    private Step2Distribution? NonUsImg(string specialty)
    {
        const ApplicantType Type = ApplicantType.NonUsImg;
        var matched = Quartiles(specialty, Type, "matched");
        var unmatched = Quartiles(specialty, Type, "unmatched");
        if (unmatched is null)
        {
            return null;
        }

        var source = SourceOf(specialty, Type, "step2ck_median_unmatched");
        if (matched is null)
        {
            return Pack(
                unmatched.Value,
                "quartiles of the unmatched 2026; too few matched for quartiles",
                source
            );
        }

        return Pack(
            SplitNormal.FromMixture(matched.Value, unmatched.Value, _rates[specialty, Type].Rate),
            "mixture of the matched and the unmatched (quartiles 2026)",
            source
        );
    }

    private Step2Distribution? UsDo(string specialty) =>
        FromMeans(specialty, ApplicantType.UsDoSenior, "2024");

    /// <summary>Means of matched and unmatched; the spread of the specialty's US MD seniors is borrowed.</summary>
    private Step2Distribution? FromMeans(string specialty, ApplicantType type, string year)
    {
        var matched = Score(specialty, type, year, "step2ck_mean_matched");
        if (matched is null)
        {
            return null;
        }

        var unmatched = Score(specialty, type, year, "step2ck_mean_unmatched");
        var rate = _rates[specialty, type].Rate;
        var mean = (rate * matched.Value) + ((1 - rate) * (unmatched ?? matched.Value));
        var donor = Spread(specialty, type);
        var shape = Split(donor);
        return new Step2Distribution(
            mean - (shape.Mean - shape.Median),
            shape.SdBelow,
            shape.SdAbove,
            $"means of matched and unmatched {year}; spread borrowed from US MD seniors",
            _evidence
                .Find(specialty, EvidenceTable.NameOf(type), year, "step2ck_mean_matched")!
                .SourceId
        );
    }

    private Step2Distribution Spread(string specialty, ApplicantType type)
    {
        if (
            type != ApplicantType.UsMdSenior
            && _scores.TryGetValue((specialty, ApplicantType.UsMdSenior), out var seniors)
        )
        {
            return seniors;
        }

        var family = _specialties.First(s =>
            string.Equals(s.Name, specialty, StringComparison.Ordinal)
        );
        return FamilyMean(
            family,
            [
                .. _specialties
                    .Where(other => other.Family == family.Family)
                    .Where(other => !_settings.HidesScores(other.Name, ApplicantType.UsMdSenior))
                    .Select(other =>
                        Quartiles(other.Name, ApplicantType.UsMdSenior, "matched") is { } quartiles
                            ? Pack(
                                quartiles,
                                string.Empty,
                                SourceOf(
                                    other.Name,
                                    ApplicantType.UsMdSenior,
                                    "step2ck_median_matched"
                                )
                            )
                            : null
                    )
                    .OfType<Step2Distribution>(),
            ]
        );
    }

    private SplitNormal? Quartiles(string specialty, ApplicantType type, string who)
    {
        var first = Score(specialty, type, "2026", $"step2ck_q1_{who}");
        var median = Score(specialty, type, "2026", $"step2ck_median_{who}");
        var third = Score(specialty, type, "2026", $"step2ck_q3_{who}");
        // Two quartiles that fall together (five people) give no spread.
        return first < median && median < third
            ? SplitNormal.FromQuartiles(first.Value, median.Value, third.Value)
            : null;
    }

    private double? Score(string specialty, ApplicantType type, string year, string metric) =>
        _evidence.Find(specialty, EvidenceTable.NameOf(type), year, metric)?.Value;

    private string SourceOf(string specialty, ApplicantType type, string metric) =>
        _evidence.Find(specialty, EvidenceTable.NameOf(type), "2026", metric)!.SourceId;

    private static Step2Distribution Pack(SplitNormal split, string basis, string source) =>
        new(split.Median, split.SdBelow, split.SdAbove, basis, source);
}
