namespace SmartPick.Engine.Market.Planning;

/// <summary>What a scenario makes of the number of positions.</summary>
internal static class PositionFactor
{
    /// <summary>The product of all factors that hold for a specialty or field.</summary>
    public static double Of(Scenario scenario, string specialty) =>
        scenario
            .Positions.Where(change =>
                change.Specialty is null
                || string.Equals(change.Specialty, specialty, StringComparison.Ordinal)
            )
            .Aggregate(1.0, (product, change) => product * change.Factor);
}
