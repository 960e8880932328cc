using System.Globalization;

namespace SmartPick.Platform.Storage;

/// <summary>
/// Brings a store to the schema of this program before the first request: an empty one is made, an older one is migrated after a backup, a newer one is refused and left alone. Nodes that
/// start together do it one after the other.
/// </summary>
/// <param name="place">The store.</param>
/// <param name="time">The clock, for the backup's name.</param>
public sealed class PrepareStore(StorePlace place, TimeProvider time)
{
    /// <summary>Prepares it.</summary>
    /// <param name="cancellation">Stops it; a migration that has begun is rolled back.</param>
    /// <returns>What was done, or why the store cannot be used.</returns>
    public async Task<Outcome<StorePrepared>> DoAsync(CancellationToken cancellation)
    {
        try
        {
            await using var alone = (
                await place.AloneAsync(cancellation).ConfigureAwait(false)
            ).ConfigureAwait(false);
            await using var db = place.Open();
            var schema = await Schema.ReadAsync(db, cancellation).ConfigureAwait(false);
            if (schema.IsNewer)
            {
                return Errors.Newer(place.Name, schema.Number, schema.Newest);
            }

            return await BringUpAsync(db, schema, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (place.TroubleOf(exception) is { } trouble)
        {
            return Errors.At(place.Name, trouble);
        }
    }

    private async Task<Outcome<StorePrepared>> BringUpAsync(
        PlatformDb db,
        Schema schema,
        CancellationToken cancellation
    )
    {
        await place.BeforeMigrationAsync(db, cancellation).ConfigureAwait(false);
        if (schema.Number == schema.Newest)
        {
            return new StorePrepared(schema.Number, schema.Number, null);
        }

        string? backup = null;
        if (schema.Number > 0)
        {
            backup = Path.Combine(place.BackupFolder, BackupName(schema.Number));
            var made = await new BackUp(place, time)
                .DoAsync(backup, cancellation)
                .ConfigureAwait(false);
            if (!made.IsDone)
            {
                return made.Failures.ToArray();
            }
        }

        await schema.MigrateAsync(schema.Newest, cancellation).ConfigureAwait(false);
        return new StorePrepared(schema.Number, schema.Newest, backup);
    }

    private string BackupName(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"smartpick-schema-{number}-{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}.zip"
        );
}
