using System.Runtime.CompilerServices;

namespace SmartPick.Matching.Randomness;

/// <summary>
/// The standard normal's inverse distribution function: algorithm AS 241, PPND16 (Wichura 1988), relative accuracy about 1e-15.
/// Nothing in it but sums, products, quotients and square roots, all exact to the last bit by IEEE 754, so every machine gets
/// the same bits: the logarithm of the tails is computed here and not asked from the system's library.
/// </summary>
internal static class NormalQuantile
{
    private const double CentralHalfWidth = 0.425;
    private const double TailStart = 1.6;
    private const double TailSplit = 5;
    private const double LogOf2 = 0.693147180559945309417;
    private const double RootOf2 = 1.41421356237309504880;

    /// <summary>The number that a standard normal stays below with the probability given.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double probability)
    {
        var q = probability - 0.5;
        return Math.Abs(q) <= CentralHalfWidth ? Central(q) : Tail(q, probability);
    }

    /// <summary>A standard normal number from a random word, never infinite: between -8.21 and 8.21.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double OfWord(ulong word) => Of(((word >> 12) + 0.5) * (1.0 / (1UL << 52)));

    /// <summary>The natural logarithm of a positive normal number, by the series of the inverse hyperbolic tangent.</summary>
    internal static double Log(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble(
            (bits & 0x000FFFFFFFFFFFFF) | 0x3FF0000000000000
        );
        if (mantissa > RootOf2)
        {
            mantissa *= 0.5;
            exponent++;
        }

        var s = (mantissa - 1) / (mantissa + 1);
        var t = s * s;
        var series = 1.0 / 21;
        for (var odd = 19; odd >= 1; odd -= 2)
        {
            series = (series * t) + (1.0 / odd);
        }

        return (exponent * LogOf2) + (2 * s * series);
    }

    private static double Central(double q)
    {
        var r = (CentralHalfWidth * CentralHalfWidth) - (q * q);
        var above = 2509.0809287301226727;
        above = (above * r) + 33430.575583588128105;
        above = (above * r) + 67265.770927008700853;
        above = (above * r) + 45921.953931549871457;
        above = (above * r) + 13731.693765509461125;
        above = (above * r) + 1971.5909503065514427;
        above = (above * r) + 133.14166789178437745;
        above = (above * r) + 3.3871328727963666080;
        var below = 5226.4952788528545610;
        below = (below * r) + 28729.085735721942674;
        below = (below * r) + 39307.895800092710610;
        below = (below * r) + 21213.794301586595867;
        below = (below * r) + 5394.1960214247511077;
        below = (below * r) + 687.18700749205790830;
        below = (below * r) + 42.313330701600911252;
        below = (below * r) + 1.0;
        return q * above / below;
    }

    private static double Tail(double q, double probability)
    {
        var root = Math.Sqrt(-Log(q < 0 ? probability : 1 - probability));
        var size = root <= TailSplit ? Near(root - TailStart) : Far(root - TailSplit);
        return q < 0 ? -size : size;
    }

    private static double Near(double r)
    {
        var above = 0.000774545014278341407640;
        above = (above * r) + 0.0227238449892691845833;
        above = (above * r) + 0.241780725177450611770;
        above = (above * r) + 1.27045825245236838258;
        above = (above * r) + 3.64784832476320460504;
        above = (above * r) + 5.76949722146069140550;
        above = (above * r) + 4.63033784615654529590;
        above = (above * r) + 1.42343711074968357734;
        var below = 1.05075007164441684324E-9;
        below = (below * r) + 0.000547593808499534494600;
        below = (below * r) + 0.0151986665636164571966;
        below = (below * r) + 0.148103976427480074590;
        below = (below * r) + 0.689767334985100004550;
        below = (below * r) + 1.67638483018380384940;
        below = (below * r) + 2.05319162663775882187;
        below = (below * r) + 1.0;
        return above / below;
    }

    private static double Far(double r)
    {
        var above = 2.01033439929228813265E-7;
        above = (above * r) + 2.71155556874348757815E-5;
        above = (above * r) + 0.00124266094738807843860;
        above = (above * r) + 0.0265321895265761230930;
        above = (above * r) + 0.296560571828504891230;
        above = (above * r) + 1.78482653991729133580;
        above = (above * r) + 5.46378491116411436990;
        above = (above * r) + 6.65790464350110377720;
        var below = 2.04426310338993978564E-15;
        below = (below * r) + 1.42151175831644588870E-7;
        below = (below * r) + 1.84631831751005468180E-5;
        below = (below * r) + 0.000786869131145613259100;
        below = (below * r) + 0.0148753612908506148525;
        below = (below * r) + 0.136929880922735805310;
        below = (below * r) + 0.599832206555887937690;
        below = (below * r) + 1.0;
        return above / below;
    }
}
