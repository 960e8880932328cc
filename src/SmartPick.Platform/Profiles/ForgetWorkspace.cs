using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Profiles;

/// <summary>Takes what was kept out of the account again.</summary>
/// <param name="db">The database.</param>
public sealed class ForgetWorkspace(PlatformDb db)
{
    /// <summary>Deletes it.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    /// <returns>True when there was something.</returns>
    public async Task<Outcome<bool>> DoAsync(Who who, CancellationToken cancellation) =>
        await db.Set<StoredWorkspace>()
            .Where(row => row.PersonId == who.PersonId)
            .ExecuteDeleteAsync(cancellation)
            .ConfigureAwait(false) > 0;
}
