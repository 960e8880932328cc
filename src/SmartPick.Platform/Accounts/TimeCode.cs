using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace SmartPick.Platform.Accounts;

/// <summary>Codes of six digits that change every 30 seconds (TOTP, RFC 6238, with HMAC-SHA-1, which is what authenticator apps know).</summary>
public static class TimeCode
{
    /// <summary>How long a code is shown, in seconds.</summary>
    public const int StepSeconds = 30;

    /// <summary>How many steps a clock may be off, to either side.</summary>
    private const int Drift = 1;

    private const int Digits = 6;
    private const int Modulus = 1_000_000;

    /// <summary>The step of a moment: 30 seconds each, from 1970 on.</summary>
    /// <param name="at">The moment.</param>
    public static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    /// <param name="key">The shared key.</param>
    /// <param name="step">The step.</param>
    public static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238's own choice; HMAC with SHA-1 is not broken.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[offset..]) & 0x7FFF_FFFF;
        return (number % Modulus).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <summary>The step whose code was typed, one to either side of now and later than the last one used; null when it is none of them.</summary>
    /// <param name="key">The shared key.</param>
    /// <param name="typed">As typed; spaces do not matter.</param>
    /// <param name="now">The moment.</param>
    /// <param name="last">The step of the last code that was used.</param>
    public static long? Match(byte[] key, string typed, DateTimeOffset now, long last)
    {
        var code = typed.Replace(" ", string.Empty, StringComparison.Ordinal);
        var here = StepOf(now);
        for (var step = here - Drift; step <= here + Drift; step++)
        {
            if (
                step > last
                && code.Length == Digits
                && CryptographicOperations.FixedTimeEquals(
                    System.Text.Encoding.UTF8.GetBytes(Of(key, step)),
                    System.Text.Encoding.UTF8.GetBytes(code)
                )
            )
            {
                return step;
            }
        }

        return null;
    }
}
