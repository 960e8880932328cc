using System.Security.Cryptography;
using System.Text;

namespace SmartPick.Platform.Accounts;

/// <summary>
/// The secret of a mailed link: twenty letters and digits, 100 random bits, in groups of four. It can be copied by hand, for the link carries it behind <c>#</c>, which browsers do not send and
/// servers do not log; a script, or its reader, puts it into the form.
/// </summary>
public static class LinkCode
{
    /// <summary>The length of a hash, in characters.</summary>
    public const int HashLength = 64;

    /// <summary>Without the letters that are taken for others (I, L, O, U).</summary>
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Length = 20;
    private const int Group = 4;

    /// <summary>A new code.</summary>
    public static string New() =>
        string.Join(
            '-',
            RandomNumberGenerator
                .GetString(Letters, Length)
                .Chunk(Group)
                .Select(group => new string(group))
        );

    /// <summary>What is kept of a code; null for a text that is none. Case, spaces and strokes do not matter.</summary>
    /// <param name="code">As it was typed.</param>
    public static string? HashOf(string? code)
    {
        var plain = new string([
            .. (code ?? string.Empty)
                .ToUpperInvariant()
                .Where(letter => letter != '-' && !char.IsWhiteSpace(letter)),
        ]);
        return
            plain.Length == Length
            && plain.All(letter => Letters.Contains(letter, StringComparison.Ordinal))
            ? Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(plain)))
            : null;
    }
}
