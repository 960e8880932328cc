using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Gratitude;
using SmartPick.Engine.Mentorship.Outreach;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Gratitude;

/// <summary>Who has spoken for a mentee, where, and what comes next: the mentor writes it down, the two read it.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">The kinds that there are.</param>
/// <param name="week">The days in which nobody speaks to programs for an applicant.</param>
public sealed class Advocacy(
    PlatformDb db,
    TimeProvider time,
    MentorshipRules rules,
    MatchWeek week
)
{
    private const int LongestWhere = 200;

    /// <summary>Writes down that the mentor has spoken for the mentee.</summary>
    /// <param name="who">The mentor.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="kind">How: a key of the advocacy words.</param>
    /// <param name="where">Where, at most 200 characters.</param>
    /// <param name="next">When something is to follow; null for nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<Guid>> DoAsync(
        Who who,
        Guid relationshipId,
        string? kind,
        string? where,
        DateOnly? next,
        CancellationToken cancellationToken
    )
    {
        if (
            await db.FindPairAsync(who, relationshipId, cancellationToken)
            is not { Side: Side.Mentor } found
        )
        {
            return Errors.NotThere;
        }

        if (await db.AreApartAsync(found.Row, cancellationToken))
        {
            return Mentorship.Errors.Over;
        }

        var now = time.GetUtcNow();
        if (week.Refuse(EmbargoedKind.Sponsorship, now) is { } refusal)
        {
            return Refused.By("advocacy", [refusal]);
        }

        if (
            !rules.Words.Advocacy.Any(word =>
                string.Equals(word.Key, kind, StringComparison.Ordinal)
            )
        )
        {
            return Errors.NoMilestone;
        }

        if (TextCheck.Of(where, "where", "where", LongestWhere) is { } fault)
        {
            return fault;
        }

        var entry = new Stamp(Ids.New(time), now, who.PersonId).Entry(
            ActivityKind.AdvocacyGiven,
            relationshipId,
            new ActivityFacts
            {
                Word = kind,
                Title = TextCheck.Trimmed(where),
                Day = next,
            }
        );
        db.Log(entry);
        await db.SaveChangesAsync(cancellationToken);
        return entry.Id;
    }

    /// <summary>The timeline over all of a mentee's relationships.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<AdvocacyTimeline> ReadAsync(Who who, CancellationToken cancellationToken)
    {
        var ids = await db.Set<StoredRelationship>()
            .Where(row => row.MenteeId == who.PersonId)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        return AdvocacyTimeline.Of(
            ids.ToHashSet(),
            await db.HappeningsAsync(ids, cancellationToken),
            DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)
        );
    }
}
