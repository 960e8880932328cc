namespace SmartPick.Engine.Statistics;

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
}
