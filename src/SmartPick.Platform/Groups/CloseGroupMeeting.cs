using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>Writes down what came of a group's meeting: it took place, with who was there, or it did not.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
public sealed class CloseGroupMeeting(PlatformDb db, TimeProvider time)
{
    /// <summary>Writes it down.</summary>
    /// <param name="who">A mentor of the group, or its lead.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="isHeld">True when it took place.</param>
    /// <param name="present">Who was there, of those who are in the group; others are passed over.</param>
    /// <param name="minutes">How long it took; null for as long as planned.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many were there.</returns>
    public async Task<Outcome<int>> DoAsync(
        Who who,
        Guid meetingId,
        bool isHeld,
        IReadOnlyCollection<Guid> present,
        int? minutes,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindGroupMeetingAsync(who, meetingId, cancellationToken) is not { } found)
        {
            return Errors.NoMeeting;
        }

        var (row, seat) = found;
        if (!seat.MayGuide(who))
        {
            return Errors.MentorsOnly;
        }

        if (minutes > Meetings.Errors.MostMinutes)
        {
            return Meetings.Errors.Minutes;
        }

        var closed = row.ToMeeting()
            .Close(
                isHeld ? MeetingOutcome.Held : MeetingOutcome.Cancelled,
                isHeld ? null : Side.Mentor,
                minutes,
                new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId)
            );
        if (closed.Value is not { } step)
        {
            return Refused.By("groups", closed.Refusals);
        }

        row.Take(step.After);
        db.Log(step.Entry);
        var there = 0;
        foreach (var member in isHeld ? await db.MembersAsync(row.GroupId, cancellationToken) : [])
        {
            var wasThere = present.Contains(member.PersonId);
            there += wasThere ? 1 : 0;
            db.Add(
                new GroupPresence
                {
                    MeetingId = row.Id,
                    PersonId = member.PersonId,
                    Role = member.Role,
                    WasThere = wasThere,
                }
            );
        }

        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : there;
    }
}
