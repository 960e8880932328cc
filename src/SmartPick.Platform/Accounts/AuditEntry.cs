using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>One thing that was done to an account or to a role: who, what, about which row, when. It is only added to, and holds no name, address or text.</summary>
public sealed class AuditEntry
{
    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The person who did it, or whose account it happened to; an empty id for whoever runs the server.</summary>
    public Guid ActorId { get; init; }

    /// <summary>What.</summary>
    public AuditKind Kind { get; init; }

    /// <summary>The row it is about; null for the account itself.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>The institution whose administrators may read it; null when it is the actor's alone.</summary>
    public Guid? InstitutionId { get; init; }

    /// <summary>An entry of now.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="actor">Who, by their person.</param>
    /// <param name="kind">What.</param>
    /// <param name="subject">The row it is about.</param>
    /// <param name="institution">The institution whose administrators may read it.</param>
    public static AuditEntry Of(
        TimeProvider time,
        Guid actor,
        AuditKind kind,
        Guid? subject = null,
        Guid? institution = null
    ) =>
        new()
        {
            Id = Ids.New(time),
            At = time.GetUtcNow(),
            ActorId = actor,
            Kind = kind,
            SubjectId = subject,
            InstitutionId = institution,
        };
}
