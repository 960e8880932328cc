using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SmartPick.Engine.Picking;

/// <summary>
/// Inner loops over rows. Fixed lanes of eight and fused multiply-adds: the sums run in the same order on every machine, so the
/// digits are the same too.
/// </summary>
internal static class GainKernel
{
    /// <summary>
    /// Sums over rows of x * (value * reach - below) for the three slots of one candidate: what each slot adds to the list.
    /// </summary>
    /// <param name="reach">Row weight times the chance that nobody better has taken the applicant.</param>
    /// <param name="below">The same times the value that comes from below as things stand.</param>
    /// <param name="value">The candidate's value.</param>
    /// <param name="chances">x of the three slots, one after the other.</param>
    /// <param name="gains">Where the three sums go.</param>
    public static void Gains(
        ReadOnlySpan<double> reach,
        ReadOnlySpan<double> below,
        double value,
        ReadOnlySpan<double> chances,
        Span<double> gains
    )
    {
        var rows = reach.Length / ListProblem.Lane;
        var s = Vectors(reach);
        var t = Vectors(below);
        var x = Vectors(chances);
        ref var s0 = ref MemoryMarshal.GetReference(s);
        ref var t0 = ref MemoryMarshal.GetReference(t);
        ref var x0 = ref MemoryMarshal.GetReference(x);
        var v = Vector512.Create(value);
        var none = Vector512<double>.Zero;
        var middle = Vector512<double>.Zero;
        var top = Vector512<double>.Zero;
        for (var r = 0; r < rows; r++)
        {
            var worth = Vector512.FusedMultiplyAdd(
                v,
                Unsafe.Add(ref s0, r),
                -Unsafe.Add(ref t0, r)
            );
            none = Vector512.FusedMultiplyAdd(worth, Unsafe.Add(ref x0, r), none);
            middle = Vector512.FusedMultiplyAdd(worth, Unsafe.Add(ref x0, rows + r), middle);
            top = Vector512.FusedMultiplyAdd(worth, Unsafe.Add(ref x0, (2 * rows) + r), top);
        }

        gains[0] = Vector512.Sum(none);
        gains[1] = Vector512.Sum(middle);
        gains[2] = Vector512.Sum(top);
    }

    /// <summary>
    /// The sum over rows of reach * (value - after) * (to - from): what changing one entry's chances brings, the rest as it is.
    /// </summary>
    public static double ChangeGain(
        ReadOnlySpan<double> reach,
        ReadOnlySpan<double> after,
        double value,
        ReadOnlySpan<double> from,
        ReadOnlySpan<double> to
    )
    {
        var s = Vectors(reach);
        var t = Vectors(after);
        var a = Vectors(from);
        var b = Vectors(to);
        var v = Vector512.Create(value);
        var sum = Vector512<double>.Zero;
        for (var r = 0; r < s.Length; r++)
        {
            sum = Vector512.FusedMultiplyAdd(s[r] * (v - t[r]), b[r] - a[r], sum);
        }

        return Vector512.Sum(sum);
    }

    /// <summary>next = reach * (1 - x).</summary>
    public static void Pass(
        ReadOnlySpan<double> reach,
        ReadOnlySpan<double> chances,
        Span<double> next
    )
    {
        var s = Vectors(reach);
        var x = Vectors(chances);
        var result = MemoryMarshal.Cast<double, Vector512<double>>(next);
        for (var r = 0; r < s.Length; r++)
        {
            result[r] = Vector512.FusedMultiplyAdd(-s[r], x[r], s[r]);
        }
    }

    /// <summary>before = after + x * (value - after).</summary>
    public static void Precede(
        ReadOnlySpan<double> after,
        ReadOnlySpan<double> chances,
        double value,
        Span<double> before
    )
    {
        var t = Vectors(after);
        var x = Vectors(chances);
        var result = MemoryMarshal.Cast<double, Vector512<double>>(before);
        var v = Vector512.Create(value);
        for (var r = 0; r < t.Length; r++)
        {
            result[r] = Vector512.FusedMultiplyAdd(x[r], v - t[r], t[r]);
        }
    }

    /// <summary>product = left * right; returns the sum of the products.</summary>
    public static double Multiply(
        ReadOnlySpan<double> left,
        ReadOnlySpan<double> right,
        Span<double> product
    )
    {
        var a = Vectors(left);
        var b = Vectors(right);
        var result = MemoryMarshal.Cast<double, Vector512<double>>(product);
        var sum = Vector512<double>.Zero;
        for (var r = 0; r < a.Length; r++)
        {
            var both = a[r] * b[r];
            result[r] = both;
            sum += both;
        }

        return Vector512.Sum(sum);
    }

    /// <summary>The rows as vectors.</summary>
    public static ReadOnlySpan<Vector512<double>> Vectors(ReadOnlySpan<double> rows) =>
        MemoryMarshal.Cast<double, Vector512<double>>(rows);
}
