using Microsoft.EntityFrameworkCore;

namespace SmartPick.Platform.Postgres;

/// <summary>PostgreSQL, for installations that serve many from several nodes.</summary>
public static class PostgresStore
{
    /// <summary>Uses the database of a connection string.</summary>
    /// <param name="options">What is being configured.</param>
    /// <param name="connection">The connection string.</param>
    public static DbContextOptionsBuilder UsePostgres(
        this DbContextOptionsBuilder options,
        string connection
    ) =>
        options.UseNpgsql(
            connection,
            postgres => postgres.MigrationsAssembly(typeof(PostgresStore).Assembly.GetName().Name)
        );
}
