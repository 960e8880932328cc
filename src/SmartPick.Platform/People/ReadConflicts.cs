using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>What somebody declared towards another person: their own declarations only.</summary>
public sealed class ReadConflicts(PlatformDb db)
{
    /// <summary>Reads them.</summary>
    /// <param name="who">Who declared.</param>
    /// <param name="otherId">Towards whom.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<IReadOnlyList<ConflictKind>> DoAsync(
        Who who,
        Guid otherId,
        CancellationToken cancellation
    ) =>
        await db.Set<Conflict>()
            .Where(row => row.PersonId == who.PersonId && row.OtherId == otherId)
            .Select(row => row.Kind)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
}
