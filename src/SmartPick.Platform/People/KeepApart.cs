using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Keeps somebody away from oneself, in search, suggestions and rounds, at once and without a reason; or ends that.</summary>
public sealed class KeepApart(PlatformDb db, TimeProvider time)
{
    /// <summary>Keeps apart, or no longer; doing either twice changes nothing. The other is not told.</summary>
    /// <param name="who">Who asks for it.</param>
    /// <param name="otherId">From whom.</param>
    /// <param name="apart">False to end it.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<bool>> DoAsync(
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
        if (row is null && !await db.CanSeeAsync(who, otherId, cancellation).ConfigureAwait(false))
        {
            return Errors.NoSuchPerson;
        }

        if (apart && row is null)
        {
            db.Add(
                new Apart
                {
                    Id = Ids.New(time),
                    PersonId = who.PersonId,
                    OtherId = otherId,
                    Since = time.GetUtcNow(),
                }
            );
        }
        else if (!apart && row is not null)
        {
            db.Remove(row);
        }

        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return apart;
    }
}
