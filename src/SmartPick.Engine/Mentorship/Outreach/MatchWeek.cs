using System.Globalization;

namespace SmartPick.Engine.Mentorship.Outreach;

/// <summary>What is kept back in Match Week.</summary>
public enum EmbargoedKind
{
    /// <summary>A message to a program.</summary>
    ProgramOutreach,

    /// <summary>An introduction to a program.</summary>
    Introduction,

    /// <summary>A recommendation to a program.</summary>
    Sponsorship,
}

/// <summary>The days in which nobody writes to programs for an applicant.</summary>
/// <param name="From">The Monday of Match Week.</param>
/// <param name="To">Match Day, this day included.</param>
/// <param name="Zone">IANA time zone in which the days are counted.</param>
/// <param name="Confidence">How far the two days can be relied on, as the season's calendar says it.</param>
public sealed record MatchWeek(DateOnly From, DateOnly To, string Zone, string Confidence)
{
    /// <summary>True within the week.</summary>
    /// <param name="at">The moment.</param>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known.</exception>
    public bool Contains(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(
            TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(Zone)).DateTime
        );
        return day >= From && day <= To;
    }

    /// <summary>Why it is refused now; null when it is not.</summary>
    /// <param name="kind">What somebody wants to do.</param>
    /// <param name="at">The moment.</param>
    public Refusal? Refuse(EmbargoedKind kind, DateTimeOffset at) =>
        Contains(at)
            ? new Refusal(
                "match-week",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{NameOf(kind)} waits until after {To:d MMMM yyyy}: in Match Week nobody gets in touch with programs for an applicant, because SOAP forbids it until a program has begun. The days are as reliable as the calendar says: {Confidence}."
                )
            )
            : null;

    private static string NameOf(EmbargoedKind kind) =>
        kind switch
        {
            EmbargoedKind.Introduction => "An introduction to a program",
            EmbargoedKind.Sponsorship => "A recommendation to a program",
            _ => "A message to a program",
        };
}
