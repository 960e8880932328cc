using SmartPick.Platform.Tests;

namespace SmartPick.Web.Tests.Databases;

/// <summary>Servers on either database.</summary>
internal static class DatabaseServers
{
    private static int _made;

    /// <summary>A server that has not started yet.</summary>
    public static async Task<RunningServer> MakeAsync(DatabaseKind kind)
    {
        var server = new RunningServer();
        if (kind == DatabaseKind.Postgres)
        {
            PostgresServer.SkipWhereMissing();
            var name = FormattableString.Invariant($"web{Interlocked.Increment(ref _made)}");
            server.With("store", await PostgresServer.MakeAsync(name) + ";Pooling=true");
        }

        return server;
    }
}
