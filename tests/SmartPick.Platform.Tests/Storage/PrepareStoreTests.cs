using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Time.Testing;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Tests.Storage;

/// <summary>A store is made, brought up after a backup, or refused; by one node at a time. The migrations are made ones, of this assembly.</summary>
public sealed class PrepareStoreTests
{
    private static readonly string Made = typeof(PrepareStoreTests).Assembly.GetName().Name!;

    private readonly FakeTimeProvider _time = new(
        new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.Zero)
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task An_empty_store_is_made_and_then_left_as_it_is(DatabaseKind kind)
    {
        await using var test = await TestPlace.MakeAsync(kind);
        var place = test.Of(Made);

        (await PrepareAsync(place)).ShouldBe(new StorePrepared(0, 2, null));
        await WriteAsync(place, 1);
        (await PrepareAsync(place)).ShouldBe(new StorePrepared(2, 2, null));
        (await NotesAsync(place)).ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task An_older_store_is_migrated_after_a_backup_that_can_be_restored(
        DatabaseKind kind
    )
    {
        await using var test = await TestPlace.MakeAsync(kind);
        var place = test.Of(Made);
        await MakeOldAsync(place, notes: 3);

        var prepared = await PrepareAsync(place);

        prepared.From.ShouldBe(1);
        prepared.To.ShouldBe(2);
        (await NotesAsync(place)).ShouldBe(3);
        await using var other = await TestPlace.MakeAsync(
            kind == DatabaseKind.Sqlite ? DatabaseKind.Postgres : DatabaseKind.Sqlite
        );
        var restored = await new Restore(other.Of(Made)).DoAsync(prepared.Backup!, false, Stop);
        restored.Value.Schema.ShouldBe(1);
        restored.Value.Rows.ShouldBe(3);
        (await NotesAsync(other.Of(Made))).ShouldBe(3);
        (await PrepareAsync(other.Of(Made))).From.ShouldBe(
            2,
            "it was migrated after it was restored"
        );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Without_its_backup_an_older_store_is_not_migrated(DatabaseKind kind)
    {
        await using var test = await TestPlace.MakeAsync(kind);
        var place = test.Of(Made);
        await MakeOldAsync(place, notes: 1);
        await File.WriteAllTextAsync(place.BackupFolder, "in the way", Stop);

        var outcome = await new PrepareStore(place, _time).DoAsync(Stop);

        outcome.Failures.ShouldHaveSingleItem().Code.ShouldBe("backup.not-written");
        await using var db = place.Open();
        (await db.Database.GetAppliedMigrationsAsync(Stop)).Count().ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_newer_store_is_refused_with_what_to_do_and_left_alone(DatabaseKind kind)
    {
        await using var test = await TestPlace.MakeAsync(kind);
        var place = test.Of(Made);
        await PrepareAsync(place);
        await using (var db = place.Open())
        {
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsHistory\" VALUES ('20300101000000_Third', '12.0.0')",
                Stop
            );
        }

        await WriteAsync(place, 1);
        var outcome = await new PrepareStore(place, _time).DoAsync(Stop);

        var failure = outcome.Failures.ShouldHaveSingleItem();
        failure.Code.ShouldBe("store.newer");
        failure.Message.ShouldContain("schema 3");
        failure.Message.ShouldContain("up to 2");
        failure.Message.ShouldContain("Install the version that made it");
        (await NotesAsync(place)).ShouldBe(1);
        (await new BackUp(place, _time).DoAsync(test.File("b.zip"), Stop))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("store.newer");
        File.Exists(test.File("b.zip")).ShouldBeFalse();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Nodes_that_start_together_migrate_once_and_all_go_on(DatabaseKind kind)
    {
        await using var test = await TestPlace.MakeAsync(kind);
        await MakeOldAsync(test.Of(Made), notes: 5);

        var prepared = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => PrepareAsync(test.Of(Made)), Stop))
        );

        prepared.Count(one => one.From == 1).ShouldBe(1);
        prepared.ShouldAllBe(one => one.To == 2);
        (await NotesAsync(test.Of(Made))).ShouldBe(5);
    }

    [Fact]
    public async Task A_migration_that_a_dead_process_left_locked_is_taken_up()
    {
        await using var test = await TestPlace.MakeAsync(DatabaseKind.Sqlite);
        var place = test.Of(Made);
        await MakeOldAsync(place, notes: 1);
        await using (var db = place.Open())
        {
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')",
                Stop
            );
        }

        (await PrepareAsync(place)).To.ShouldBe(2);
    }

    [Fact]
    public async Task The_file_is_for_its_user_alone_and_keeps_what_it_confirmed()
    {
        await using var test = await TestPlace.MakeAsync(DatabaseKind.Sqlite);
        await PrepareAsync(test.Place);

        await using var db = test.Place.Open();
        await db.Database.OpenConnectionAsync(Stop);
        (await PragmaAsync(db, "journal_mode")).ShouldBe("wal");
        (await PragmaAsync(db, "synchronous")).ShouldBe("2", "FULL");
        (await PragmaAsync(db, "foreign_keys")).ShouldBe("1");
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.EnumerateFiles(test.Folder, "store.db*"))
            {
                File.GetUnixFileMode(file)
                    .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
            }
        }
    }

    [Fact]
    public async Task What_is_no_database_is_refused_and_left_alone()
    {
        await using var test = await TestPlace.MakeAsync(DatabaseKind.Sqlite);
        var text = string.Concat(Enumerable.Repeat("not a database ", 100));
        await File.WriteAllTextAsync(test.File("store.db"), text, Stop);

        var outcome = await new PrepareStore(test.Place, _time).DoAsync(Stop);

        outcome.Failures.ShouldHaveSingleItem().Code.ShouldBe("store.damaged");
        (await File.ReadAllTextAsync(test.File("store.db"), Stop)).ShouldBe(text);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_said_to_be_so()
    {
        Assert.SkipWhen(PostgresServer.Programs is null, "PostgreSQL is not installed.");
        var place = new SmartPick.Platform.Postgres.PostgresPlace(
            await PostgresServer.ConnectionAsync("nowhere"),
            Path.GetTempPath()
        );

        var outcome = await new PrepareStore(place, _time).DoAsync(Stop);

        outcome.Failures.ShouldHaveSingleItem().Code.ShouldBe("store.not-opened");
        outcome.Failures[0].Kind.ShouldBe(FailureKind.Unavailable);
    }

    private async Task<StorePrepared> PrepareAsync(StorePlace place) =>
        (await new PrepareStore(place, _time).DoAsync(Stop)).Value;

    private static async Task MakeOldAsync(StorePlace place, int notes)
    {
        await using var db = place.Open();
        await db.GetService<IMigrator>().MigrateAsync("First", Stop);
        await WriteAsync(place, notes);
    }

    private static async Task WriteAsync(StorePlace place, int notes)
    {
        await using var db = place.Open();
        for (var note = 0; note < notes; note++)
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO \"Notes\" (\"Id\", \"Text\") VALUES ({note}, 'text')",
                Stop
            );
        }
    }

    private static async Task<int> NotesAsync(StorePlace place)
    {
        await using var db = place.Open();
        return await db
            .Database.SqlQuery<int>($"SELECT \"Id\" AS \"Value\" FROM \"Notes\"")
            .CountAsync(Stop);
    }

    private static async Task<string> PragmaAsync(PlatformDb db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names are this file's own.
        command.CommandText = $"PRAGMA {name}";
#pragma warning restore CA2100
        return Convert.ToString(
            await command.ExecuteScalarAsync(Stop),
            System.Globalization.CultureInfo.InvariantCulture
        )!;
    }
}
