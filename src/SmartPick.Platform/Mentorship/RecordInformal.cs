using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>Keeps a relationship with a mentor who has no account, as the mentee's own record.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
public sealed class RecordInformal(PlatformDb db, TimeProvider time)
{
    /// <summary>Begins the record; done twice, also at one moment, it is the one that is there.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="mentorId">The person whom this mentee entered.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The relationship's key.</returns>
    public Task<Outcome<Guid>> DoAsync(
        Who who,
        Guid mentorId,
        CancellationToken cancellationToken
    ) => OnConflict.AgainAsync(db, () => TryAsync(who, mentorId, cancellationToken));

    private async Task<Outcome<Guid>> TryAsync(
        Who who,
        Guid mentorId,
        CancellationToken cancellationToken
    )
    {
        // Read before the record is looked for: of two clicks at one moment the second finds the first one's.
        var counters = await AskCounters.ReadAsync(db, [who.PersonId], cancellationToken);
        var isOwn = await db.Set<Person>()
            .AnyAsync(
                person => person.Id == mentorId && person.EnteredById == who.PersonId,
                cancellationToken
            );
        if (!isOwn)
        {
            return Errors.OwnPersonOnly;
        }

        var there = await db.Set<StoredRelationship>()
            .Where(row =>
                row.MentorId == mentorId
                && row.MenteeId == who.PersonId
                && row.State != RelationshipState.Completed
                && row.State != RelationshipState.Ended
            )
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (there is { } record)
        {
            return record;
        }

        var begun = RelationshipBeginning.Informal(
            Ids.New(time),
            mentorId,
            new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId)
        );
        if (begun.Value is not { } step)
        {
            return Refused.By("relationships", begun.Refusals);
        }

        counters.Raise();
        db.AddPair(step.After);
        db.Log(step.Entry);
        await db.SaveChangesAsync(cancellationToken);
        return step.After.Id;
    }
}
