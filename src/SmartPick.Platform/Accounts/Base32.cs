namespace SmartPick.Platform.Accounts;

/// <summary>Reads keys as authenticator apps write them (RFC 4648, section 6, without padding).</summary>
public static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5;
    private const int BitsOfByte = 8;

    /// <summary>The bytes of a key; an unknown letter ends it.</summary>
    /// <param name="text">The key, in letters and digits.</param>
    public static byte[] Read(string text)
    {
        var bytes = new List<byte>();
        var (held, bits) = (0, 0);
        foreach (var letter in text.ToUpperInvariant())
        {
            var value = Letters.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
            {
                break;
            }

            held = ((held << BitsOfLetter) | value) & 0xFFFF;
            bits += BitsOfLetter;
            if (bits >= BitsOfByte)
            {
                bits -= BitsOfByte;
                bytes.Add((byte)(held >> bits));
            }
        }

        return [.. bytes];
    }
}
