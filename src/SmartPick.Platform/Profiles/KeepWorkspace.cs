using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Profiles;

/// <summary>Keeps in the account what somebody's browser holds, in place of what was kept before.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class KeepWorkspace(PlatformDb db, TimeProvider time)
{
    /// <summary>Keeps it.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="text">The workspace as JSON that was read and found good.</param>
    /// <param name="version">The version that the asking page showed; null when it showed none.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<StoredWorkspace>> DoAsync(
        Who who,
        string text,
        int? version,
        CancellationToken cancellation
    )
    {
        if (text.Length is 0 or > StoredWorkspace.LongestText)
        {
            return Errors.Size;
        }

        var kept = await db.Set<StoredWorkspace>()
            .SingleOrDefaultAsync(row => row.PersonId == who.PersonId, cancellation)
            .ConfigureAwait(false);
        if (kept?.Version != version)
        {
            return Errors.Changed;
        }

        if (kept is null)
        {
            kept = new StoredWorkspace { PersonId = who.PersonId, Text = text };
            db.Add(kept);
        }

        kept.Text = text;
        kept.KeptAt = time.GetUtcNow();
        try
        {
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbUpdateException exception) when (exception.IsClash())
        {
            return Errors.Changed;
        }

        return kept;
    }
}
