using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>The match rate that a group's intercept is fitted to.</summary>
/// <param name="Rate">Strictly between 0 and 1: of those who ranked the specialty first.</param>
/// <param name="LogitSd">Standard deviation of its logit.</param>
/// <param name="People">How many it rests on; null when not published.</param>
/// <param name="Published">The rate as the applicant sees it; null when there is none for the type.</param>
/// <param name="Borrowed">What was borrowed from where; empty when the rate is the group's own.</param>
/// <param name="EvidenceIds">The rows used.</param>
internal sealed record GroupRate(
    double Rate,
    double LogitSd,
    int? People,
    BaseRate? Published,
    string Borrowed,
    IReadOnlyList<string> EvidenceIds
);

/// <summary>Finds a group's published rate, or borrows one and says so.</summary>
internal sealed class PublishedRates
{
    private const string Percent = "match_rate";
    private readonly EvidenceTable _evidence;
    private readonly AssumptionTable _priors;
    private readonly MatchFitSettings _settings;

    private readonly HashSet<string> _ownMatches;

    public PublishedRates(
        EvidenceTable evidence,
        AssumptionTable priors,
        IReadOnlyList<Specialty> specialties,
        MatchFitSettings settings
    )
    {
        _settings = settings;
        _evidence = evidence;
        _priors = priors;
        _ownMatches = specialties
            .Where(specialty => specialty.MatchSystem != MatchSystem.Nrmp)
            .Select(specialty => specialty.Name)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The group's own published rate, the newest first; null when there is none, or none that may be seen.</summary>
    public GroupRate? Own(string specialty, ApplicantType type) =>
        _settings.IsHeldOut(specialty, type) || IsSharedWithHeldOut(specialty, type)
            ? null
            : Published(specialty, type);

    /// <summary>How many ranked the specialty first, matched or not: no outcome, so known of groups held out too; null where not counted.</summary>
    public (int Count, IReadOnlyList<string> EvidenceIds)? People(
        string specialty,
        ApplicantType type
    ) =>
        Published(specialty, type) is { People: { } people } rate
            ? (people, rate.EvidenceIds)
            : null;

    /// <summary>The counted rate of a group that is held out, for totals that it is to be taken out of; null for any other.</summary>
    public GroupRate? HeldOut(string specialty, ApplicantType type) =>
        _settings.IsHeldOut(specialty, type)
        && Published(specialty, type) is { People: not null } rate
            ? rate
            : null;

    /// <summary>A match of its own publishes one rate for both types of IMGs, and one for all graduates: holding one out hides it from both.</summary>
    private bool IsSharedWithHeldOut(string specialty, ApplicantType type) =>
        _ownMatches.Contains(specialty)
        && type switch
        {
            ApplicantType.NonUsImg => _settings.IsHeldOut(specialty, ApplicantType.UsImg),
            ApplicantType.UsImg => _settings.IsHeldOut(specialty, ApplicantType.NonUsImg),
            ApplicantType.UsMdGraduate => _settings.IsHeldOut(
                specialty,
                ApplicantType.UsDoGraduate
            ),
            ApplicantType.UsDoGraduate => _settings.IsHeldOut(
                specialty,
                ApplicantType.UsMdGraduate
            ),
            _ => false,
        };

    private GroupRate? Published(string specialty, ApplicantType type)
    {
        var name = EvidenceTable.NameOf(type);
        return type switch
        {
            ApplicantType.NonUsImg => Counted(
                specialty,
                name,
                "2026",
                "n_matched_preferred",
                "n_not_matched_preferred"
            ) ?? Plain(specialty, ["IMG"]),
            ApplicantType.UsImg => Plain(specialty, ["IMG"]),
            ApplicantType.UsMdSenior or ApplicantType.UsDoSenior => Newest(specialty, name)
                ?? Consenting(specialty, name, "2024")
                ?? Plain(
                    specialty,
                    type == ApplicantType.UsMdSenior ? [name, "first-time seniors"] : [name]
                ),
            _ => Plain(specialty, [name, "previous graduates"]),
        };
    }

    private GroupRate? Newest(string specialty, string name) =>
        _settings.WithoutNewestRates ? null : Consenting(specialty, name, "2026");

    private GroupRate? Consenting(string specialty, string name, string year) =>
        Counted(
            specialty,
            name,
            year,
            "n_matched_preferred_consenting",
            "n_not_matched_preferred_consenting"
        );

    private GroupRate? Counted(
        string specialty,
        string name,
        string year,
        string matchedMetric,
        string unmatchedMetric
    )
    {
        var matched = _evidence.Find(specialty, name, year, matchedMetric);
        var unmatched = _evidence.Find(specialty, name, year, unmatchedMetric);
        if (matched is null || unmatched is null)
        {
            return null;
        }

        var people = (int)(matched.Value + unmatched.Value);
        var rate = matched.Value / people;
        // Half a person on either side keeps a rate of 0 or 1 from an infinite logit.
        var centre = (matched.Value + 0.5) / (people + 1);
        return new GroupRate(
            centre,
            1 / Math.Sqrt((people + 1) * centre * (1 - centre)),
            people,
            new BaseRate(
                rate,
                people,
                int.Parse(year, System.Globalization.CultureInfo.InvariantCulture),
                $"of {name}s who ranked {specialty} first",
                matched.SourceId
            ),
            string.Empty,
            [matched.Id, unmatched.Id]
        );
    }

    /// <summary>
    /// A rate published without counts, by a match of its own (urology, ophthalmology). Rates of that name in other specialties
    /// have another denominator.
    /// </summary>
    private GroupRate? Plain(string specialty, IReadOnlyList<string> names)
    {
        var row = _evidence
            .Rows.Where(row =>
                string.Equals(row.Specialty, specialty, StringComparison.Ordinal)
                && string.Equals(row.Metric, Percent, StringComparison.Ordinal)
                && _ownMatches.Contains(specialty)
                && names.Contains(row.ApplicantType, StringComparer.Ordinal)
            )
            .OrderByDescending(row => EndYear(row.Year))
            .FirstOrDefault();
        if (row is null)
        {
            return null;
        }

        var sd = _priors.Get("rate_sd", specialty, "published without counts").Mean;
        return new GroupRate(
            row.Value / 100,
            sd,
            null,
            new BaseRate(
                row.Value / 100,
                null,
                EndYear(row.Year),
                $"of {row.ApplicantType} in the {specialty} match, {row.Year}",
                row.SourceId
            ),
            string.Empty,
            [row.Id]
        );
    }

    private static int EndYear(string years) =>
        int.Parse(
            years.AsSpan(years.Length - 4),
            System.Globalization.CultureInfo.InvariantCulture
        );
}
