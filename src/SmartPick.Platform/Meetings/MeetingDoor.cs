using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

/// <summary>Finds meetings for the two people they are of, and for nobody else.</summary>
internal static class MeetingDoor
{
    public static async Task<(
        StoredMeeting Meeting,
        StoredRelationship Pair,
        Side Side
    )?> FindMeetingAsync(
        this PlatformDb db,
        Who who,
        Guid meetingId,
        CancellationToken cancellationToken
    )
    {
        var meeting = await db.Set<StoredMeeting>()
            .SingleOrDefaultAsync(one => one.Id == meetingId, cancellationToken);
        return
            meeting is not null
            && await db.FindPairAsync(who, meeting.RelationshipId, cancellationToken) is { } found
            ? (meeting, found.Row, found.Side)
            : null;
    }
}
