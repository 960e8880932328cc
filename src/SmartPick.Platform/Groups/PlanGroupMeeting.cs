using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>Gives a group's meeting its date and invites every member.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">The purposes that there are.</param>
public sealed class PlanGroupMeeting(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Plans it.</summary>
    /// <param name="who">A mentor of the group, or its lead.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="wish">When, where and what for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The meeting's key.</returns>
    public async Task<Outcome<Guid>> DoAsync(
        Who who,
        Guid groupId,
        MeetingWish wish,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindGroupAsync(who, groupId, cancellationToken) is not { } seat)
        {
            return Errors.NotThere;
        }

        if (!seat.MayGuide(who))
        {
            return Errors.MentorsOnly;
        }

        if (!seat.IsOpen)
        {
            return Errors.Over;
        }

        if (MeetingWishCheck.Of(wish, rules, time.GetUtcNow()) is { Length: > 0 } faults)
        {
            return faults;
        }

        var meeting = new Meeting
        {
            Id = Ids.New(time),
            RelationshipId = groupId,
            StartsAt = MeetingSeries.UtcOf(wish.LocalStart, wish.Zone),
            Minutes = wish.Minutes,
            Zone = wish.Zone,
            Purpose = TextCheck.Trimmed(wish.Purpose),
        };
        db.Add(GroupMeeting.Of(meeting, TextCheck.Trimmed(wish.Place)));
        db.Log(
            new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId).Entry(
                ActivityKind.MeetingPlanned,
                groupId,
                new ActivityFacts
                {
                    SubjectId = meeting.Id,
                    Day = DateOnly.FromDateTime(wish.LocalStart),
                }
            )
        );
        foreach (var member in await db.MembersAsync(groupId, cancellationToken))
        {
            await db.AddNoticeAsync(
                time,
                new Notice(
                    member.PersonId,
                    $"group-meeting:{meeting.Id}:{member.PersonId}",
                    "Your group has a date",
                    "The date and a file for your calendar stand under Groups."
                ),
                cancellationToken
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
