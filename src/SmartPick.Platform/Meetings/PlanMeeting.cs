using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

/// <summary>Gives a meeting its date: either of the two does, once the ask for it was accepted.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">The purposes that there are.</param>
public sealed class PlanMeeting(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Plans it.</summary>
    /// <param name="who">One of the two.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="wish">When, where and what for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The meeting's key.</returns>
    public async Task<Outcome<Guid>> DoAsync(
        Who who,
        Guid relationshipId,
        MeetingWish wish,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPairAsync(who, relationshipId, cancellationToken) is not { } found)
        {
            return Errors.NotThere;
        }

        var (pair, side) = found;
        if (!pair.ToRelationship().IsOpen)
        {
            return Errors.Over;
        }

        if (
            pair.State is RelationshipState.Asked
            && !await IsAcceptedAsync(pair, cancellationToken)
        )
        {
            return Errors.NotAnswered;
        }

        if (MeetingWishCheck.Of(wish, rules, time.GetUtcNow()) is { Length: > 0 } faults)
        {
            return faults;
        }

        if (
            await db.AgainstAsync(
                pair,
                rules,
                [TextCheck.Trimmed(wish.Purpose)],
                cancellationToken
            ) is
            { } keptOut
        )
        {
            return keptOut with { Field = "purpose" };
        }

        var meeting = new Meeting
        {
            Id = Ids.New(time),
            RelationshipId = pair.Id,
            StartsAt = MeetingSeries.UtcOf(wish.LocalStart, wish.Zone),
            Minutes = wish.Minutes,
            Zone = wish.Zone,
            Purpose = TextCheck.Trimmed(wish.Purpose),
        };
        db.Add(StoredMeeting.Of(meeting, TextCheck.Trimmed(wish.Place)));
        MeetingReminder.Plan(db, time, rules, meeting);
        db.Log(
            new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId).Entry(
                ActivityKind.MeetingPlanned,
                pair.Id,
                new ActivityFacts
                {
                    SubjectId = meeting.Id,
                    Day = DateOnly.FromDateTime(wish.LocalStart),
                }
            )
        );
        await db.AddNoticeAsync(
            time,
            new Notice(
                side is Side.Mentor ? pair.MenteeId : pair.MentorId,
                $"meeting:{meeting.Id}:planned",
                "A meeting has a date",
                "The date and a file for your calendar stand under Relationships."
            ),
            cancellationToken
        );
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }

    private Task<bool> IsAcceptedAsync(
        StoredRelationship pair,
        CancellationToken cancellationToken
    ) =>
        db.Set<StoredRequest>()
            .AnyAsync(
                row => row.RelationshipId == pair.Id && row.State == RequestState.Accepted,
                cancellationToken
            );
}

/// <summary>When a meeting is to be.</summary>
/// <param name="LocalStart">The hour on the clock of the zone.</param>
/// <param name="Zone">IANA time zone.</param>
/// <param name="Minutes">How long, 5 to 480.</param>
public sealed record MeetingWish(DateTime LocalStart, string Zone, int Minutes)
{
    /// <summary>Where, or by which link, at most 500 characters.</summary>
    public string? Place { get; init; }

    /// <summary>What for: the key of a purpose.</summary>
    public string? Purpose { get; init; }
}
