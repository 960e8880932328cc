using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Health;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Health;

/// <summary>Keeps the mentee's private note on the feedback of a meeting. The mentor never sees one.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
public sealed class NoteFeedback(PlatformDb db, TimeProvider time)
{
    /// <summary>Keeps it; a later note on the same meeting takes its place.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="lack">What the feedback lacked.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<bool>> DoAsync(
        Who who,
        Guid meetingId,
        FeedbackLack lack,
        CancellationToken cancellationToken
    )
    {
        if (
            await db.FindMeetingAsync(who, meetingId, cancellationToken)
            is not { Side: Side.Mentee } found
        )
        {
            return Meetings.Errors.NotThere;
        }

        var row = await db.Set<StoredFeedbackNote>()
            .SingleOrDefaultAsync(
                one => one.MenteeId == who.PersonId && one.MeetingId == meetingId,
                cancellationToken
            );
        if (row is null)
        {
            db.Add(
                new StoredFeedbackNote
                {
                    MenteeId = who.PersonId,
                    MeetingId = meetingId,
                    ByPersonId = found.Pair.MentorId,
                    Lack = lack,
                    At = time.GetUtcNow(),
                }
            );
        }
        else
        {
            row.Lack = lack;
        }

        return await db.SaveOrTellAsync(Meetings.Errors.Changed, cancellationToken) is { } failure
            ? failure
            : true;
    }
}
