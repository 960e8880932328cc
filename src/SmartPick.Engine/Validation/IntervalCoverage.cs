using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Validation;

/// <summary>How many published figures lie in the 90 % interval that was predicted for them.</summary>
public static class IntervalCoverage
{
    // Files carry nine digits.
    private const double SameNumber = 1e-8;

    /// <summary>Share of cells whose published figure lies within; NaN without cells.</summary>
    /// <param name="cells">Cells of any family.</param>
    /// <param name="predict">The prediction; cells without one, or without an interval, are left out.</param>
    public static double Share(
        IEnumerable<ValidationCell> cells,
        Func<ValidationCell, Estimate?> predict
    ) => GroupedMean.Of(Groups(cells, predict));

    /// <summary>
    /// Standard error of the share, by groups of specialty and type: figures of a group are predicted by one level and miss together.
    /// Null with fewer than two groups.
    /// </summary>
    /// <param name="cells">Cells of any family.</param>
    /// <param name="predict">The prediction; cells without one, or without an interval, are left out.</param>
    public static double? StandardError(
        IEnumerable<ValidationCell> cells,
        Func<ValidationCell, Estimate?> predict
    ) => GroupedMean.StandardError(Groups(cells, predict));

    /// <summary>By group: figures inside their interval, and figures that have one.</summary>
    private static List<(double Inside, double All)> Groups(
        IEnumerable<ValidationCell> cells,
        Func<ValidationCell, Estimate?> predict
    )
    {
        var groups = new Dictionary<(string, ApplicantType?), (double Inside, double All)>();
        foreach (var cell in cells)
        {
            if (predict(cell) is { } estimate && estimate.High > estimate.Low)
            {
                var (inside, all) = groups.GetValueOrDefault((cell.Specialty, cell.Type));
                groups[(cell.Specialty, cell.Type)] = (
                    inside + (Holds(cell, estimate) ? 1 : 0),
                    all + 1
                );
            }
        }

        return [.. groups.Values];
    }

    /// <summary>True when the published figure, where it was published rounded known to half a step, may lie within.</summary>
    public static bool Holds(ValidationCell cell, Estimate estimate)
    {
        var rounding = cell.Rounding + SameNumber;
        return cell.Published >= estimate.Low - rounding
            && cell.Published <= estimate.High + rounding;
    }
}
