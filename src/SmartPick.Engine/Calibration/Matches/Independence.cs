using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>The baseline of independent programs: nothing but the form tells applicants apart.</summary>
internal static class Independence
{
    private const string Key = "log_sigma";
    private const double Tight = 1e-3;

    // sigma = 0 has no logarithm; at .01 a person's programs agree about nothing that shows.
    private static readonly double LogSigma = Math.Log(0.01);

    /// <summary>The same assumptions with sigma held next to 0.</summary>
    public static AssumptionTable Of(AssumptionTable priors) =>
        new([
            .. priors.Rows.Select(row =>
                string.Equals(row.Key, Key, StringComparison.Ordinal)
                    ? row with
                    {
                        Mean = LogSigma,
                        Sd = Tight,
                    }
                    : row
            ),
        ]);
}
