using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Rosters;

/// <summary>Somebody whom a school expects: what its roster says of them, until they take their place themselves. Seen by the school's administrators, and by the person once their address is confirmed.</summary>
public sealed class RosterEntry : IVersioned
{
    /// <summary>The longest mail address.</summary>
    public const int LongestMail = 254;

    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>The school.</summary>
    public Guid InstitutionId { get; init; }

    /// <summary>The name, as the school writes it.</summary>
    public required string Name { get; set; }

    /// <summary>The mail address, in small letters; each once a school.</summary>
    public required string Mail { get; init; }

    /// <summary>As what.</summary>
    public Role Role { get; set; }

    /// <summary>The stage; null when the school did not say.</summary>
    public string? Stage { get; set; }

    /// <summary>A field; null when the school did not say.</summary>
    public string? Specialty { get; set; }

    /// <summary>The most mentees at one time; null when the school did not say.</summary>
    public int? Capacity { get; set; }

    /// <summary>When it was last imported.</summary>
    public DateTimeOffset ImportedAt { get; set; }

    /// <summary>Who took the place; null until somebody did.</summary>
    public Guid? TakenById { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
