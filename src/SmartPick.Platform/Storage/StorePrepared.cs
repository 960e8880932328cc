namespace SmartPick.Platform.Storage;

/// <summary>What preparing a store did.</summary>
/// <param name="From">The number of the schema that was found; 0 for an empty store.</param>
/// <param name="To">The number that it has now.</param>
/// <param name="Backup">The file with everything as it was before; null when nothing was there to lose.</param>
public sealed record StorePrepared(int From, int To, string? Backup);
