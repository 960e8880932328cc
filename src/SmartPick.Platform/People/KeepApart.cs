using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>
/// Keeps somebody away from oneself, in search, suggestions and rounds, at once and without a reason; or ends that. What there is between the two ends with it: it is the same as a block.
/// </summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What requests go by.</param>
public sealed class KeepApart(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Keeps apart, or no longer; doing either twice changes nothing. The other is not told.</summary>
    /// <param name="who">Who asks for it.</param>
    /// <param name="otherId">From whom.</param>
    /// <param name="apart">False to end it.</param>
    /// <param name="cancellation">The caller has left.</param>
    public Task<Outcome<bool>> DoAsync(
        Who who,
        Guid otherId,
        bool apart,
        CancellationToken cancellation
    ) => OnConflict.AgainAsync(db, () => TryAsync(who, otherId, apart, cancellation));

    private async Task<Outcome<bool>> TryAsync(
        Who who,
        Guid otherId,
        bool apart,
        CancellationToken cancellation
    )
    {
        if (otherId == who.PersonId)
        {
            return Errors.OneSelf;
        }

        var row = await db.Set<Apart>()
            .SingleOrDefaultAsync(
                known => known.PersonId == who.PersonId && known.OtherId == otherId,
                cancellation
            )
            .ConfigureAwait(false);
        if (
            row is null
            && !await db.CanSeeAsync(who, otherId, cancellation).ConfigureAwait(false)
            && !await HaveMetAsync(who, otherId, cancellation).ConfigureAwait(false)
        )
        {
            return Errors.NoSuchPerson;
        }

        if (apart && row is null)
        {
            await new LeaveSomebody(db, time, rules)
                .DoAsync(who, otherId, cancellation)
                .ConfigureAwait(false);
            await FreeAsync([who.PersonId, otherId], cancellation).ConfigureAwait(false);
        }
        else if (!apart && row is not null)
        {
            db.Remove(row);
        }

        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return apart;
    }

    /// <summary>Whoever has asked once, or was asked, or with whom there was anything, can be kept away too.</summary>
    private async Task<bool> HaveMetAsync(Who who, Guid otherId, CancellationToken cancellation) =>
        await db.Set<StoredRequest>()
            .AnyAsync(
                row =>
                    (row.FromId == who.PersonId && row.ToId == otherId)
                    || (row.FromId == otherId && row.ToId == who.PersonId),
                cancellation
            )
            .ConfigureAwait(false)
        || await db.Set<StoredRelationship>()
            .AnyAsync(
                row =>
                    (row.MentorId == who.PersonId && row.MenteeId == otherId && !row.IsKeptByMentee)
                    || (row.MentorId == otherId && row.MenteeId == who.PersonId),
                cancellation
            )
            .ConfigureAwait(false);

    /// <summary>Places that are free now go to who waits for them.</summary>
    private async Task FreeAsync(Guid[] mentors, CancellationToken cancellation)
    {
        var places = new FreePlaces(db, time, rules);
        foreach (var mentor in mentors)
        {
            await places.OfferAsync(mentor, cancellation).ConfigureAwait(false);
        }
    }
}
