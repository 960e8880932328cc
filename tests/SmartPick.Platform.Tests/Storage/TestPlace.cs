using System.Globalization;
using SmartPick.Platform.Postgres;
using SmartPick.Platform.Sqlite;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Tests.Storage;

/// <summary>An empty store of one test, with a folder of its own: no schema yet.</summary>
internal sealed class TestPlace : IAsyncDisposable
{
    private static int _made;

    private TestPlace(string folder, Func<string?, StorePlace> make)
    {
        Folder = folder;
        Of = make;
    }

    /// <summary>A folder that is gone after the test.</summary>
    public string Folder { get; }

    /// <summary>The store, with the migrations of an assembly; null for the product's.</summary>
    public Func<string?, StorePlace> Of { get; }

    /// <summary>The store.</summary>
    public StorePlace Place => Of(null);

    /// <summary>A file of the folder.</summary>
    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>Makes one; skips the test where PostgreSQL is not installed, unless this is the gate.</summary>
    public static async Task<TestPlace> MakeAsync(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("smartpick-store-").FullName;
        if (kind == DatabaseKind.Sqlite)
        {
            var file = Path.Combine(folder, "store.db");
            return new TestPlace(
                folder,
                migrations => new SqlitePlace(file) { Migrations = migrations }
            );
        }

        Assert.SkipWhen(
            PostgresServer.Programs is null
                && Environment.GetEnvironmentVariable("CI") is not "true",
            "PostgreSQL is not installed: install the package 'postgresql' to run this test."
        );
        var number = Interlocked.Increment(ref _made).ToString(CultureInfo.InvariantCulture);
        var connection = await PostgresServer.MakeAsync("place" + number);
        return new TestPlace(
            folder,
            migrations => new PostgresPlace(connection, folder) { Migrations = migrations }
        );
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
