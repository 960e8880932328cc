namespace SmartPick.Platform.Storage;

/// <summary>What a backup holds, written last into its file: a file without one was cut short.</summary>
/// <param name="Product">Always <c>SmartPick</c>.</param>
/// <param name="Format">The number of the form of the file: 1.</param>
/// <param name="Schema">The number of the schema of the store that it was made of.</param>
/// <param name="MadeAt">When its one state was read.</param>
/// <param name="Tables">The tables, in the order in which their rows can be written.</param>
public sealed record BackupManifest(
    string Product,
    int Format,
    int Schema,
    DateTimeOffset MadeAt,
    IReadOnlyList<BackupTable> Tables
)
{
    /// <summary>The product's name in the file.</summary>
    public const string ProductName = "SmartPick";

    /// <summary>The form that this version writes and reads.</summary>
    public const int ThisFormat = 1;

    /// <summary>How many rows there are in all.</summary>
    public long Rows => Tables.Sum(table => table.Rows);
}
