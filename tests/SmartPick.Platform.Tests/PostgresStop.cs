[assembly: AssemblyFixture(typeof(SmartPick.Platform.Tests.PostgresStop))]

namespace SmartPick.Platform.Tests;

/// <summary>Stops the throw-away PostgreSQL cluster when the last test has ended.</summary>
public sealed class PostgresStop : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await PostgresServer.StopAsync();
}
