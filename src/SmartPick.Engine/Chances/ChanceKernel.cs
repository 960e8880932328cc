using System.Numerics;
using System.Runtime.InteropServices;

namespace SmartPick.Engine.Chances;

/// <summary>
/// The inner loop. The odds of an interview factor into a program's part and a node's part, so a cell costs one division and no
/// exponential. Only correctly rounded operations: the same bits for any vector width.
/// </summary>
internal static class ChanceKernel
{
    /// <summary>P(interview) and x over the nodes, for one program and slot.</summary>
    /// <param name="programOdds">exp(eta + shifts).</param>
    /// <param name="availability">P(open to the type) times the visa factor.</param>
    /// <param name="intensity">RelativeIntensity^-rho.</param>
    /// <param name="nodeOdds">exp(kappa + u), by node.</param>
    /// <param name="taken">Phi(lambda u - c + delta), by node.</param>
    /// <param name="interview">Receives P(interview | node).</param>
    /// <param name="match">Receives x.</param>
    public static void Fill(
        double programOdds,
        double availability,
        double intensity,
        ReadOnlySpan<double> nodeOdds,
        ReadOnlySpan<double> taken,
        Span<double> interview,
        Span<double> match
    )
    {
        var whole = nodeOdds.Length - (nodeOdds.Length % Vector<double>.Count);
        var odds = MemoryMarshal.Cast<double, Vector<double>>(nodeOdds[..whole]);
        var takes = MemoryMarshal.Cast<double, Vector<double>>(taken[..whole]);
        var interviews = MemoryMarshal.Cast<double, Vector<double>>(interview[..whole]);
        var matches = MemoryMarshal.Cast<double, Vector<double>>(match[..whole]);
        for (var k = 0; k < odds.Length; k++)
        {
            var x = odds[k] * programOdds;
            var p = Vector.Min(x / (x + Vector<double>.One) * availability, Vector<double>.One);
            interviews[k] = p;
            matches[k] = p * Vector.Min(takes[k] * intensity, Vector<double>.One);
        }

        for (var k = whole; k < nodeOdds.Length; k++)
        {
            var x = nodeOdds[k] * programOdds;
            var p = Math.Min(x / (x + 1) * availability, 1);
            interview[k] = p;
            match[k] = p * Math.Min(taken[k] * intensity, 1);
        }
    }
}
