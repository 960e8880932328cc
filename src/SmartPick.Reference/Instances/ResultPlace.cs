namespace SmartPick.Reference.Instances;

/// <summary>Where a row of a result file stands.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="List">The JSON list it is an item of; null for a row of a table.</param>
/// <param name="Index">Which item, from 0.</param>
internal readonly record struct ResultPlace(string File, long Line, string? List, int Index)
{
    /// <summary>A field of the row: its JSON path, or its column.</summary>
    public string Field(string name) =>
        List is null ? name : FormattableString.Invariant($"$.{List}[{Index}].{name}");
}
