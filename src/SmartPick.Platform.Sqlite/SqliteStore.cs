using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SmartPick.Platform.Sqlite;

/// <summary>The embedded database: one file, written ahead, one writer at a time.</summary>
public static class SqliteStore
{
    /// <summary>How long a writer waits for another one, in seconds.</summary>
    private const int WaitSeconds = 30;

    /// <summary>Uses the file at this path, made when it is not there.</summary>
    /// <param name="options">What is being configured.</param>
    /// <param name="path">The file.</param>
    /// <param name="migrations">The assembly whose migrations make the schema; null for this one.</param>
    public static DbContextOptionsBuilder UseSqliteFile(
        this DbContextOptionsBuilder options,
        string path,
        string? migrations = null
    ) =>
        options.UseSqlite(
            ConnectionTo(path),
            sqlite =>
                sqlite.MigrationsAssembly(migrations ?? typeof(SqliteStore).Assembly.GetName().Name)
        );

    /// <summary>How connections to the file are opened.</summary>
    internal static string ConnectionTo(string path) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = WaitSeconds,
        }.ToString();
}
