using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Does what one form asks for in one transaction: all of it, or nothing and every reason why.</summary>
/// <param name="db">The database.</param>
public sealed class AllOrNone(PlatformDb db)
{
    /// <summary>Does the steps in their order; also after one that failed, so that all reasons are said at once.</summary>
    /// <param name="steps">Operations on the same database; each gives its failures.</param>
    /// <param name="cancellation">The caller has left.</param>
    /// <returns>The failures of all; when there is one, nothing was done.</returns>
    public async Task<IReadOnlyList<Failure>> DoAsync(
        IReadOnlyList<Func<Task<IReadOnlyList<Failure>>>> steps,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db
            .Database.BeginTransactionAsync(cancellation)
            .ConfigureAwait(false);
        var failures = new List<Failure>();
        foreach (var step in steps)
        {
            failures.AddRange(await step().ConfigureAwait(false));
        }

        if (failures.Count > 0)
        {
            await transaction.RollbackAsync(cancellation).ConfigureAwait(false);
            db.ChangeTracker.Clear();
            return failures;
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return [];
    }
}
