using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>Ends whatever there is between two people, in the name of the one who leaves: relationships, asks, places on a waiting list; and keeps them apart from then on. Nothing of it tells who left, or why.</summary>
internal sealed class LeaveSomebody(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Does it within the caller's write; doing it twice changes nothing.</summary>
    public async Task DoAsync(Who who, Guid otherId, CancellationToken cancellationToken)
    {
        await TakeBackAsync(
            await RequestsBetweenAsync(who.PersonId, otherId, cancellationToken),
            cancellationToken
        );
        await BlockAsync(who, otherId, cancellationToken);
        await KeepApartAsync(who, otherId, cancellationToken);
    }

    /// <summary>Takes requests back, each in the name of whoever may.</summary>
    public async Task TakeBackAsync(
        IEnumerable<StoredRequest> requests,
        CancellationToken cancellationToken
    )
    {
        var writer = new RequestWriter(db, time, rules);
        foreach (var request in requests)
        {
            await writer.MoveAsync(
                request,
                new RequestAct(
                    RequestMove.Withdraw,
                    new Stamp(Ids.New(time), time.GetUtcNow(), request.FromId)
                ),
                cancellationToken
            );
        }
    }

    /// <summary>Tells the other side that a relationship has ended, in words that fit every end.</summary>
    public Task TellEndAsync(
        StoredRelationship row,
        Guid to,
        CancellationToken cancellationToken
    ) =>
        db.AddNoticeAsync(
            time,
            new Notice(
                to,
                $"relationship:{row.Id}:{row.Version}:{RelationshipMove.End}",
                "A relationship has ended",
                "No reason is needed for that and none is asked. What you wrote and agreed stays with you under Relationships."
            ),
            cancellationToken
        );

    private Task<List<StoredRequest>> RequestsBetweenAsync(
        Guid one,
        Guid other,
        CancellationToken cancellationToken
    ) =>
        db.Set<StoredRequest>()
            .Where(request =>
                (request.State == RequestState.Asked || request.State == RequestState.WaitingList)
                && (
                    (request.FromId == one && request.ToId == other)
                    || (request.FromId == other && request.ToId == one)
                    || (request.ForId == one && request.ToId == other)
                    || (request.ForId == other && request.ToId == one)
                )
            )
            .ToListAsync(cancellationToken);

    private async Task BlockAsync(Who who, Guid otherId, CancellationToken cancellationToken)
    {
        var pairs = await db.Set<StoredRelationship>()
            .Where(row =>
                (row.MentorId == who.PersonId && row.MenteeId == otherId)
                || (row.MentorId == otherId && row.MenteeId == who.PersonId)
            )
            .ToListAsync(cancellationToken);
        foreach (var row in pairs.Where(row => row.EndedAs is not EndKind.Blocked))
        {
            var wasOpen = row.ToRelationship().IsOpen;
            var done = RelationshipMachine.Do(
                row.ToRelationship(),
                new RelationshipAct(
                    RelationshipMove.Block,
                    new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId)
                )
            );
            if (done.Value is not { } step)
            {
                continue;
            }

            await db.TakeAsync(row, step.After, cancellationToken);
            db.Log(step.Entry);
            if (wasOpen && !row.IsKeptByMentee)
            {
                await TellEndAsync(row, otherId, cancellationToken);
            }
        }
    }

    /// <summary>A block holds in search, suggestions and rounds too.</summary>
    private async Task KeepApartAsync(Who who, Guid otherId, CancellationToken cancellationToken)
    {
        var isThere = await db.Set<Apart>()
            .AnyAsync(
                one => one.PersonId == who.PersonId && one.OtherId == otherId,
                cancellationToken
            );
        if (!isThere)
        {
            db.Add(
                new Apart
                {
                    Id = Ids.New(time),
                    PersonId = who.PersonId,
                    OtherId = otherId,
                    Since = time.GetUtcNow(),
                }
            );
        }
    }
}
