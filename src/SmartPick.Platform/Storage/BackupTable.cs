namespace SmartPick.Platform.Storage;

/// <summary>A table in a backup.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">The names of the columns, in the order of the values of each row.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Sha256">The SHA-256 of its lines, in lower-case hexadecimal digits.</param>
public sealed record BackupTable(
    string Name,
    IReadOnlyList<string> Columns,
    long Rows,
    string Sha256
);
