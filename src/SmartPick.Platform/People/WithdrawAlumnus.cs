using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Takes one's consent to be found by members of a school back: gone from every list at once.</summary>
public sealed class WithdrawAlumnus(PlatformDb db)
{
    /// <summary>Takes it back.</summary>
    /// <param name="who">The alumnus.</param>
    /// <param name="listingId">Their listing.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<bool>> DoAsync(
        Who who,
        Guid listingId,
        CancellationToken cancellation
    )
    {
        var listing = await db.Set<AlumniListing>()
            .SingleOrDefaultAsync(
                row => row.Id == listingId && row.PersonId == who.PersonId,
                cancellation
            )
            .ConfigureAwait(false);
        if (listing is null)
        {
            return Errors.NoSuchCard;
        }

        db.Remove(listing);
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return true;
    }
}
