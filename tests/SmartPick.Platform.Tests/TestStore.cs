using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Postgres;
using SmartPick.Platform.Sqlite;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Tests;

/// <summary>A database of one test, with the schema and nothing else in it.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);

    private readonly string? _file;

    private TestStore(DbContextOptions<PlatformDb> options, string? file)
    {
        Options = options;
        _file = file;
    }

    /// <summary>How to open it.</summary>
    public DbContextOptions<PlatformDb> Options { get; }

    /// <summary>Makes one; skips the test where PostgreSQL is not installed, unless this is the gate.</summary>
    public static async Task<TestStore> MakeAsync(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            var file = Path.Combine(Path.GetTempPath(), $"smartpick-{Guid.NewGuid():N}.db");
            File.Copy(await SqliteTemplate.Value, file);
            return new TestStore(Sqlite(file), file);
        }

        PostgresServer.SkipWhereMissing();
        await PostgresTemplate.Value;
        return new TestStore(Postgres(await PostgresServer.CloneAsync("template_smartpick")), null);
    }

    /// <summary>A context of its own, as another request would have.</summary>
    public PlatformDb Open() => new(Options);

    public async ValueTask DisposeAsync()
    {
        if (_file is null)
        {
            await using var db = Open();
            Npgsql.NpgsqlConnection.ClearPool(
                (Npgsql.NpgsqlConnection)db.Database.GetDbConnection()
            );
        }
        else
        {
            await using (var db = Open())
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearPool(
                    (Microsoft.Data.Sqlite.SqliteConnection)db.Database.GetDbConnection()
                );
            }

            File.Delete(_file);
        }
    }

    private static DbContextOptions<PlatformDb> Sqlite(string file) =>
        (DbContextOptions<PlatformDb>)
            new DbContextOptionsBuilder<PlatformDb>().UseSqliteFile(file).Options;

    private static DbContextOptions<PlatformDb> Postgres(string connection) =>
        (DbContextOptions<PlatformDb>)
            new DbContextOptionsBuilder<PlatformDb>().UsePostgres(connection).Options;

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"smartpick-template-{Guid.NewGuid():N}.db");
        await using (var db = new PlatformDb(Sqlite(file)))
        {
            await db.Database.MigrateAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        return file;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var connection = await PostgresServer.MakeAsync("template_smartpick");
        await using var db = new PlatformDb(Postgres(connection));
        await db.Database.MigrateAsync();
        return connection;
    }
}
