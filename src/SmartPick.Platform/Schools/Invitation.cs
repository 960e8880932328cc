using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Schools;

/// <summary>A mailed invitation to a role: good once, for two weeks. What its link says is not kept, only the hash.</summary>
public sealed class Invitation : IVersioned
{
    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>Where.</summary>
    public Guid InstitutionId { get; init; }

    /// <summary>As what.</summary>
    public Role Role { get; init; }

    /// <summary>The mail address it went to.</summary>
    public required string Address { get; init; }

    /// <summary>The hash of its code (<see cref="Accounts.LinkCode"/>).</summary>
    public required string Hash { get; init; }

    /// <summary>Who invited; null for whoever runs the server.</summary>
    public Guid? InvitedById { get; init; }

    /// <summary>When it was mailed.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Good before this.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was accepted; null until then.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary>Who accepted; null until then.</summary>
    public Guid? AcceptedById { get; set; }

    /// <summary>When it was taken back; null unless it was.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
