using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Validation;

/// <summary>Compares two predictions of match rates by their log-loss.</summary>
public static class LogLossGap
{
    /// <summary>
    /// Model less rival, per person, over the cells of which both say something: below 0 the model is better. NaN where there is no such
    /// cell.
    /// </summary>
    /// <param name="cells">Match rates; each weighs as many as its people.</param>
    /// <param name="model">The model's prediction.</param>
    /// <param name="rival">The rival's.</param>
    public static double Difference(
        IEnumerable<ValidationCell> cells,
        Func<ValidationCell, double?> model,
        Func<ValidationCell, double?> rival
    )
    {
        var (sum, people) = (0.0, 0.0);
        foreach (var cell in cells)
        {
            if (cell.People is { } n && model(cell) is { } own && rival(cell) is { } other)
            {
                sum += n * (LogLoss.Of(cell.Published, own) - LogLoss.Of(cell.Published, other));
                people += n;
            }
        }

        return sum / people;
    }
}
