using System.Buffers;
using System.Data;
using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace SmartPick.Platform.Storage;

/// <summary>
/// Writes everything that a store holds into one file, as it stood at one moment, while others go on working. The file says the same whichever database it came from, and holds secrets
/// and private items: it is made for this user alone.
/// </summary>
/// <param name="place">The store.</param>
/// <param name="time">The clock.</param>
public sealed class BackUp(StorePlace place, TimeProvider time)
{
    /// <summary>Rows are flushed into the archive when this many bytes are together.</summary>
    private const int BytesAtOnce = 1 << 16;

    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>Writes the file whole or not at all; one of that name is replaced.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops it; nothing is left behind.</param>
    /// <returns>What was written, or why nothing was.</returns>
    public async Task<Outcome<BackupManifest>> DoAsync(string file, CancellationToken cancellation)
    {
        var neighbour = FormattableString.Invariant($"{file}.{Environment.ProcessId}.tmp");
        try
        {
            await using var db = place.Open();
            var schema = await Schema.ReadAsync(db, cancellation).ConfigureAwait(false);
            if (schema.IsNewer)
            {
                return Errors.Newer(place.Name, schema.Number, schema.Newest);
            }

            if (schema.IsEmpty)
            {
                return Errors.NothingThere(place.Name);
            }

            var connection = db.Database.GetDbConnection();
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            await using var reading = await place
                .BeginReadingAsync(connection, cancellation)
                .ConfigureAwait(false);
            var manifest = await WriteAsync(db, schema, reading, neighbour, cancellation)
                .ConfigureAwait(false);
            File.Move(neighbour, file, overwrite: true);
            return manifest;
        }
        catch (Exception exception) when (place.TroubleOf(exception) is { } trouble)
        {
            return Errors.At(place.Name, trouble);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Errors.NotWritten(
                file,
                exception.Message.Replace(neighbour, file, StringComparison.Ordinal)
            );
        }
        finally
        {
            Discard(neighbour);
        }
    }

    private async Task<BackupManifest> WriteAsync(
        PlatformDb db,
        Schema schema,
        DbTransaction reading,
        string file,
        CancellationToken cancellation
    )
    {
        await using var stream = Make(file);
        BackupManifest manifest;
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var tables = new List<BackupTable>();
            foreach (
                var table in StoredTable.InOrder(
                    schema.ModelAt(schema.Number),
                    db.GetService<ISqlGenerationHelper>()
                )
            )
            {
                tables.Add(
                    await WriteTableAsync(archive, table, reading, cancellation)
                        .ConfigureAwait(false)
                );
            }

            manifest = new BackupManifest(
                BackupManifest.ProductName,
                BackupManifest.ThisFormat,
                schema.Number,
                time.GetUtcNow(),
                tables
            );
            var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest, BackupFile.Json);
            await using var entry = archive.CreateEntry(BackupFile.ManifestName).Open();
            await entry.WriteAsync(bytes, cancellation).ConfigureAwait(false);
            archive.Comment = Convert.ToHexStringLower(SHA256.HashData(bytes));
        }

        // A backup that a power cut takes back is none.
        stream.Flush(flushToDisk: true);
        return manifest;
    }

    private static async Task<BackupTable> WriteTableAsync(
        ZipArchive archive,
        StoredTable table,
        DbTransaction reading,
        CancellationToken cancellation
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new ArrayBufferWriter<byte>();
        var rows = 0L;
        await using var entry = archive.CreateEntry(BackupFile.EntryOf(table.Name)).Open();
        await using var json = new Utf8JsonWriter(buffer);
        await using var command = reading.Connection!.CreateCommand();
        command.Transaction = reading;
#pragma warning disable CA2100 // The names come from the model, quoted.
        command.CommandText = table.SelectAll;
#pragma warning restore CA2100
        await using var row = await command
            .ExecuteReaderAsync(CommandBehavior.SingleResult, cancellation)
            .ConfigureAwait(false);
        while (await row.ReadAsync(cancellation).ConfigureAwait(false))
        {
            WriteRow(json, table, row);
            buffer.Write(LineEnd);
            rows++;
            if (buffer.WrittenCount > BytesAtOnce)
            {
                await FlushAsync().ConfigureAwait(false);
            }
        }

        await FlushAsync().ConfigureAwait(false);
        return new BackupTable(
            table.Name,
            [.. table.Columns.Select(column => column.Name)],
            rows,
            Convert.ToHexStringLower(hash.GetHashAndReset())
        );

        async Task FlushAsync()
        {
            hash.AppendData(buffer.WrittenSpan);
            await entry.WriteAsync(buffer.WrittenMemory, cancellation).ConfigureAwait(false);
            buffer.ResetWrittenCount();
        }
    }

    private static void WriteRow(Utf8JsonWriter json, StoredTable table, DbDataReader row)
    {
        json.Reset();
        json.WriteStartArray();
        for (var at = 0; at < table.Columns.Count; at++)
        {
            table.Columns[at].Write(json, row, at);
        }

        json.WriteEndArray();
        json.Flush();
    }

    private static FileStream Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(file, options);
    }

    private static void Discard(string neighbour)
    {
        if (File.Exists(neighbour))
        {
            File.Delete(neighbour);
        }
    }
}
