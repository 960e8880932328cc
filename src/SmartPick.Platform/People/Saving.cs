using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Writes a change, and says so kindly when another one came first.</summary>
internal static class Saving
{
    /// <summary>Writes what is pending: the row, or that it was changed meanwhile.</summary>
    public static async Task<Outcome<T>> SaveOrChangedAsync<T>(
        this PlatformDb db,
        T row,
        CancellationToken cancellation
    )
        where T : class
    {
        try
        {
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
            return row;
        }
        catch (DbUpdateException exception) when (exception.IsClash())
        {
            // Another version, or a row of the same key made at the same moment.
            db.ChangeTracker.Clear();
            return Errors.Changed;
        }
    }
}
