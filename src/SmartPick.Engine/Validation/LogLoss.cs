namespace SmartPick.Engine.Validation;

/// <summary>
/// Log-loss of match rates: the mean surprise of a person's outcome, in nats, when the chance was predicted for the whole cell. Lower
/// is better; the least there can be is the entropy of the published rates.
/// </summary>
public static class LogLoss
{
    // A prediction of exactly 0 or 1 would be infinitely wrong at the first person who proves it so.
    private const double Margin = 1e-4;

    /// <summary>Of one cell, per person.</summary>
    /// <param name="published">Share who matched.</param>
    /// <param name="predicted">Predicted chance.</param>
    public static double Of(double published, double predicted)
    {
        var p = Math.Clamp(predicted, Margin, 1 - Margin);
        return -((published * Math.Log(p)) + ((1 - published) * Math.Log(1 - p)));
    }

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
                sum += n * (Of(cell.Published, own) - Of(cell.Published, other));
                people += n;
            }
        }

        return sum / people;
    }
}
