using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>A meeting of a group as it is stored. The rules are those of every meeting, with the group in the place of the relationship.</summary>
internal sealed class GroupMeeting : IVersioned
{
    public Guid Id { get; init; }

    public Guid GroupId { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    public int Minutes { get; private set; }

    public required string Zone { get; init; }

    public string? Purpose { get; init; }

    public MeetingOutcome Outcome { get; private set; }

    public Side? OutcomeBy { get; private set; }

    public string? Place { get; init; }

    public int Version { get; set; }

    public static GroupMeeting Of(Meeting meeting, string? place)
    {
        var row = new GroupMeeting
        {
            Id = meeting.Id,
            GroupId = meeting.RelationshipId,
            StartsAt = meeting.StartsAt,
            Zone = meeting.Zone,
            Purpose = meeting.Purpose,
            Place = place,
        };
        row.Take(meeting);
        return row;
    }

    public Meeting ToMeeting() =>
        new()
        {
            Id = Id,
            RelationshipId = GroupId,
            StartsAt = StartsAt,
            Minutes = Minutes,
            Zone = Zone,
            Purpose = Purpose,
            Outcome = Outcome,
            OutcomeBy = OutcomeBy,
        };

    public void Take(Meeting after)
    {
        Minutes = after.Minutes;
        Outcome = after.Outcome;
        OutcomeBy = after.OutcomeBy;
    }
}
