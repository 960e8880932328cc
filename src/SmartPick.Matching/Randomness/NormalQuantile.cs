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

    /// <summary>One by each odd number from 21 down to 1: the terms of the logarithm's series.</summary>
    private static ReadOnlySpan<double> OddReciprocals =>
        [
            0.047619047619047616,
            0.05263157894736842,
            0.058823529411764705,
            0.06666666666666667,
            0.07692307692307693,
            0.09090909090909091,
            0.1111111111111111,
            0.14285714285714285,
            0.2,
            0.3333333333333333,
            1,
        ];

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
        var series = 0.0;
        foreach (var reciprocal in OddReciprocals)
        {
            series = (series * t) + reciprocal;
        }

        return (exponent * LogOf2) + (2 * s * series);
    }

    private static double Central(double q)
    {
        var r = (CentralHalfWidth * CentralHalfWidth) - (q * q);
        var above = Polynomial(
            r,
            3.3871328727963666080,
            133.14166789178437745,
            1971.5909503065514427,
            13731.693765509461125,
            45921.953931549871457,
            67265.770927008700853,
            33430.575583588128105,
            2509.0809287301226727
        );
        var below = Polynomial(
            r,
            1.0,
            42.313330701600911252,
            687.18700749205790830,
            5394.1960214247511077,
            21213.794301586595867,
            39307.895800092710610,
            28729.085735721942674,
            5226.4952788528545610
        );
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
        var above = Polynomial(
            r,
            1.42343711074968357734,
            4.63033784615654529590,
            5.76949722146069140550,
            3.64784832476320460504,
            1.27045825245236838258,
            0.241780725177450611770,
            0.0227238449892691845833,
            0.000774545014278341407640
        );
        var below = Polynomial(
            r,
            1.0,
            2.05319162663775882187,
            1.67638483018380384940,
            0.689767334985100004550,
            0.148103976427480074590,
            0.0151986665636164571966,
            0.000547593808499534494600,
            1.05075007164441684324E-9
        );
        return above / below;
    }

    private static double Far(double r)
    {
        var above = Polynomial(
            r,
            6.65790464350110377720,
            5.46378491116411436990,
            1.78482653991729133580,
            0.296560571828504891230,
            0.0265321895265761230930,
            0.00124266094738807843860,
            2.71155556874348757815E-5,
            2.01033439929228813265E-7
        );
        var below = Polynomial(
            r,
            1.0,
            0.599832206555887937690,
            0.136929880922735805310,
            0.0148753612908506148525,
            0.000786869131145613259100,
            1.84631831751005468180E-5,
            1.42151175831644588870E-7,
            2.04426310338993978564E-15
        );
        return above / below;
    }

    // Estrin's scheme: sums that do not wait for each other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Polynomial(
        double x,
        double c0,
        double c1,
        double c2,
        double c3,
        double c4,
        double c5,
        double c6,
        double c7
    )
    {
        var square = x * x;
        var low = ((((c3 * x) + c2) * square) + ((c1 * x) + c0));
        var high = ((((c7 * x) + c6) * square) + ((c5 * x) + c4));
        return (high * (square * square)) + low;
    }
}
