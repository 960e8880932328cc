using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Makes one entry of two on the own list of people to meet: every reason of both is kept.</summary>
public sealed class MergePeopleToMeet(PlatformDb db)
{
    /// <summary>Merges them.</summary>
    /// <param name="who">Whose list.</param>
    /// <param name="keptId">The entry that stays.</param>
    /// <param name="otherId">The entry that goes into it.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<PersonToMeet>> DoAsync(
        Who who,
        Guid keptId,
        Guid otherId,
        CancellationToken cancellation
    )
    {
        var rows = await db.Set<PersonToMeet>()
            .Include(row => row.Reasons)
            .Where(row => row.OwnerId == who.PersonId && (row.Id == keptId || row.Id == otherId))
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        if (keptId == otherId || rows.Count != 2)
        {
            return Errors.NoSuchCard;
        }

        var (kept, other) = rows[0].Id == keptId ? (rows[0], rows[1]) : (rows[1], rows[0]);
        kept.PersonId ??= other.PersonId;
        foreach (var reason in other.Reasons.ToList())
        {
            other.Reasons.Remove(reason);
            if (kept.Reasons.Exists(row => row.Says(reason.Source, reason.Text)))
            {
                db.Remove(reason);
            }
            else
            {
                reason.PersonToMeetId = kept.Id;
                kept.Reasons.Add(reason);
            }
        }

        db.Remove(other);
        return await db.SaveOrChangedAsync(kept, cancellation).ConfigureAwait(false);
    }
}
