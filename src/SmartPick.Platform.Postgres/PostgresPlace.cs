using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Postgres;

/// <summary>A store in a database of PostgreSQL, which exists already.</summary>
/// <param name="connection">The connection string.</param>
/// <param name="folder">Where files are put that go with it, such as backups before a migration.</param>
public sealed class PostgresPlace(string connection, string folder) : StorePlace
{
    /// <summary>The number of the lock that keeps nodes apart while one prepares the store: the letters "SmPi".</summary>
    private const long LockNumber = 0x536D5069;

    private readonly NpgsqlConnectionStringBuilder _connection = new(connection);

    /// <inheritdoc/>
    public override string Name =>
        $"the PostgreSQL database {_connection.Database} on {_connection.Host}";

    /// <inheritdoc/>
    public override string Folder => folder;

    /// <inheritdoc/>
    public override void Use(DbContextOptionsBuilder options) =>
        options.UsePostgres(connection, Migrations);

    /// <summary>A lock of the server's that ends with the connection.</summary>
    /// <inheritdoc/>
    public override async Task<IAsyncDisposable> AloneAsync(CancellationToken cancellation)
    {
        var alone = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString()
        );
        try
        {
            await alone.OpenAsync(cancellation).ConfigureAwait(false);
            await using var command = alone.CreateCommand();
            command.CommandText = "SELECT pg_advisory_lock(@number)";
            command.CommandTimeout = 0;
            command.Parameters.AddWithValue("number", LockNumber);
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            return alone;
        }
        catch
        {
            await alone.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public override async Task<DbTransaction> BeginReadingAsync(
        DbConnection connection,
        CancellationToken cancellation
    ) =>
        await connection
            .BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public override Task ContinueNumbersAsync(
        PlatformDb db,
        string table,
        string column,
        CancellationToken cancellation
    )
    {
#pragma warning disable EF1002 // The names come from the model, quoted.
        var quoted = $"\"{table}\"";
        return db.Database.ExecuteSqlRawAsync(
            $"SELECT setval(pg_get_serial_sequence('{quoted}', '{column}'), COALESCE((SELECT MAX(\"{column}\") FROM {quoted}), 0) + 1, false)",
            cancellation
        );
#pragma warning restore EF1002
    }

    /// <inheritdoc/>
    public override Failure? TroubleOf(Exception exception) =>
        Inner(exception) switch
        {
            PostgresException refusal => TroubleOf(refusal.SqlState),
            NpgsqlException => StoreTrouble.Unreachable,
            _ => null,
        };

    private static Failure? TroubleOf(string state) =>
        state switch
        {
            PostgresErrorCodes.DiskFull => StoreTrouble.Full,
            PostgresErrorCodes.ReadOnlySqlTransaction => StoreTrouble.ReadOnly,
            PostgresErrorCodes.InvalidCatalogName
            or PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.InvalidAuthorizationSpecification
            or PostgresErrorCodes.InsufficientPrivilege => StoreTrouble.NotOpened,
            PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections => StoreTrouble.Unreachable,
            PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.LockNotAvailable
            or PostgresErrorCodes.SerializationFailure => StoreTrouble.Busy,
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
                StoreTrouble.Damaged,
            _ => null,
        };

    private static NpgsqlException? Inner(Exception? exception) =>
        exception is null or NpgsqlException
            ? exception as NpgsqlException
            : Inner(exception.InnerException);
}
