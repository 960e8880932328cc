using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

/// <summary>Sends the mentee's note after a meeting that took place. The mentor reads it here; a mail only says that it waits.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What a patient's identity looks like.</param>
public sealed class SendFollowUp(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Sends it.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="version">The version of the meeting that was read.</param>
    /// <param name="text">The note, at most 4000 characters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True.</returns>
    public async Task<Outcome<bool>> DoAsync(
        Who who,
        Guid meetingId,
        int version,
        string? text,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindMeetingAsync(who, meetingId, cancellationToken) is not { } found)
        {
            return Errors.NotThere;
        }

        var (row, pair, side) = found;
        if (side is not Side.Mentee)
        {
            return Errors.MenteeOnly;
        }

        if (await db.AreApartAsync(pair, cancellationToken))
        {
            return Mentorship.Errors.Over;
        }

        if (row.Version != version)
        {
            return Errors.Changed;
        }

        if (row.Outcome is not (MeetingOutcome.Held or MeetingOutcome.Late))
        {
            return Errors.NotHeld;
        }

        if (
            TextCheck.WithoutPatients(
                text,
                "follow",
                "the note",
                StoredMeeting.LongestText,
                rules,
                isNeeded: true
            ) is
            { } fault
        )
        {
            return fault;
        }

        var isFirst = row.FollowUpAt is null;
        row.FollowUp = text!.Trim();
        if (isFirst)
        {
            row.FollowUpAt = time.GetUtcNow();
            db.Log(
                new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId).Entry(
                    ActivityKind.FollowUpSent,
                    pair.Id,
                    new ActivityFacts { SubjectId = row.Id }
                )
            );
            if (!pair.IsKeptByMentee)
            {
                await db.AddNoticeAsync(
                    time,
                    new Notice(
                        pair.MentorId,
                        $"meeting:{row.Id}:follow-up",
                        "A note after your meeting",
                        "It stands with the meeting under Relationships. There is nothing you must do."
                    ),
                    cancellationToken
                );
            }
        }

        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : true;
    }
}
