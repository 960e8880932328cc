using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Declares a conflict of interest towards somebody, or takes the own declaration back.</summary>
public sealed class DeclareConflict(PlatformDb db, TimeProvider time)
{
    /// <summary>Declares it, or takes it back; doing either twice changes nothing.</summary>
    /// <param name="who">Who declares it.</param>
    /// <param name="otherId">Towards whom.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="holds">False to take it back.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<bool>> DoAsync(
        Who who,
        Guid otherId,
        ConflictKind kind,
        bool holds,
        CancellationToken cancellation
    )
    {
        if (otherId == who.PersonId)
        {
            return Errors.OneSelf;
        }

        if (!await db.CanSeeAsync(who, otherId, cancellation).ConfigureAwait(false))
        {
            return Errors.NoSuchPerson;
        }

        var declared = await db.Set<Conflict>()
            .SingleOrDefaultAsync(
                row => row.PersonId == who.PersonId && row.OtherId == otherId && row.Kind == kind,
                cancellation
            )
            .ConfigureAwait(false);
        if (holds && declared is null)
        {
            db.Add(
                new Conflict
                {
                    Id = Ids.New(time),
                    PersonId = who.PersonId,
                    OtherId = otherId,
                    Kind = kind,
                }
            );
        }
        else if (!holds && declared is not null)
        {
            db.Remove(declared);
        }

        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return holds;
    }
}
