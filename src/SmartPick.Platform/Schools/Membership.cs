namespace SmartPick.Platform.Schools;

/// <summary>One role of one person at one institution.</summary>
public sealed class Membership
{
    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>Who.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Where.</summary>
    public Guid InstitutionId { get; init; }

    /// <summary>As what.</summary>
    public Role Role { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; init; }
}
