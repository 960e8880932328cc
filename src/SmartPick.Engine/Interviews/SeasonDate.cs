using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Interviews;

/// <summary>How far a date can be relied on.</summary>
public enum DateConfidence
{
    /// <summary>Published by whoever sets it.</summary>
    Official,

    /// <summary>Quoted by somebody else.</summary>
    Secondary,

    /// <summary>By arithmetic from the dates of other seasons.</summary>
    Derived,

    /// <summary>Nobody's word.</summary>
    Guess,
}

/// <summary>A date of the season.</summary>
/// <param name="Key">What it is, for code.</param>
/// <param name="Name">What it is, in words.</param>
/// <param name="On">The day.</param>
/// <param name="At">The time of day; null when there is none.</param>
/// <param name="Zone">IANA time zone of the time; null when there is none.</param>
/// <param name="AppliesTo">all, or img for graduates of schools abroad.</param>
/// <param name="What">What to do by then.</param>
/// <param name="Confidence">How far to rely on it.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record SeasonDate(
    string Key,
    string Name,
    DateOnly On,
    TimeOnly? At,
    string? Zone,
    string AppliesTo,
    string What,
    DateConfidence Confidence,
    Provenance Provenance
)
{
    /// <summary>True for a date that somebody has published: only such a date can be missed.</summary>
    public bool IsPublished => Confidence is DateConfidence.Official or DateConfidence.Secondary;

    /// <summary>True when the date is one of an applicant of a type; dates for graduates of schools abroad concern nobody else.</summary>
    /// <param name="type">The type; null while it is not known.</param>
    public bool Concerns(ApplicantType? type) => AppliesTo is "all" || type?.IsImg() == true;
}

/// <summary>The dates of the running season.</summary>
public sealed class SeasonDates
{
    /// <summary>Programs may review applications.</summary>
    public const string Review = "programs-review";

    /// <summary>Registration with the NRMP opens.</summary>
    public const string RegistrationOpens = "nrmp-registration-opens";

    /// <summary>Registration with the NRMP ends, as far as it costs no late fee.</summary>
    public const string Registration = "nrmp-registration-standard";

    /// <summary>Rank order lists can be entered.</summary>
    public const string RankingOpens = "ranking-opens";

    /// <summary>Results of examinations count until then.</summary>
    public const string ScoresDue = "scores-due";

    /// <summary>Graduates of schools abroad have passed their examinations and have their status at the ECFMG by then.</summary>
    public const string ResultsDue = "results-due";

    /// <summary>The rank order list is to be certified.</summary>
    public const string Certification = "rank-certification";

    /// <summary>The Monday of Match Week.</summary>
    public const string MatchWeek = "match-week";

    /// <summary>Match Day.</summary>
    public const string MatchDay = "match-day";

    private readonly Dictionary<string, SeasonDate> _byKey;

    /// <summary>Takes dates that have been checked: one for each key.</summary>
    public SeasonDates(IReadOnlyList<SeasonDate> dates)
    {
        All = [.. dates.OrderBy(date => date.On)];
        _byKey = dates.ToDictionary(date => date.Key, StringComparer.Ordinal);
    }

    /// <summary>The keys without which nothing can be said.</summary>
    public static IReadOnlyList<string> Needed { get; } =
    [Review, Certification, MatchWeek, MatchDay];

    /// <summary>The keys of dates by which the applicant has something to do.</summary>
    public static IReadOnlySet<string> Own { get; } =
        new HashSet<string>(StringComparer.Ordinal) { Registration, ResultsDue, Certification };

    /// <summary>All dates, by day.</summary>
    public IReadOnlyList<SeasonDate> All { get; }

    /// <summary>The date of a key.</summary>
    public SeasonDate Of(string key) => _byKey[key];

    /// <summary>The date of a key; null when the season's file has none.</summary>
    public SeasonDate? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>When programs began to read applications, from that day to the one before Match Day; else null.</summary>
    public SeasonDate? ReadingOn(DateOnly day) =>
        day >= Of(Review).On && day < Of(MatchDay).On ? Of(Review) : null;

    /// <summary>True from the Monday of Match Week to Match Day.</summary>
    public bool IsMatchWeek(DateOnly day) => day >= Of(MatchWeek).On && day <= Of(MatchDay).On;
}
