using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace SmartPick.Platform.Storage;

/// <summary>
/// A backup for reading: a ZIP archive with a file of JSON lines for each table and a manifest whose hash is the archive's comment. Whatever is wrong with it is an
/// <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class BackupFile : IDisposable
{
    /// <summary>The manifest's name in the archive.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>A manifest is much smaller than this, in bytes.</summary>
    private const int LongestManifest = 1 << 20;

    private readonly ZipArchive _archive;

    private BackupFile(ZipArchive archive, BackupManifest manifest)
    {
        _archive = archive;
        Manifest = manifest;
    }

    /// <summary>What it says that it holds.</summary>
    public BackupManifest Manifest { get; }

    /// <summary>How JSON is written in it.</summary>
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The name of a table's lines in the archive.</summary>
    public static string EntryOf(string table) => $"tables/{table}.jsonl";

    /// <summary>Opens a file and reads its manifest.</summary>
    public static async Task<BackupFile> OpenAsync(string file, CancellationToken cancellation)
    {
        var archive = new ZipArchive(File.OpenRead(file), ZipArchiveMode.Read);
        try
        {
            return new BackupFile(
                archive,
                await ManifestOfAsync(archive, cancellation).ConfigureAwait(false)
            );
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>The rows of a table, each as an array of values, valid until the next one is asked for. Counted and checked against the manifest at the end.</summary>
    public async IAsyncEnumerable<JsonElement> RowsAsync(
        BackupTable table,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var entry =
            _archive.GetEntry(EntryOf(table.Name))
            ?? throw new InvalidDataException($"the table {table.Name} is missing");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var stream = entry.Open();
        var lines = PipeReader.Create(stream);
        var rows = 0L;
        while (true)
        {
            var read = await lines.ReadAsync(cancellation).ConfigureAwait(false);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                var next = rest.GetPosition(1, end);
                Append(hash, rest.Slice(0, next));
                using var row = Parse(table, rest.Slice(0, end));
                rows++;
                yield return row.RootElement;
                rest = rest.Slice(next);
            }

            lines.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
            {
                Check(table, rows, rest.IsEmpty, hash);
                yield break;
            }
        }
    }

    public void Dispose() => _archive.Dispose();

    private static void Check(BackupTable table, long rows, bool ended, IncrementalHash hash)
    {
        if (rows != table.Rows || !ended)
        {
            throw new InvalidDataException(
                FormattableString.Invariant(
                    $"the table {table.Name} has {rows} whole rows where {table.Rows} were written"
                )
            );
        }

        if (
            !string.Equals(
                Convert.ToHexStringLower(hash.GetHashAndReset()),
                table.Sha256,
                StringComparison.Ordinal
            )
        )
        {
            throw new InvalidDataException($"the table {table.Name} is not as it was written");
        }
    }

    private static JsonDocument Parse(BackupTable table, ReadOnlySequence<byte> line)
    {
        try
        {
            var row = JsonDocument.Parse(line);
            return
                row.RootElement.ValueKind == JsonValueKind.Array
                && row.RootElement.GetArrayLength() == table.Columns.Count
                ? row
                : throw new InvalidDataException(
                    $"the table {table.Name} has a row of another form"
                );
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"the table {table.Name} has a row that is no JSON",
                exception
            );
        }
    }

    private static void Append(IncrementalHash hash, ReadOnlySequence<byte> bytes)
    {
        foreach (var part in bytes)
        {
            hash.AppendData(part.Span);
        }
    }

    private static async Task<BackupManifest> ManifestOfAsync(
        ZipArchive archive,
        CancellationToken cancellation
    )
    {
        if (archive.GetEntry(ManifestName) is not { Length: < LongestManifest } entry)
        {
            throw new InvalidDataException("its manifest is missing");
        }

        var bytes = new byte[entry.Length];
        await using (var stream = entry.Open())
        {
            await stream.ReadExactlyAsync(bytes, cancellation).ConfigureAwait(false);
        }

        if (
            !string.Equals(
                Convert.ToHexStringLower(SHA256.HashData(bytes)),
                archive.Comment,
                StringComparison.Ordinal
            )
        )
        {
            throw new InvalidDataException("its manifest is not as it was written");
        }

        var manifest = JsonSerializer.Deserialize<BackupManifest>(bytes, Json);
        return
            manifest is { Product: BackupManifest.ProductName, Tables: not null }
            && manifest.Format == BackupManifest.ThisFormat
            ? manifest
            : throw new InvalidDataException("it is of another product, or of another form");
    }
}
