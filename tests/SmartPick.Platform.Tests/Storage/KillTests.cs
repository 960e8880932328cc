using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.People;
using SmartPick.Platform.Postgres;
using SmartPick.Platform.Sqlite;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Tests.Storage;

/// <summary>
/// What was confirmed is there after any kill, and nothing is half there. The environment variable SMARTPICK_KILLS says how often; the usual number is what the product promises.
/// </summary>
public sealed class KillTests
{
    private const int UsualKills = 200;

    private static int Kills { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("SMARTPICK_KILLS"),
            CultureInfo.InvariantCulture,
            out var kills
        )
            ? kills
            : UsualKills;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_sqlite_everything_confirmed_survives_the_kill_of_its_writer()
    {
        await using var test = await TestPlace.MakeAsync(DatabaseKind.Sqlite);
        await PrepareAsync(test.Place);
        await MakeTablesAsync(test.Place);
        var random = new Random(1);
        var confirmed = new List<Guid>();
        using (var writers = new WriterPool(test.File("store.db")))
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                confirmed.AddRange(await writers.KillOneAsync(random, Stop));
            }
        }

        await ShouldAllBeWrittenAsync(test.Place, confirmed);
        await using var db = test.Place.Open();
        var check = await db
            .Database.SqlQueryRaw<string>(
                "SELECT integrity_check AS Value FROM pragma_integrity_check"
            )
            .ToListAsync(Stop);
        check.ShouldBe(["ok"]);
    }

    [Fact]
    public async Task On_postgres_everything_confirmed_survives_the_kill_of_its_writer_and_of_the_server()
    {
        SkipWithoutPostgres();
        await using var server = await DurablePostgres.StartNewAsync();
        var place = new PostgresPlace(server.Connection, Path.GetTempPath());
        await MakeTablesAsync(place);
        var random = new Random(2);
        var confirmed = new List<Guid>();
        using (var writers = new WriterPool(server.Connection))
        {
            for (var kill = 0; kill < Kills / 2; kill++)
            {
                confirmed.AddRange(await writers.KillOneAsync(random, Stop));
            }
        }

        using var survivor = new WriterProcess(server.Connection);
        for (var kill = Kills / 2; kill < Kills; kill++)
        {
            await survivor.AwaitAsync(1 + random.Next(10), Stop);
            await server.CrashAsync();
            await server.StartAsync();
        }

        await survivor.AwaitAsync(1, Stop);
        await survivor.KillAsync();
        survivor.Troubles.ShouldAllBe(code => code == StoreTrouble.Unreachable.Code);
        confirmed.AddRange(survivor.Confirmed);
        Npgsql.NpgsqlConnection.ClearAllPools();
        await ShouldAllBeWrittenAsync(place, confirmed);
    }

    [Fact]
    public async Task While_postgres_is_restarted_under_load_what_is_done_is_done_whole_and_the_rest_fails_clearly()
    {
        SkipWithoutPostgres();
        await using var server = await DurablePostgres.StartNewAsync();
        var place = new PostgresPlace(server.Connection, Path.GetTempPath());
        await PrepareAsync(place);
        using var done = new CancellationTokenSource();
        using var written = new SemaphoreSlim(0);
        var load = Enumerable
            .Range(0, 8)
            .Select(_ => Task.Run(() => WriteUntilAsync(place, written, done.Token), Stop))
            .ToList();

        for (var restart = 0; restart < 5; restart++)
        {
            await AwaitWritesAsync(written);
            await server.StopFastAsync();
            await server.StartAsync();
        }

        await AwaitWritesAsync(written);
        await done.CancelAsync();
        var results = await Task.WhenAll(load);

        results.SelectMany(result => result.Failed).ShouldNotBeEmpty();
        results
            .SelectMany(result => result.Failed)
            .ShouldAllBe(code => code == StoreTrouble.Unreachable.Code);
        await ShouldAllBeThereAsync(place, [.. results.SelectMany(result => result.Done)]);
        (await WriteAsync(place, Guid.CreateVersion7())).ShouldBeNull("it works again");
    }

    [Fact]
    public async Task A_full_disk_is_a_clear_failure_and_leaves_nothing_half_done()
    {
        await using var test = await TestPlace.MakeAsync(DatabaseKind.Sqlite);
        await PrepareAsync(test.Place);
        var confirmed = new List<Guid>();
        Failure? trouble = null;
        await using (var db = test.Place.Open())
        {
            // The database's own limit: it answers as it does when the disk is full.
            await db.Database.OpenConnectionAsync(Stop);
            var pages = await db
                .Database.SqlQueryRaw<int>("SELECT page_count AS Value FROM pragma_page_count")
                .SingleAsync(Stop);
            await db.Database.ExecuteSqlRawAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"PRAGMA max_page_count = {pages + 20}"
                ),
                Stop
            );
            while (trouble is null)
            {
                var id = Guid.CreateVersion7();
                Fill(db, id);
                try
                {
                    await db.SaveChangesAsync(Stop);
                    confirmed.Add(id);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    trouble = test.Place.TroubleOf(exception);
                    trouble.ShouldNotBeNull();
                }

                db.ChangeTracker.Clear();
            }

            await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1000000", Stop);
        }

        trouble.ShouldBe(StoreTrouble.Full);
        trouble.Message.ShouldContain("no space");
        await ShouldAllBeThereAsync(test.Place, confirmed, exactly: true);
        (await WriteAsync(test.Place, Guid.CreateVersion7())).ShouldBeNull("room was made");
    }

    [Fact]
    public async Task A_backup_that_finds_no_room_says_so_and_leaves_nothing_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Limits are set by a shell.");
        await using var test = await TestPlace.MakeAsync(DatabaseKind.Sqlite);
        await PrepareAsync(test.Place);
        var file = test.File("backup.zip");
        await File.WriteAllTextAsync(file, "the last backup", Stop);
        for (var row = 0; row < 200; row++)
        {
            await WriteAsync(test.Place, Guid.CreateVersion7());
        }

        // Held open, so that the database's own files beside it stand: the limit then meets the backup and not their making.
        await using var holder = test.Place.Open();
        await holder.Database.OpenConnectionAsync(Stop);
        (await holder.Set<Person>().CountAsync(Stop)).ShouldBe(200);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

        var (said, code) = await WriterProcess.RunLimitedAsync(
            "export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f 4",
            $"backup {test.File("store.db")} {file}"
        );

        code.ShouldBe(2);
        said.ShouldStartWith("backup.not-written");
        said.ShouldContain(file);
        (await File.ReadAllTextAsync(file, Stop)).ShouldBe("the last backup");
        Directory.GetFiles(test.Folder, "backup*").ShouldBe([file]);
    }

    private static void SkipWithoutPostgres() =>
        Assert.SkipWhen(
            PostgresServer.Programs is null
                && Environment.GetEnvironmentVariable("CI") is not "true",
            "PostgreSQL is not installed: install the package 'postgresql' to run this test."
        );

    private static async Task PrepareAsync(StorePlace place) =>
        (await new PrepareStore(place, TimeProvider.System).DoAsync(Stop)).IsDone.ShouldBeTrue();

    private static async Task MakeTablesAsync(StorePlace place)
    {
        await using var db = place.Open();
        for (var table = 1; table <= 3; table++)
        {
#pragma warning disable EF1002 // The names are this file's own.
            await db.Database.ExecuteSqlRawAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"CREATE TABLE \"Written{table}\" (\"Id\" varchar(36) PRIMARY KEY, \"Text\" varchar(200))"
                ),
                Stop
            );
#pragma warning restore EF1002
        }
    }

    private static async Task ShouldAllBeWrittenAsync(StorePlace place, List<Guid> confirmed)
    {
        confirmed.Count.ShouldBeGreaterThanOrEqualTo(Kills);
        await using var db = place.Open();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync(Stop);

        // One state: who was killed last may have a transaction on its way still.
        await using var reading = await place.BeginReadingAsync(connection, Stop);
        await db.Database.UseTransactionAsync(reading, Stop);
        var tables = new List<HashSet<Guid>>();
        for (var table = 1; table <= 3; table++)
        {
#pragma warning disable EF1002 // The names are this file's own.
            var ids = await db
                .Database.SqlQueryRaw<string>(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"SELECT \"Id\" AS \"Value\" FROM \"Written{table}\""
                    )
                )
                .ToListAsync(Stop);
#pragma warning restore EF1002
            tables.Add([.. ids.Select(Guid.Parse)]);
        }

        confirmed.Where(id => !tables[0].Contains(id)).ShouldBeEmpty();
        tables[1].SetEquals(tables[0]).ShouldBeTrue("nothing is half there");
        tables[2].SetEquals(tables[0]).ShouldBeTrue("nothing is half there");
    }

    /// <summary>Waits until the load is under way: some more writes than there were.</summary>
    private static async Task AwaitWritesAsync(SemaphoreSlim written)
    {
        while (await written.WaitAsync(0, Stop)) { }
        for (var write = 0; write < 20; write++)
        {
            await written.WaitAsync(Stop);
        }
    }

    private static async Task<(List<Guid> Done, List<string> Failed)> WriteUntilAsync(
        StorePlace place,
        SemaphoreSlim written,
        CancellationToken stop
    )
    {
        var done = new List<Guid>();
        var failed = new List<string>();
        while (!stop.IsCancellationRequested)
        {
            var id = Guid.CreateVersion7();
            if (await WriteAsync(place, id) is { } failure)
            {
                failed.Add(failure.Code);
            }
            else
            {
                done.Add(id);
                written.Release();
            }
        }

        return (done, failed);
    }

    private static async Task<Failure?> WriteAsync(StorePlace place, Guid id)
    {
        try
        {
            await using var db = place.Open();
            Fill(db, id);
            await db.SaveChangesAsync(Stop);
            return null;
        }
        catch (Exception exception) when (place.TroubleOf(exception) is { } trouble)
        {
            return trouble;
        }
    }

    /// <summary>One thing of three rows.</summary>
    private static void Fill(PlatformDb db, Guid id)
    {
        db.Add(new Person { Id = id, Name = new string('n', Person.LongestName) });
        db.Add(new ActivityEntry { Id = id, Kind = "written" });
        db.Add(
            new Job
            {
                Id = id,
                Kind = "written",
                Key = id.ToString(),
            }
        );
    }

    private static async Task ShouldAllBeThereAsync(
        StorePlace place,
        List<Guid> confirmed,
        bool exactly = false
    )
    {
        await using var db = place.Open();
        var people = await db.Set<Person>().Select(row => row.Id).ToHashSetAsync(Stop);
        var entries = await db.Set<ActivityEntry>().Select(row => row.Id).ToHashSetAsync(Stop);
        var jobs = await db.Set<Job>().Select(row => row.Id).ToHashSetAsync(Stop);
        confirmed.Where(id => !people.Contains(id)).ShouldBeEmpty();
        people.SetEquals(entries).ShouldBeTrue("nothing is half there");
        people.SetEquals(jobs).ShouldBeTrue("nothing is half there");
        if (exactly)
        {
            people.Count.ShouldBe(confirmed.Count);
        }
    }
}
