using System.Diagnostics;
using Npgsql;

namespace SmartPick.Platform.Tests;

/// <summary>
/// A throw-away PostgreSQL cluster for this run of the tests, started when the first test asks for it: reached by a socket in a folder of its own, so that it takes no port. Databases are
/// cloned from a template that holds the schema.
/// </summary>
internal static class PostgresServer
{
    private static readonly Lazy<Task<string?>> Folder = new(StartAsync);
    private static int _databases;

    public static bool IsRoot =>
        string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    /// <summary>Whether PostgreSQL is installed here.</summary>
    public static string? Programs { get; } =
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .OrderByDescending(folder => int.Parse(Path.GetFileName(folder), null))
                .Select(folder => Path.Combine(folder, "bin"))
                .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            : null;

    /// <summary>Skips the test where PostgreSQL is not installed, unless this is the gate.</summary>
    public static void SkipWhereMissing() =>
        Assert.SkipWhen(
            Programs is null
                && !string.Equals(
                    Environment.GetEnvironmentVariable("CI"),
                    "true",
                    StringComparison.Ordinal
                ),
            "PostgreSQL is not installed: install the package 'postgresql' to run this test."
        );

    /// <summary>The connection string of a new database cloned from a template.</summary>
    public static async Task<string> CloneAsync(string template)
    {
        var name = FormattableString.Invariant($"t{Interlocked.Increment(ref _databases)}");
        await RunAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return await PooledAsync(name);
    }

    /// <summary>The connection string of a new, empty database.</summary>
    public static async Task<string> MakeAsync(string name)
    {
        await RunAsync($"CREATE DATABASE {name}");
        return await ConnectionAsync(name);
    }

    /// <summary>The connection string of a database that is used like that of a product, with a pool; who uses it clears the pool.</summary>
    private static async Task<string> PooledAsync(string database) =>
        new NpgsqlConnectionStringBuilder(await ConnectionAsync(database))
        {
            Pooling = true,
        }.ToString();

    /// <summary>The connection string of a database of the cluster.</summary>
    public static async Task<string> ConnectionAsync(string database) =>
        $"Host={await Folder.Value};Database={database};Username=postgres;Pooling=false;Include Error Detail=true";

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await ConnectionAsync("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are this file's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string?> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("smartpick-pg-").FullName;
        var data = Path.Combine(folder, "data");
        if (IsRoot)
        {
            await ShellAsync($"chown postgres {folder}");
        }

        await AsPostgresAsync($"{Programs}/initdb -D {data} -U postgres --no-sync -A trust");
        await AsPostgresAsync(
            $"{Programs}/pg_ctl -D {data} -w -l {folder}/log -o \"-k {folder} -c listen_addresses='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200\" start"
        );
        return folder;
    }

    /// <summary>Stops the cluster, if one was started, and deletes it. Not at the exit of the process: the runner gives that a few seconds, and hundreds of databases take longer.</summary>
    public static async Task StopAsync()
    {
        if (!Folder.IsValueCreated || await Folder.Value is not { } folder)
        {
            return;
        }

        await AsPostgresAsync($"{Programs}/pg_ctl -D {folder}/data -m immediate stop");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    public static Task AsPostgresAsync(string command) =>
        IsRoot ? ShellAsync($"cd / && runuser -u postgres -- {command}") : ShellAsync(command);

    /// <summary>Runs a command and throws what it complains of.</summary>
    public static async Task ShellAsync(string command)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"{command} >/dev/null");
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{command}: {await process.StandardError.ReadToEndAsync()}"
            );
        }
    }
}
