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

/// <summary>Writes down what came of a meeting. The first one that took place is the held conversation after which a relationship may be offered.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What requests go by.</param>
public sealed class CloseMeeting(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Writes it down.</summary>
    /// <param name="who">One of the two.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True when it took place.</returns>
    public Task<Outcome<bool>> DoAsync(
        Who who,
        Guid meetingId,
        MeetingResult result,
        CancellationToken cancellationToken
    ) => OnConflict.AgainAsync(db, () => TryAsync(who, meetingId, result, cancellationToken));

    private async Task<Outcome<bool>> TryAsync(
        Who who,
        Guid meetingId,
        MeetingResult result,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindMeetingAsync(who, meetingId, cancellationToken) is not { } found)
        {
            return Errors.NotThere;
        }

        var (row, pair, _) = found;
        if (result.Minutes > Errors.MostMinutes)
        {
            return Errors.Minutes;
        }

        var stamp = new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId);
        var closed = row.ToMeeting().Close(result.Outcome, result.By, result.Minutes, stamp);
        if (closed.Value is not { } step)
        {
            return Refused.By("meetings", closed.Refusals);
        }

        row.Take(step.After);
        var isHeld = result.Outcome is MeetingOutcome.Held or MeetingOutcome.Late;
        if (isHeld && pair.State is RelationshipState.Asked)
        {
            if (await HoldAsync(pair, step, stamp, cancellationToken) is { Count: > 0 } refusals)
            {
                return Refused.By("meetings", refusals);
            }
        }
        else
        {
            db.Log(step.Entry);
        }

        if (result.Outcome is MeetingOutcome.Cancelled && !pair.IsKeptByMentee)
        {
            await db.AddNoticeAsync(
                time,
                new Notice(
                    who.PersonId == pair.MentorId ? pair.MenteeId : pair.MentorId,
                    $"meeting:{row.Id}:cancelled",
                    "A meeting was cancelled",
                    "Take it out of your calendar. Another date is given under Relationships."
                ),
                cancellationToken
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        return isHeld;
    }

    private async Task<IReadOnlyList<Refusal>> HoldAsync(
        StoredRelationship pair,
        MeetingStep step,
        Stamp stamp,
        CancellationToken cancellationToken
    )
    {
        var held = RelationshipMachine.Do(
            pair.ToRelationship(),
            new RelationshipAct(RelationshipMove.HoldConversation, stamp)
            {
                MeetingId = step.After.Id,
                Minutes = step.After.Minutes,
            }
        );
        if (held.Value is not { } after)
        {
            return held.Refusals;
        }

        await db.TakeAsync(pair, after.After, cancellationToken);
        db.Log(after.Entry);
        var asks = await db.Set<StoredRequest>()
            .Where(one => one.RelationshipId == pair.Id && one.State == RequestState.Accepted)
            .ToListAsync(cancellationToken);
        foreach (var ask in asks)
        {
            var done = RequestMachine.Do(
                ask.ToRequest(),
                new RequestAct(RequestMove.Fulfil, stamp with { ActivityId = Ids.New(time) })
            );
            if (done.Value is { } fulfilled)
            {
                ask.Take(fulfilled.After);
                db.Log(fulfilled.Entry);
            }
        }

        // An ask holds a place and a conversation that was held does not: who waits for it hears of it now.
        await new FreePlaces(db, time, rules).OfferAsync(pair.MentorId, cancellationToken);
        return [];
    }
}

/// <summary>What came of a meeting.</summary>
/// <param name="Outcome">Held, late or cancelled.</param>
/// <param name="By">Which side was late or cancelled; null where it was held.</param>
/// <param name="Minutes">How long it took; null for as long as planned.</param>
public sealed record MeetingResult(MeetingOutcome Outcome, Side? By, int? Minutes);
