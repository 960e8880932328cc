using System.Text;

namespace SmartPick.Cli.Output;

/// <summary>Writes long UTF-8 text to a writer in pieces, so that it is never held as a whole a second time.</summary>
internal static class LongText
{
    private const int Piece = 1 << 15;

    /// <summary>Writes the text.</summary>
    public static void Write(TextWriter writer, ReadOnlySpan<byte> utf8)
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var letters = new char[Piece];
        while (!utf8.IsEmpty)
        {
            var bytes = utf8[..Math.Min(Piece, utf8.Length)];
            utf8 = utf8[bytes.Length..];
            var count = decoder.GetChars(bytes, letters, flush: utf8.IsEmpty);
            writer.Write(letters, 0, count);
        }
    }
}
