using Microsoft.EntityFrameworkCore;

namespace SmartPick.Platform.Postgres;

/// <summary>PostgreSQL, for installations that serve many from several nodes.</summary>
public static class PostgresStore
{
    /// <summary>Uses the database of a connection string.</summary>
    /// <param name="options">What is being configured.</param>
    /// <param name="connection">The connection string.</param>
    /// <param name="migrations">The assembly whose migrations make the schema; null for this one.</param>
    public static DbContextOptionsBuilder UsePostgres(
        this DbContextOptionsBuilder options,
        string connection,
        string? migrations = null
    ) =>
        options.UseNpgsql(
            connection,
            postgres =>
                postgres.MigrationsAssembly(
                    migrations ?? typeof(PostgresStore).Assembly.GetName().Name
                )
        );
}
