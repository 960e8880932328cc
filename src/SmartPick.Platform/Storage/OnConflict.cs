using Microsoft.EntityFrameworkCore;

namespace SmartPick.Platform.Storage;

/// <summary>Does an operation again when somebody else changed what it counted on while it ran.</summary>
internal static class OnConflict
{
    private const int Tries = 20;

    /// <summary>Runs it; on a conflict forgets what was read and runs it anew, on what stands by then.</summary>
    /// <exception cref="DbUpdateException">There was a conflict at every try, or something else is wrong with the write.</exception>
    public static async Task<T> AgainAsync<T>(PlatformDb db, Func<Task<T>> run)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await run();
            }
            catch (DbUpdateException exception) when (tries < Tries && exception.IsClash())
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
