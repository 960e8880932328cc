namespace SmartPick.Engine.Validation;

/// <summary>
/// Do chances come true? People are put into bins by their predicted chance; in each the mean prediction stands beside the
/// published rate of the same people.
/// </summary>
public static class CalibrationCurve
{
    /// <summary>Bins of equal width from 0 to 1; empty ones are left out.</summary>
    /// <param name="cells">Match rates; each stands for its people. Cells without people are left out.</param>
    /// <param name="predict">The prediction; cells without one are left out.</param>
    /// <param name="bins">How many bins.</param>
    /// <param name="heldOut">What the bins are marked with.</param>
    public static IReadOnlyList<CalibrationBin> Create(
        IEnumerable<ValidationCell> cells,
        Func<ValidationCell, double?> predict,
        int bins,
        bool heldOut
    ) =>
        [
            .. cells
                .Where(cell => cell.People > 0 && predict(cell) is not null)
                .Select(cell =>
                    (
                        Predicted: predict(cell)!.Value,
                        cell.Published,
                        People: (double)cell.People!.Value
                    )
                )
                .GroupBy(cell => Math.Clamp((int)(cell.Predicted * bins), 0, bins - 1))
                .OrderBy(group => group.Key)
                .Select(group => Bin([.. group], heldOut)),
        ];

    /// <summary>Expected calibration error in percentage points: mean distance of prediction and rate, weighted by people; NaN without bins.</summary>
    public static double Error(IReadOnlyCollection<CalibrationBin> bins) =>
        100
        * bins.Sum(bin => bin.People * Math.Abs(bin.Predicted - bin.Observed))
        / bins.Sum(bin => bin.People);

    private static CalibrationBin Bin(
        List<(double Predicted, double Published, double People)> cells,
        bool heldOut
    )
    {
        var people = cells.Sum(cell => cell.People);
        return new CalibrationBin(
            heldOut,
            cells.Sum(cell => cell.People * cell.Predicted) / people,
            cells.Sum(cell => cell.People * cell.Published) / people,
            people
        );
    }
}
