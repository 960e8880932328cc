using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>
/// The match rate of every specialty and type: its own where one is published, else borrowed by a stated rule. Rates are
/// borrowed as differences of logits.
/// </summary>
internal sealed class RateBook
{
    private const int EnoughPeople = 20;

    private readonly Dictionary<(string, ApplicantType), GroupRate> _rates = [];
    private readonly PublishedRates _published;
    private readonly MarketClearing _market;
    private readonly EvidenceTable _evidence;
    private readonly AssumptionTable _priors;
    private readonly IReadOnlyList<Specialty> _specialties;

    public RateBook(
        EvidenceTable evidence,
        AssumptionTable priors,
        IReadOnlyList<Specialty> specialties,
        MatchFitSettings settings
    )
    {
        _evidence = evidence;
        _priors = priors;
        _specialties = specialties;
        _published = new PublishedRates(evidence, priors, specialties, settings);
        _market = new MarketClearing(
            new ClearingFigures(evidence, _published),
            specialties.Select(specialty => specialty.Name)
        );
        FillSeniors();
        FillFromSeniors(ApplicantType.UsDoSenior);
        FillFromSeniors(ApplicantType.NonUsImg);
        FillUsImg();
        FillGraduates(ApplicantType.UsMdGraduate, ApplicantType.UsMdSenior);
        FillGraduates(ApplicantType.UsDoGraduate, ApplicantType.UsDoSenior);
    }

    /// <summary>The rate of a specialty and type.</summary>
    public GroupRate this[string specialty, ApplicantType type] => _rates[(specialty, type)];

    private void FillSeniors()
    {
        foreach (var specialty in _specialties)
        {
            _rates[(specialty.Name, ApplicantType.UsMdSenior)] =
                _published.Own(specialty.Name, ApplicantType.UsMdSenior)
                ?? Cleared(specialty, ApplicantType.UsMdSenior)
                ?? FamilyMean(specialty, ApplicantType.UsMdSenior);
        }
    }

    private GroupRate? Cleared(Specialty specialty, ApplicantType type) =>
        _market.Of(specialty.Name, type) is { } rate
            ? Borrow(rate.Logit, rate.Sd, type, rate.Words, rate.EvidenceIds)
            : null;

    private GroupRate FamilyMean(Specialty specialty, ApplicantType type)
    {
        var logits = Donors(specialty, type).Select(rate => Logistic.Logit(rate.Rate)).ToList();
        var (mean, sd) = MeanAndSd(logits);
        return Borrow(
            mean,
            sd,
            type,
            $"match rate: mean of {logits.Count} {FamilyName(specialty.Family)} specialties"
        );
    }

    /// <summary>
    /// What is not published for a type follows from the specialty's other figures; where there are none it is the US MD senior
    /// rate moved by the family's mean difference.
    /// </summary>
    private void FillFromSeniors(ApplicantType type)
    {
        foreach (var specialty in _specialties)
        {
            _rates[(specialty.Name, type)] =
                _published.Own(specialty.Name, type)
                ?? Cleared(specialty, type)
                ?? FromSeniors(specialty, type);
        }
    }

    private GroupRate FromSeniors(Specialty specialty, ApplicantType type)
    {
        var differences = Family(specialty)
            .Select(other =>
                (
                    Senior: _published.Own(other.Name, ApplicantType.UsMdSenior),
                    Own: _published.Own(other.Name, type)
                )
            )
            .Where(pair => pair is { Senior: not null, Own: not null } && IsEnough(pair.Own))
            .Select(pair => Logistic.Logit(pair.Own!.Rate) - Logistic.Logit(pair.Senior!.Rate))
            .ToList();
        var (mean, sd) = MeanAndSd(differences);
        var senior = _rates[(specialty.Name, ApplicantType.UsMdSenior)];
        return Borrow(
            Logistic.Logit(senior.Rate) + mean,
            Math.Sqrt((sd * sd) + (senior.LogitSd * senior.LogitSd)),
            type,
            Join(
                senior.Borrowed,
                $"match rate: the US MD senior rate moved by the mean difference of {differences.Count} {FamilyName(specialty.Family)} specialties"
            )
        );
    }

    /// <summary>
    /// No preferred-specialty rate of US IMGs is published: the non-US IMG rate moved by the difference of the two types' totals
    /// over all specialties. Groups that are held out are taken out of the total; those of US IMGs are in matches of their own
    /// (ophthalmology, urology), which it does not contain.
    /// </summary>
    private void FillUsImg()
    {
        var own = Total(ApplicantType.UsImg);
        var other = Total(ApplicantType.NonUsImg);
        var difference = Logistic.Logit(own.Value / 100) - Logistic.Logit(RateOfTheSeen(other));
        var sd = _priors.Get("us_img_difference_sd").Mean;
        foreach (var specialty in _specialties)
        {
            var non = _rates[(specialty.Name, ApplicantType.NonUsImg)];
            _rates[(specialty.Name, ApplicantType.UsImg)] =
                _published.Own(specialty.Name, ApplicantType.UsImg)
                ?? Borrow(
                    Logistic.Logit(non.Rate) + difference,
                    Math.Sqrt((sd * sd) + (non.LogitSd * non.LogitSd)),
                    ApplicantType.UsImg,
                    Join(
                        non.Borrowed,
                        "match rate: no rate of US IMGs is published by specialty; the non-US IMG rate moved by the difference of the two types over all specialties"
                    ),
                    [own.Id, other.Id, .. non.EvidenceIds]
                );
        }
    }

    /// <summary>
    /// The rate of non-US IMGs over all specialties without those who preferred a group that is held out. The total counts a match
    /// in any specialty and the group only one in its own, so it is taken out as nearly as what is published allows.
    /// </summary>
    private double RateOfTheSeen(EvidenceRow total)
    {
        var rate = total.Value / 100;
        if (People(ApplicantType.NonUsImg, total.Year) is not { } everybody)
        {
            return rate;
        }

        var hidden = _specialties
            .Select(specialty => _published.HeldOut(specialty.Name, ApplicantType.NonUsImg))
            .OfType<GroupRate>()
            .ToList();
        var people = everybody - hidden.Sum(group => (double)group.People!.Value);
        var matched = (rate * everybody) - hidden.Sum(group => group.Rate * group.People!.Value);
        return matched > 0 && matched < people ? matched / people : rate;
    }

    /// <summary>
    /// Graduates: the placement of all of them after SOAP, or the seniors' rate less the difference seen where seniors and
    /// graduates are both published, whichever is lower.
    /// </summary>
    private void FillGraduates(ApplicantType type, ApplicantType senior)
    {
        var placement = Total(type);
        var step = _priors.Get("graduate_difference").Mean;
        var sd = _priors.Get("graduate_difference").Sd;
        foreach (var specialty in _specialties)
        {
            var seniors = _rates[(specialty.Name, senior)];
            var logit = Math.Min(
                Logistic.Logit(placement.Value / 100),
                Logistic.Logit(seniors.Rate) + step
            );
            _rates[(specialty.Name, type)] =
                _published.Own(specialty.Name, type)
                ?? Borrow(
                    logit,
                    sd,
                    type,
                    Join(
                        seniors.Borrowed,
                        "match rate: placement of all graduates of the type over all specialties, SOAP included, and never above the seniors' rate less the difference seen in ophthalmology and urology"
                    ),
                    [placement.Id, .. seniors.EvidenceIds]
                );
        }
    }

    private GroupRate Borrow(
        double logit,
        double sd,
        ApplicantType type,
        string words,
        IReadOnlyList<string>? evidence = null
    )
    {
        var total = Total(type);
        var isPlacement = type.IsUsGraduate();
        var published = new BaseRate(
            total.Value / 100,
            People(type, total.Year),
            int.Parse(total.Year, System.Globalization.CultureInfo.InvariantCulture),
            isPlacement
                ? $"of active {type.DisplayName()}s placed in any specialty, SOAP included"
                : $"of active {type.DisplayName()}s matched to a first-year position in any specialty",
            total.SourceId
        );
        return new GroupRate(
            Logistic.Probability(logit),
            sd,
            null,
            published,
            words,
            evidence ?? [total.Id]
        );
    }

    private EvidenceRow Total(ApplicantType type) =>
        Total(_evidence, type)
        ?? throw new InvalidOperationException(
            $"The evidence has no total of {type.DisplayName()}s; EvidenceNeeds tells what is missing."
        );

    /// <summary>The rate of a type over all specialties; graduates by placement; null when the evidence has none.</summary>
    internal static EvidenceRow? Total(EvidenceTable evidence, ApplicantType type)
    {
        var (year, metric) = type.IsUsGraduate()
            ? ("2025", "placement_rate_after_soap")
            : ("2026", "match_rate_pgy1");
        return evidence.Find(
            EvidenceTable.AllSpecialties,
            EvidenceTable.NameOf(type),
            year,
            metric
        );
    }

    private int? People(ApplicantType type, string year) =>
        (int?)
            _evidence
                .Find(
                    EvidenceTable.AllSpecialties,
                    EvidenceTable.NameOf(type),
                    year,
                    "active_applicants"
                )
                ?.Value;

    private IEnumerable<GroupRate> Donors(Specialty specialty, ApplicantType type) =>
        Family(specialty)
            .Select(other => _published.Own(other.Name, type))
            .Where(rate => rate is not null && IsEnough(rate))
            .Select(rate => rate!);

    private IEnumerable<Specialty> Family(Specialty specialty) =>
        _specialties.Where(other =>
            other.Family == specialty.Family
            && !string.Equals(other.Name, specialty.Name, StringComparison.Ordinal)
        );

    internal static bool IsEnough(GroupRate rate) => rate.People is null or >= EnoughPeople;

    internal static string FamilyName(SpecialtyFamily family) =>
        family == SpecialtyFamily.Surgical ? "surgical" : "medical";

    private static (double Mean, double Sd) MeanAndSd(List<double> values)
    {
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1)));
    }

    private static string Join(string first, string second) =>
        first.Length == 0 ? second : $"{first}; {second}";
}
