namespace SmartPick.Reference.Exporting;

/// <summary>A table on its way to a file.</summary>
/// <param name="Name">What it is: the name of its sheet and of its file, in lower case.</param>
/// <param name="Columns">The columns' names.</param>
/// <param name="Rows">A cell a column in each row.</param>
/// <param name="About">What somebody who gets the file alone must know to read it: what, and what of it.</param>
public sealed record ExportTable(
    string Name,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<ExportCell>> Rows,
    IReadOnlyList<(string What, string Says)> About
)
{
    /// <summary>Beside that, what is good to know about it, each in a sentence or two.</summary>
    public IReadOnlyList<string> ToKnow { get; init; } = [];
}
