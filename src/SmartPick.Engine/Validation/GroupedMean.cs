namespace SmartPick.Engine.Validation;

/// <summary>A weighted mean over figures that miss together within a group of specialty and type.</summary>
internal static class GroupedMean
{
    /// <summary>The mean; NaN without weight.</summary>
    /// <param name="groups">By group: the weighted sum, and the weight.</param>
    public static double Of(IReadOnlyCollection<(double Sum, double Weight)> groups) =>
        groups.Sum(group => group.Sum) / groups.Sum(group => group.Weight);

    /// <summary>Its standard error, groups being independent of one another; null with fewer than two.</summary>
    /// <param name="groups">By group: the weighted sum, and the weight.</param>
    public static double? StandardError(IReadOnlyCollection<(double Sum, double Weight)> groups)
    {
        var mean = Of(groups);
        var squares = groups.Sum(group => Math.Pow(group.Sum - (group.Weight * mean), 2));
        return groups.Count < 2
            ? null
            : Math.Sqrt(squares * groups.Count / (groups.Count - 1.0))
                / groups.Sum(group => group.Weight);
    }
}
