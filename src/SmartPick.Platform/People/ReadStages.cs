using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>The history of somebody's own stages, the oldest first.</summary>
public sealed class ReadStages(PlatformDb db)
{
    /// <summary>Reads it.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<IReadOnlyList<StageEntry>> DoAsync(Who who, CancellationToken cancellation) =>
        await db.Set<StageEntry>()
            .AsNoTracking()
            .Where(entry => entry.PersonId == who.PersonId)
            .OrderBy(entry => entry.Since)
            .ThenBy(entry => entry.Id)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
}
