using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Profiles;

/// <summary>What the account keeps of its owner's browser.</summary>
/// <param name="db">The database.</param>
public sealed class ReadWorkspace(PlatformDb db)
{
    /// <summary>What is kept; null for nothing.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public Task<StoredWorkspace?> DoAsync(Who who, CancellationToken cancellation) =>
        db.Set<StoredWorkspace>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.PersonId == who.PersonId, cancellation);
}
