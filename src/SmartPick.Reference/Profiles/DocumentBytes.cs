using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace SmartPick.Reference.Profiles;

/// <summary>Takes the bytes of a JSON file from a stream: not too many, UTF-8, without the byte order mark.</summary>
internal static class DocumentBytes
{
    /// <summary>No profile or scenario is larger than this; a stream is read up to here and no further.</summary>
    public const int Limit = Megabyte;

    /// <summary>The limit of files that hold many people.</summary>
    public const int LargeLimit = 16 * Megabyte;

    private const int Megabyte = 1024 * 1024;

    /// <summary>The bytes, or why they cannot be such a file.</summary>
    public static (byte[]? Json, Problem? Problem) Take(
        Stream stream,
        string file,
        DocumentKind kind,
        int limit = Limit
    )
    {
        if (stream.CanSeek && stream.Length - stream.Position > limit)
        {
            return (null, TooLarge(file, stream.Length - stream.Position, kind, limit));
        }

        var buffer = new byte[limit + 1];
        var count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (count > limit)
        {
            return (null, TooLarge(file, null, kind, limit));
        }

        return Decode(buffer.AsSpan(0, count), file, kind);
    }

    private static (byte[]? Json, Problem? Problem) Decode(
        ReadOnlySpan<byte> bytes,
        string file,
        DocumentKind kind
    )
    {
        if (bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
        {
            return (
                null,
                new Problem(
                    file,
                    1,
                    null,
                    $"a {kind.Holder} in UTF-16",
                    $"a {kind.Holder} in UTF-8"
                )
            );
        }

        var json = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        if (json.Trim(" \t\r\n"u8).IsEmpty)
        {
            return (null, new Problem(file, 1, null, $"an empty {kind.Holder}", kind.Opening));
        }

        return Utf8.IsValid(json) ? (json.ToArray(), null) : (null, NotUtf8(json, file, kind));
    }

    private static Problem NotUtf8(ReadOnlySpan<byte> json, string file, DocumentKind kind)
    {
        var offset = 0;
        while (
            Rune.DecodeFromUtf8(json[offset..], out _, out var length)
            is System.Buffers.OperationStatus.Done
        )
        {
            offset += length;
        }

        var line = json[..offset].Count((byte)'\n') + 1;
        return new Problem(
            file,
            line,
            null,
            FormattableString.Invariant(
                $"the byte 0x{json[offset]:X2}, which is not UTF-8 (byte {offset + 1:N0} of the text)"
            ),
            $"a {kind.Holder} in UTF-8"
        );
    }

    private static Problem TooLarge(string file, long? length, DocumentKind kind, int limit) =>
        new(
            file,
            null,
            null,
            length is { } bytes
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"a {kind.Holder} of {bytes:N0} bytes"
                )
                : string.Create(CultureInfo.InvariantCulture, $"more than {limit / Megabyte} MB"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"a {kind.Noun} of at most {limit / Megabyte} MB ({limit:N0} bytes)"
            )
        );
}
