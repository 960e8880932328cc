using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.People;

/// <summary>A file that was looked at, as its page carries it to the step that takes it: the server keeps nothing meanwhile, and nobody chooses it twice. What comes back is read and checked anew.</summary>
internal static class CarriedFile
{
    /// <summary>What the other fields of the form may take of the body.</summary>
    private const int OtherFields = 64 * 1024;

    /// <summary>The file as the text of a hidden field; null when the form would be larger than what is taken.</summary>
    public static string? Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var squeeze = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            squeeze.Write(bytes);
        }

        var text = Base64Url.EncodeToString(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        return text.Length <= RequestLimits.MaxRosterBytes - OtherFields ? text : null;
    }

    /// <summary>The file again; null for a text that is none, or for more than a roster may hold.</summary>
    public static byte[]? Unpack(string text)
    {
        if (text.Length == 0 || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            using var packed = new MemoryStream(
                Base64Url.DecodeFromUtf8(Encoding.UTF8.GetBytes(text))
            );
            using var squeezed = new ZLibStream(packed, CompressionMode.Decompress);
            var bytes = new byte[RequestLimits.MaxRosterBytes + 1];
            var length = squeezed.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length < bytes.Length ? bytes[..length] : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
