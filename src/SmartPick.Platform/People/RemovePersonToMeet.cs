using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Takes somebody off the own list of people to meet.</summary>
public sealed class RemovePersonToMeet(PlatformDb db)
{
    /// <summary>Takes them off.</summary>
    /// <param name="who">Whose list.</param>
    /// <param name="entryId">The entry.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<bool>> DoAsync(Who who, Guid entryId, CancellationToken cancellation)
    {
        var entry = await db.Set<PersonToMeet>()
            .SingleOrDefaultAsync(
                row => row.Id == entryId && row.OwnerId == who.PersonId,
                cancellation
            )
            .ConfigureAwait(false);
        if (entry is null)
        {
            return Errors.NoSuchCard;
        }

        db.Remove(entry);
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return true;
    }
}
