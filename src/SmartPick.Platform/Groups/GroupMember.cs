using SmartPick.Engine.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>Somebody's place in a group: offered, taken, or left. Only who is invited can take it.</summary>
internal sealed class GroupMember : IVersioned
{
    public Guid GroupId { get; init; }

    public Guid PersonId { get; init; }

    public Side Role { get; set; }

    public Guid? InvitedById { get; set; }

    public DateTimeOffset InvitedAt { get; set; }

    /// <summary>When the invitation was accepted; null until then.</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>When the person left, said no, or was taken out; null until then.</summary>
    public DateTimeOffset? Until { get; set; }

    public int Version { get; set; }

    public bool IsIn => Since is not null && Until is null;
}
