using SmartPick.Engine.Mentorship;

namespace SmartPick.Platform.Groups;

/// <summary>Whether a member was there when a group met, with the role of that day.</summary>
internal sealed class GroupPresence
{
    public Guid MeetingId { get; init; }

    public Guid PersonId { get; init; }

    public Side Role { get; init; }

    public bool WasThere { get; init; }
}
