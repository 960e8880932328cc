using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Outreach;

/// <summary>Puts what a step of a request brings with it into one write: the row, the log, the relationship it would lead to, the clock's jobs, the mail.</summary>
internal sealed class RequestWriter(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Stores a new request.</summary>
    public async Task<StoredRequest> BeginAsync(
        RequestStep step,
        RequestBeginning beginning,
        CancellationToken cancellationToken
    )
    {
        var row = StoredRequest.Of(step.After, beginning);
        db.Add(row);
        if (step.After.State is RequestState.Asked)
        {
            await AskedAsync(row, cancellationToken);
        }

        // After the relationship is known, so that the entry stands in its history.
        db.Log(step.Entry with { RelationshipId = row.RelationshipId });
        return row;
    }

    /// <summary>Makes a move with a stored request.</summary>
    /// <returns>The reasons against it; empty when it is made.</returns>
    public async Task<IReadOnlyList<Refusal>> MoveAsync(
        StoredRequest row,
        RequestAct act,
        CancellationToken cancellationToken
    )
    {
        var done = RequestMachine.Do(row.ToRequest(), act);
        if (done.Value is not { } step)
        {
            return done.Refusals;
        }

        row.Take(step.After);
        if (act.Move is RequestMove.Promote)
        {
            await AskedAsync(row, cancellationToken);
        }
        else
        {
            await AnsweredAsync(row, act, cancellationToken);
        }

        db.Log(step.Entry with { RelationshipId = row.RelationshipId });
        return [];
    }

    private async Task AskedAsync(StoredRequest row, CancellationToken cancellationToken)
    {
        if (row.Kind is RequestKind.Conversation)
        {
            row.RelationshipId = await PairOfAsync(row, cancellationToken);
        }

        await RequestClockwork.WindAsync(db, time, rules, row.ToRequest(), cancellationToken);
        await RequestMail.AskedAsync(db, time, row, cancellationToken);
    }

    /// <summary>The relationship that a conversation would lead to: the one of an earlier conversation, or a new one.</summary>
    private async Task<Guid> PairOfAsync(StoredRequest row, CancellationToken cancellationToken)
    {
        var menteeId = row.ForId ?? row.FromId;
        var held = await db.Set<StoredRelationship>()
            .Where(pair =>
                pair.MentorId == row.ToId
                && pair.MenteeId == menteeId
                && pair.State != RelationshipState.Completed
                && pair.State != RelationshipState.Ended
            )
            .Select(pair => (Guid?)pair.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (held is { } id)
        {
            return id;
        }

        var stamp = new Stamp(Ids.New(time), time.GetUtcNow(), menteeId);
        var begun = RelationshipBeginning
            .Ask(Ids.New(time), row.ToId, menteeId, row.Model, row.Id, stamp)
            .Value!.After;
        db.AddPair(begun with { MetThrough = row.MetThrough });
        return begun.Id;
    }

    private async Task AnsweredAsync(
        StoredRequest row,
        RequestAct act,
        CancellationToken cancellationToken
    )
    {
        if (act.Move is RequestMove.Nudge)
        {
            await RequestClockwork.WindAsync(db, time, rules, row.ToRequest(), cancellationToken);
        }

        if (act is { Move: RequestMove.Accept } && row is { Kind: RequestKind.Referral })
        {
            // The two can find a date: the contact has said yes to the conversation.
            row.RelationshipId = await PairOfAsync(row, cancellationToken);
        }

        if (
            act.Move is RequestMove.Decline or RequestMove.Withdraw or RequestMove.Expire
            && row.RelationshipId is { } id
        )
        {
            await CloseAsync(id, act.Stamp, cancellationToken);
        }

        await RequestMail.MovedAsync(db, time, row, act.Move, cancellationToken);
    }

    private async Task CloseAsync(Guid id, Stamp stamp, CancellationToken cancellationToken)
    {
        var pair = await db.Set<StoredRelationship>()
            .SingleAsync(one => one.Id == id, cancellationToken);
        var closed = RelationshipMachine.Do(
            pair.ToRelationship(),
            new RelationshipAct(
                RelationshipMove.NotTakeUp,
                stamp with
                {
                    ActivityId = Ids.New(time),
                }
            )
        );

        // A pair that has talked before stays as it is: the ask was for another conversation.
        if (closed.Value is { } step)
        {
            await db.TakeAsync(pair, step.After, cancellationToken);
            db.Log(step.Entry);
        }
    }
}
