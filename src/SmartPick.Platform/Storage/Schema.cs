using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SmartPick.Platform.Storage;

/// <summary>
/// Which schema a store has and which this program knows. Migrations are counted, not named, since each provider has its own: number 3 of one and number 3 of the other make the same
/// tables.
/// </summary>
internal sealed class Schema
{
    private readonly PlatformDb _db;
    private readonly string[] _known;

    private Schema(PlatformDb db, string[] known, string[] applied)
    {
        _db = db;
        _known = known;
        Number = applied.Length;
        IsNewer = applied.Except(known, StringComparer.Ordinal).Any();
    }

    /// <summary>How many migrations the store has had; 0 when it is empty.</summary>
    public int Number { get; }

    /// <summary>Whether it has no tables, or is not there at all.</summary>
    public bool IsEmpty => Number == 0;

    /// <summary>How many this program knows.</summary>
    public int Newest => _known.Length;

    /// <summary>Whether the store has had a migration that this program does not know.</summary>
    public bool IsNewer { get; }

    /// <summary>Looks; nothing is made or changed.</summary>
    public static async Task<Schema> ReadAsync(PlatformDb db, CancellationToken cancellation)
    {
        string[] known = [.. db.Database.GetMigrations()];
        string[] applied =
        [
            .. await db.Database.GetAppliedMigrationsAsync(cancellation).ConfigureAwait(false),
        ];
        return new Schema(db, known, applied);
    }

    /// <summary>Brings the store to this number.</summary>
    public Task MigrateAsync(int number, CancellationToken cancellation) =>
        _db.GetService<IMigrator>().MigrateAsync(_known[number - 1], cancellation);

    /// <summary>The tables that the migrations up to this number make, with the types of this provider.</summary>
    public IRelationalModel ModelAt(int number)
    {
        var migrations = _db.GetService<IMigrationsAssembly>();
        var migration = migrations.CreateMigration(
            migrations.Migrations[_known[number - 1]],
            _db.Database.ProviderName!
        );
        return _db.GetService<IModelRuntimeInitializer>()
            .Initialize(migration.TargetModel)
            .GetRelationalModel();
    }

    /// <summary>The number as a message says it.</summary>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
