namespace SmartPick.Engine.Validation;

/// <summary>How far the model lies from some published figures on average, weighted by people.</summary>
/// <param name="Value">Percentage points for rates, units for counts.</param>
/// <param name="Cells">Published figures behind it.</param>
public sealed record MeanError(double Value, int Cells)
{
    /// <summary>The error on what the fit has seen; null without such a cell.</summary>
    /// <param name="cells">Cells of one unit.</param>
    public static MeanError? Seen(IEnumerable<ValidationCell> cells) => Of(cells, MeasureBook.Seen);

    /// <summary>The error on cells whose whole group was held out; null when there is none.</summary>
    /// <param name="cells">Cells of one unit.</param>
    public static MeanError? HeldOut(IEnumerable<ValidationCell> cells) =>
        Of(cells, MeasureBook.Kept);

    /// <summary>The error of any prediction; null when there is none.</summary>
    /// <param name="cells">Cells of one unit.</param>
    /// <param name="predict">The prediction; cells without one are left out.</param>
    public static MeanError? Of(
        IEnumerable<ValidationCell> cells,
        Func<ValidationCell, double?> predict
    )
    {
        var all = cells.Where(cell => predict(cell) is not null).ToList();
        return all.Count == 0 ? null : new MeanError(CellError.Weighted(all, predict), all.Count);
    }
}
