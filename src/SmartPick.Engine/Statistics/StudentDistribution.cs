using MathNet.Numerics.Distributions;

namespace SmartPick.Engine.Statistics;

/// <summary>Student's t distribution: what a mean of few draws varies by when its spread is known from the same draws.</summary>
public static class StudentDistribution
{
    private const double TwoSided = 0.975;

    /// <summary>
    /// How many standard errors a mean of so many draws has to lie from a value before luck alone is an unlikely reason (one in
    /// twenty): 12.7 with two draws, 2 with many; never less than 2.
    /// </summary>
    /// <param name="draws">How many; with fewer than two no number is enough.</param>
    public static double Reach(int draws) =>
        draws < 2
            ? double.PositiveInfinity
            : Math.Max(2, StudentT.InvCDF(location: 0, scale: 1, draws - 1, TwoSided));
}
