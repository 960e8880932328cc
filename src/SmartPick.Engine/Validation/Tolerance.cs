namespace SmartPick.Engine.Validation;

/// <summary>A limit that the product states for itself before it measures.</summary>
/// <param name="Key">The measure it holds.</param>
/// <param name="Family">The family; null for all together.</param>
/// <param name="Low">The lowest value that meets it; null for no limit.</param>
/// <param name="High">The highest value that meets it; null for no limit.</param>
/// <param name="Obstacle">What is in the way as far as found, told where it is not met; empty when nobody knows.</param>
public sealed record Tolerance(
    string Key,
    CellFamily? Family,
    double? Low,
    double? High,
    string Obstacle
)
{
    private const string Tie = "A tie: the difference lies within twice its standard error.";

    /// <summary>Holds what was measured to the limits; what was not measured does not meet them.</summary>
    /// <param name="measures">Everything that was measured.</param>
    public ToleranceCheck Check(IReadOnlyList<ValidationMeasure> measures)
    {
        var measure = measures.FirstOrDefault(found =>
            string.Equals(found.Key, Key, StringComparison.Ordinal) && found.Family == Family
        );
        var check = new ToleranceCheck(
            measure?.Name ?? Key,
            Family,
            measure?.Value ?? double.NaN,
            Low,
            High,
            measure?.Unit ?? string.Empty,
            string.Empty
        )
        {
            StandardError = measure?.StandardError,
            AgainstRival = measure?.AgainstRival ?? false,
        };
        return check.IsMet ? check
            : double.IsNaN(check.Value) ? check with { Note = "not measured" }
            : check with { Note = check.IsTie ? $"{Tie} {Obstacle}".TrimEnd() : Obstacle };
    }
}
