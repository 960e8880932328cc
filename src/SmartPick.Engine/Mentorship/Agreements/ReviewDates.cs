namespace SmartPick.Engine.Mentorship.Agreements;

/// <summary>When a pair is to look at how it is going.</summary>
public static class ReviewDates
{
    /// <summary>The day of the next review; null when the agreement names no time for one. The last day of the term is a review too.</summary>
    /// <param name="inForce">The version in force.</param>
    /// <param name="log">The relationship's entries.</param>
    public static DateOnly? Next(AgreementVersion inForce, IEnumerable<Activity> log)
    {
        if (inForce.InForceSince is not { } since)
        {
            return null;
        }

        var from = log.Where(entry =>
                entry.RelationshipId == inForce.RelationshipId
                && entry.Kind is ActivityKind.ReviewHeld
                && entry.At > since
            )
            .Select(entry => (DateTimeOffset?)entry.At)
            .Max();
        var start = DateOnly.FromDateTime((from ?? since).UtcDateTime);
        var regular = inForce.Terms.ReviewDays is { } days ? start.AddDays(days) : (DateOnly?)null;
        return (regular, inForce.Terms.Until) switch
        {
            ({ } review, { } last) => review < last ? review : last,
            var (review, last) => review ?? last,
        };
    }

    /// <summary>The terms of a renewal: as they are, to a later last day. Both accept them as any other version.</summary>
    /// <param name="terms">The terms in force.</param>
    /// <param name="until">The new last day; null for as long as both like.</param>
    public static Verdict<AgreementTerms> Renew(AgreementTerms terms, DateOnly? until) =>
        until <= terms.Until
            ? Verdict.No<AgreementTerms>(
                "not-later",
                "A renewal goes beyond the last day named so far."
            )
            : Verdict.Of(terms with { Until = until });
}
