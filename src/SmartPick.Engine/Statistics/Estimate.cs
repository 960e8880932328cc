namespace SmartPick.Engine.Statistics;

/// <summary>
/// A figure with its 90 % interval. The interval holds ignorance (parameters not known exactly), never luck:
/// a chance is itself the statement about luck.
/// </summary>
/// <param name="Value">The central figure, in the unit of the property that holds it.</param>
/// <param name="Low">The lower limit: 5 % of parameter draws lie below.</param>
/// <param name="High">The upper limit: 5 % of parameter draws lie above.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    /// <summary>A figure known exactly: its interval has no width.</summary>
    /// <param name="value">The figure.</param>
    public static Estimate Exact(double value) => new(value, value, value);
}
