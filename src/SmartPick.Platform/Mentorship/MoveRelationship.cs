using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>Offers, starts, rests, fades out, completes, ends and blocks: one move of one of the two. To end and to block are never refused for an old page.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What requests go by.</param>
public sealed class MoveRelationship(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>The kind of the job that ends a relationship on the day that was named.</summary>
    internal const string TaperKind = "relationships.taper";

    /// <summary>The key of that job.</summary>
    internal static string TaperKey(Guid relationship) => $"taper:{relationship}";

    /// <summary>Makes the move.</summary>
    /// <param name="who">Who makes it.</param>
    /// <param name="wish">The move.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The state after it.</returns>
    public async Task<Outcome<RelationshipState>> DoAsync(
        Who who,
        RelationshipWish wish,
        CancellationToken cancellationToken
    )
    {
        var isExit = wish.Move is RelationshipMove.End or RelationshipMove.Block;
        if (isExit)
        {
            return await OnConflict.AgainAsync(db, () => TryAsync(who, wish, cancellationToken));
        }

        try
        {
            return await TryAsync(who, wish, cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsClash())
        {
            db.ChangeTracker.Clear();
            return Errors.Changed;
        }
    }

    private async Task<Outcome<RelationshipState>> TryAsync(
        Who who,
        RelationshipWish wish,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPairAsync(who, wish.Id, cancellationToken) is not { } found)
        {
            return Errors.NotThere;
        }

        var (row, side) = found;
        var isExit = wish.Move is RelationshipMove.End or RelationshipMove.Block;
        if (!isExit && row.Version != wish.Version)
        {
            return Errors.Changed;
        }

        if (!IsOwnMove(wish.Move))
        {
            return Errors.OtherWay;
        }

        var done = RelationshipMachine.Do(row.ToRelationship(), ActOf(who, wish));
        if (done.Value is not { } step)
        {
            return Refused.By("relationships", done.Refusals);
        }

        await db.TakeAsync(row, step.After, cancellationToken);
        db.Log(step.Entry);
        if (isExit)
        {
            await LeaveAsync(who, row, wish.Move, cancellationToken);
        }

        await TellAsync(row, side, wish.Move, cancellationToken);
        if (wish.Move is RelationshipMove.Taper)
        {
            await ScheduleTaperAsync(row, cancellationToken);
        }

        await new FreePlaces(db, time, rules).OfferAsync(row.MentorId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return row.State;
    }

    /// <summary>A conversation is held with its meeting, an agreement accepted with its version, a record claimed by an invitation: elsewhere.</summary>
    private static bool IsOwnMove(RelationshipMove move) =>
        move
            is not (
                RelationshipMove.HoldConversation
                or RelationshipMove.Agree
                or RelationshipMove.Claim
                or RelationshipMove.FinishTaper
            );

    private RelationshipAct ActOf(Who who, RelationshipWish wish) =>
        new(wish.Move, new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId))
        {
            Until = wish.Until,
        };

    /// <summary>What an end takes with it: the ask that is open, and for a block whatever else there is between the two.</summary>
    private async Task LeaveAsync(
        Who who,
        StoredRelationship row,
        RelationshipMove move,
        CancellationToken cancellationToken
    )
    {
        var leaving = new LeaveSomebody(db, time, rules);
        if (move is RelationshipMove.Block)
        {
            var otherId = row.MentorId == who.PersonId ? row.MenteeId : row.MentorId;
            await leaving.DoAsync(who, otherId, cancellationToken);
            return;
        }

        var requests = await db.Set<StoredRequest>()
            .Where(one =>
                (one.State == RequestState.Asked || one.State == RequestState.WaitingList)
                && one.RelationshipId == row.Id
            )
            .ToListAsync(cancellationToken);
        await leaving.TakeBackAsync(requests, cancellationToken);
    }

    private Task<Job> ScheduleTaperAsync(
        StoredRelationship row,
        CancellationToken cancellationToken
    ) =>
        db.RescheduleAsync(
            time,
            TaperKind,
            TaperKey(row.Id),
            LastDay.EndOf(row.TaperUntil!.Value),
            JsonSerializer.Serialize(new RelationshipJob(row.Id)),
            cancellationToken
        );

    private Task TellAsync(
        StoredRelationship row,
        Side side,
        RelationshipMove move,
        CancellationToken cancellationToken
    )
    {
        if (row.IsKeptByMentee)
        {
            return Task.CompletedTask;
        }

        var to = side is Side.Mentor ? row.MenteeId : row.MentorId;
        if (move is RelationshipMove.End or RelationshipMove.Block)
        {
            return new LeaveSomebody(db, time, rules).TellEndAsync(row, to, cancellationToken);
        }

        var (subject, text) = move switch
        {
            RelationshipMove.Offer => (
                "A relationship is offered to you",
                "Read it under Relationships: you can propose terms, or decline without a reason."
            ),
            _ => ("Something changed in a relationship of yours", "Read it under Relationships."),
        };
        return db.AddNoticeAsync(
            time,
            new Notice(to, $"relationship:{row.Id}:{row.Version}:{move}", subject, text),
            cancellationToken
        );
    }
}

/// <summary>A move that somebody wants to make.</summary>
/// <param name="Id">The relationship.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Move">The move.</param>
/// <param name="Until">The last day, for a taper.</param>
public sealed record RelationshipWish(
    Guid Id,
    int Version,
    RelationshipMove Move,
    DateOnly? Until = null
);

/// <summary>What a job of a relationship needs.</summary>
/// <param name="Relationship">The relationship.</param>
internal sealed record RelationshipJob(Guid Relationship);
