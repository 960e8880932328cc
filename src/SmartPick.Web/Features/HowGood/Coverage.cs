using SmartPick.Engine.Statistics;
using SmartPick.Engine.Validation;

namespace SmartPick.Web.Features.HowGood;

/// <summary>How many published figures lie in the 90 % interval predicted for them.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Cells">Figures behind it.</param>
internal sealed record Coverage(double Share, int Cells)
{
    /// <summary>Over what the fit has seen; null where no cell has an interval.</summary>
    public static Coverage? Seen(IEnumerable<ValidationCell> cells) =>
        Of(cells, cell => cell.IsFitted ? cell.InSample : null);

    /// <summary>Over held-out cells; null where no cell has an interval.</summary>
    public static Coverage? HeldOut(IEnumerable<ValidationCell> cells) =>
        Of(cells, cell => cell.HeldOut);

    private static Coverage? Of(
        IEnumerable<ValidationCell> cells,
        Func<ValidationCell, Estimate?> predict
    )
    {
        var with = cells
            .Where(cell => predict(cell) is { } estimate && estimate.High > estimate.Low)
            .ToList();
        return with.Count == 0
            ? null
            : new Coverage(IntervalCoverage.Share(with, predict), with.Count);
    }
}
