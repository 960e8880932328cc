using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace SmartPick.Platform.Storage;

/// <summary>
/// Puts a backup into a store, all of it or nothing. The file is read and checked whole before the store is touched; the database checks every reference between rows while they are
/// written. Nobody should use the store meanwhile.
/// </summary>
/// <param name="place">The store: empty, or not there yet, unless its contents are to be replaced.</param>
public sealed class Restore(StorePlace place)
{
    /// <summary>Restores it.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="replace">Whether what is in the store may be lost.</param>
    /// <param name="cancellation">Stops it; the store is as it was.</param>
    /// <returns>What was restored, or why nothing was.</returns>
    public async Task<Outcome<BackupManifest>> DoAsync(
        string file,
        bool replace,
        CancellationToken cancellation
    )
    {
        try
        {
            using var backup = await BackupFile.OpenAsync(file, cancellation).ConfigureAwait(false);
            await using var db = place.Open();
            return await RestoreAsync(db, backup, file, replace, cancellation)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (place.TroubleOf(exception) is { } trouble)
        {
            return Errors.At(place.Name, trouble);
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            return Errors.Damaged(file, exception.Message);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Errors.NotRead(file, exception.Message);
        }
        catch (DbException)
        {
            return Errors.NotFitting(file);
        }
    }

    private async Task<Outcome<BackupManifest>> RestoreAsync(
        PlatformDb db,
        BackupFile backup,
        string file,
        bool replace,
        CancellationToken cancellation
    )
    {
        await using var alone = (
            await place.AloneAsync(cancellation).ConfigureAwait(false)
        ).ConfigureAwait(false);
        var schema = await Schema.ReadAsync(db, cancellation).ConfigureAwait(false);
        var number = backup.Manifest.Schema;
        if (schema.IsNewer)
        {
            return Errors.Newer(place.Name, schema.Number, schema.Newest);
        }

        if (number > schema.Newest)
        {
            return Errors.NewerBackup(file, number, schema.Newest);
        }

        if (number < schema.Number)
        {
            return Errors.OlderBackup(file, number, place.Name, schema.Number);
        }

        var tables = StoredTable.InOrder(
            schema.ModelAt(number),
            db.GetService<ISqlGenerationHelper>()
        );
        await CheckAsync(backup, tables, cancellation).ConfigureAwait(false);
        if (
            !schema.IsEmpty
            && !replace
            && await HasRowsAsync(db, schema, cancellation).ConfigureAwait(false)
        )
        {
            return Errors.NotEmpty(place.Name);
        }

        await place.BeforeMigrationAsync(db, cancellation).ConfigureAwait(false);
        await schema.MigrateAsync(number, cancellation).ConfigureAwait(false);
        await LoadAsync(db, backup, tables, cancellation).ConfigureAwait(false);
        await schema.MigrateAsync(schema.Newest, cancellation).ConfigureAwait(false);
        return backup.Manifest;
    }

    /// <summary>Reads every row and value of the file, so that nothing is found wrong half-way.</summary>
    private static async Task CheckAsync(
        BackupFile backup,
        IReadOnlyList<StoredTable> tables,
        CancellationToken cancellation
    )
    {
        if (
            !backup
                .Manifest.Tables.Select(table => table.Name)
                .Order(StringComparer.Ordinal)
                .SequenceEqual(
                    tables.Select(table => table.Name).Order(StringComparer.Ordinal),
                    StringComparer.Ordinal
                )
        )
        {
            throw new InvalidDataException("it does not have the tables of its schema");
        }

        foreach (var table in tables)
        {
            var rows = new BackupRows(backup, table);
            await foreach (var row in rows.ReadAsync(cancellation).ConfigureAwait(false))
            {
                _ = row;
            }
        }
    }

    private static async Task<bool> HasRowsAsync(
        PlatformDb db,
        Schema schema,
        CancellationToken cancellation
    )
    {
        await db.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        var connection = db.Database.GetDbConnection();
        foreach (
            var table in StoredTable.InOrder(
                schema.ModelAt(schema.Number),
                db.GetService<ISqlGenerationHelper>()
            )
        )
        {
            if (await CountAsync(connection, null, table, cancellation).ConfigureAwait(false) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private async Task LoadAsync(
        PlatformDb db,
        BackupFile backup,
        IReadOnlyList<StoredTable> tables,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db
            .Database.BeginTransactionAsync(cancellation)
            .ConfigureAwait(false);
        var writing = transaction.GetDbTransaction();
        foreach (var table in tables.Where(table => table.Postponed.Count > 0))
        {
            await RunAsync(writing, table.LetGo, cancellation).ConfigureAwait(false);
        }

        foreach (var table in tables.Reverse())
        {
            await RunAsync(writing, table.DeleteAll, cancellation).ConfigureAwait(false);
        }

        foreach (var table in tables)
        {
            await new BackupRows(backup, table)
                .InsertAsync(writing, cancellation)
                .ConfigureAwait(false);
        }

        foreach (var table in tables)
        {
            await FinishAsync(db, backup, table, writing, cancellation).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    private async Task FinishAsync(
        PlatformDb db,
        BackupFile backup,
        StoredTable table,
        DbTransaction writing,
        CancellationToken cancellation
    )
    {
        if (table.Postponed.Count > 0)
        {
            await new BackupRows(backup, table)
                .FillAsync(writing, cancellation)
                .ConfigureAwait(false);
        }

        foreach (var column in table.Columns.Where(column => column.IsNumbered))
        {
            await place
                .ContinueNumbersAsync(db, table.Name, column.Name, cancellation)
                .ConfigureAwait(false);
        }

        var written = await CountAsync(writing.Connection!, writing, table, cancellation)
            .ConfigureAwait(false);
        if (
            written
            != backup
                .Manifest.Tables.Single(listed =>
                    string.Equals(listed.Name, table.Name, StringComparison.Ordinal)
                )
                .Rows
        )
        {
            throw new InvalidDataException($"the table {table.Name} did not take all its rows");
        }
    }

    private static async Task<long> CountAsync(
        DbConnection connection,
        DbTransaction? transaction,
        StoredTable table,
        CancellationToken cancellation
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The names come from the model, quoted.
        command.CommandText = table.Count;
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
    }

    private static async Task RunAsync(
        DbTransaction writing,
        string sql,
        CancellationToken cancellation
    )
    {
        await using var command = writing.Connection!.CreateCommand();
        command.Transaction = writing;
#pragma warning disable CA2100 // The names come from the model, quoted.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }
}
