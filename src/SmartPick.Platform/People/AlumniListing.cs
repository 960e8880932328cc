using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>
/// Somebody's consent to be found by members of a school they went to. It ends on its day by itself; taking it back removes the row, and with it the person from every list at once.
/// </summary>
public sealed class AlumniListing : IVersioned
{
    /// <summary>The longest time consent may be given for at once.</summary>
    public const int MostYears = 3;

    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>Who.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Of which school; as they say themselves.</summary>
    public Guid InstitutionId { get; init; }

    /// <summary>The year of graduation.</summary>
    public int ClassOf { get; set; }

    /// <summary>The last day on which they may be shown.</summary>
    public DateOnly ConsentUntil { get; set; }

    /// <summary>False while they have no time; they are then not shown.</summary>
    public bool IsAvailable { get; set; } = true;

    /// <inheritdoc/>
    public int Version { get; set; }
}
