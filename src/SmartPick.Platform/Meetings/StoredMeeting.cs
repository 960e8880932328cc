using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

/// <summary>A meeting as it is stored, with what its two write for it.</summary>
internal sealed class StoredMeeting : IVersioned
{
    public const int LongestPlace = 500;

    public const int LongestText = 4000;

    public Guid Id { get; init; }

    public Guid RelationshipId { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    public int Minutes { get; private set; }

    public required string Zone { get; init; }

    public string? Purpose { get; set; }

    public MeetingOutcome Outcome { get; private set; }

    public Side? OutcomeBy { get; private set; }

    /// <summary>Where, or by which link; null when it was not said.</summary>
    public string? Place { get; init; }

    /// <summary>The mentee's questions, one a line; the mentor reads them once they are sent.</summary>
    public string? Questions { get; set; }

    /// <summary>What is to be decided, one a line, the options after a colon, parted by strokes.</summary>
    public string? Decisions { get; set; }

    /// <summary>When questions and decisions were sent; null while they are the mentee's own.</summary>
    public DateTimeOffset? SentAt { get; set; }

    public string? FollowUp { get; set; }

    public DateTimeOffset? FollowUpAt { get; set; }

    public int Version { get; set; }

    public static StoredMeeting Of(Meeting meeting, string? place)
    {
        var row = new StoredMeeting
        {
            Id = meeting.Id,
            RelationshipId = meeting.RelationshipId,
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
            RelationshipId = RelationshipId,
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
