namespace SmartPick.Engine.Chances;

/// <summary>How a program's answers differ, in some market, from the season that the model was fitted to.</summary>
/// <param name="Interview">Added to the logit of an interview given u.</param>
/// <param name="Taken">Times the chance of being taken once interviewed; above 0.</param>
public readonly record struct MarketShift(double Interview, double Taken)
{
    /// <summary>As in the season of the fit.</summary>
    public static MarketShift None { get; } = new(0, 1);
}
