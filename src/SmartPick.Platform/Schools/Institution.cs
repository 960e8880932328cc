using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Schools;

/// <summary>A school, a teaching hospital or a society: where people belong and where roles are held.</summary>
public sealed class Institution : IVersioned
{
    /// <summary>The longest name taken, in characters.</summary>
    public const int LongestName = 200;

    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>Its name; unique.</summary>
    public required string Name { get; set; }

    /// <summary>What it is.</summary>
    public InstitutionKind Kind { get; init; }

    /// <summary>The state by its two letters; null when unknown or national.</summary>
    public string? State { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
