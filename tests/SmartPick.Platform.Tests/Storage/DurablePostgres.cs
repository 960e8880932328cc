using Npgsql;

namespace SmartPick.Platform.Tests.Storage;

/// <summary>A PostgreSQL cluster of one test that keeps what it confirms, as an installation's does, and can be stopped as by a power cut.</summary>
internal sealed class DurablePostgres : IAsyncDisposable
{
    private readonly string _folder;

    private DurablePostgres(string folder) => _folder = folder;

    /// <summary>The connection string of its one database.</summary>
    public string Connection =>
        $"Host={_folder};Database=postgres;Username=postgres;Timeout=5;Maximum Pool Size=20";

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Makes and starts one.</summary>
    public static async Task<DurablePostgres> StartNewAsync()
    {
        var server = new DurablePostgres(
            Directory.CreateTempSubdirectory("smartpick-durable-").FullName
        );
        if (PostgresServer.IsRoot)
        {
            await PostgresServer.ShellAsync($"chown postgres {server._folder}");
        }

        await PostgresServer.AsPostgresAsync(
            $"{PostgresServer.Programs}/initdb -D {server.Data} -U postgres --no-sync -A trust"
        );
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts it again; what was confirmed is recovered first.</summary>
    public Task StartAsync() =>
        PostgresServer.AsPostgresAsync(
            $"{PostgresServer.Programs}/pg_ctl -D {Data} -w -l {_folder}/log -o \"-k {_folder} -c listen_addresses='' -c shared_buffers=16MB\" start"
        );

    /// <summary>Stops it without a word to anybody and without writing anything more, as when the power goes.</summary>
    public Task CrashAsync() => StopAsync("immediate");

    /// <summary>Stops it as an administrator does who does not wait for those who are connected.</summary>
    public Task StopFastAsync() => StopAsync("fast");

    public async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(Connection))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await CrashAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task StopAsync(string mode) =>
        PostgresServer.AsPostgresAsync(
            $"{PostgresServer.Programs}/pg_ctl -D {Data} -w -m {mode} stop"
        );
}
