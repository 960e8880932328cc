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
    )
    {
        var (inside, all) = (0.0, 0.0);
        foreach (var cell in cells)
        {
            if (predict(cell) is { } estimate && estimate.High > estimate.Low)
            {
                all++;
                inside += Holds(cell, estimate) ? 1 : 0;
            }
        }

        return inside / all;
    }

    /// <summary>True when the published figure, where it was published rounded known to half a step, may lie within.</summary>
    public static bool Holds(ValidationCell cell, Estimate estimate)
    {
        var rounding = cell.Rounding + SameNumber;
        return cell.Published >= estimate.Low - rounding
            && cell.Published <= estimate.High + rounding;
    }
}
