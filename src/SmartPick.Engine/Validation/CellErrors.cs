using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Validation;

/// <summary>How far the model lies from published figures, over some cells.</summary>
/// <param name="Value">Mean absolute error, weighted by people: 0 to 1 for rates, the unit of the figure for counts.</param>
/// <param name="Cells">Published figures behind it.</param>
/// <param name="People">People behind these figures; a figure without a published number counts as one.</param>
public sealed record MeanError(double Value, int Cells, long People);

/// <summary>Errors and coverage over the cells of a report. "Held out" means that the fit had not seen the cell's whole group.</summary>
public static class CellErrors
{
    /// <summary>Mean absolute error of the model as it has seen the cells; null without cells.</summary>
    public static MeanError? InSample(IEnumerable<ValidationCell> cells) =>
        Mean(cells.Select(cell => (cell, cell.InSample.Value - cell.Published)));

    /// <summary>Mean absolute error on cells of groups that were held out; null when none was.</summary>
    public static MeanError? HeldOut(IEnumerable<ValidationCell> cells) =>
        Mean(
            cells
                .Where(cell => cell.HeldOut is not null)
                .Select(cell => (cell, cell.HeldOut!.Value.Value - cell.Published))
        );

    /// <summary>Mean absolute error of a baseline on the held-out cells it speaks of; null when it speaks of none.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="figure">The baseline's figure.</param>
    public static MeanError? Baseline(
        IEnumerable<ValidationCell> cells,
        Func<BaselineFigures, double?> figure
    ) =>
        Mean(
            cells
                .Where(cell => cell.HeldOut is not null)
                .Select(cell => (cell, Figure: cell.Baselines is { } all ? figure(all) : null))
                .Where(pair => pair.Figure is not null)
                .Select(pair => (pair.cell, pair.Figure!.Value - pair.cell.Published))
        );

    /// <summary>Share of published figures inside the 90 % interval; null without cells.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="heldOut">True for the intervals of held-out groups, which only some cells have.</param>
    public static (double Share, int Cells)? Coverage(
        IEnumerable<ValidationCell> cells,
        bool heldOut
    )
    {
        var inside = cells
            .Where(cell => !heldOut || cell.HeldOut is not null)
            .Select(cell =>
                (cell.Published, Interval: heldOut ? cell.HeldOut!.Value : cell.InSample)
            )
            .Select(pair =>
                pair.Published >= pair.Interval.Low && pair.Published <= pair.Interval.High
            )
            .ToList();
        return inside.Count == 0
            ? null
            : ((double)inside.Count(met => met) / inside.Count, inside.Count);
    }

    /// <summary>
    /// The expected calibration error: mean distance between prediction and outcome over the bins of a curve, weighted by people, 0 to
    /// 1; null without bins.
    /// </summary>
    public static double? Calibration(IEnumerable<CalibrationBin> bins)
    {
        var all = bins.Where(bin => bin.People > 0).ToList();
        return all.Count == 0
            ? null
            : all.Sum(bin => bin.People * Math.Abs(bin.Predicted - bin.Observed))
                / all.Sum(bin => bin.People);
    }

    /// <summary>How far a figure of the model lies from a published one: the difference of rates, the relative difference of counts, so
    /// that both can be put in one order.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="model">The model's figure, seen or held out.</param>
    public static double Distance(ValidationCell cell, Estimate model)
    {
        var difference = Math.Abs(model.Value - cell.Published);
        return cell.IsRate || cell.Published == 0
            ? difference
            : difference / Math.Abs(cell.Published);
    }

    private static MeanError? Mean(IEnumerable<(ValidationCell Cell, double Error)> errors)
    {
        var (count, people, sum) = (0, 0L, 0.0);
        foreach (var (cell, error) in errors)
        {
            var weight = Math.Max(1, cell.People ?? 1);
            count++;
            people += weight;
            sum += weight * Math.Abs(error);
        }

        return count == 0 ? null : new MeanError(sum / people, count, people);
    }
}
