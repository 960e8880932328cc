using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Leaving;

/// <summary>
/// What the people around somebody are left with when that person goes: requests are taken back or answered, relationships end as anybody's end, places go to whoever waits, and what was
/// written and not sent is forgotten. Within the caller's transaction.
/// </summary>
internal sealed class LeaveOthers(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    public async Task DoAsync(Who who, Mine mine, CancellationToken cancellation)
    {
        // Those first who wait for this person: the end of a relationship would ask for the next of them.
        await CloseRequestsAsync(mine.PersonId, cancellation).ConfigureAwait(false);
        await EndRelationshipsAsync(who, cancellation).ConfigureAwait(false);
        await ForgetUnsentAsync(mine.PersonId, cancellation).ConfigureAwait(false);
        await LeaveCardsAsync(mine.PersonId, cancellation).ConfigureAwait(false);
        await TakeMailBackAsync(mine, cancellation).ConfigureAwait(false);
        db.ChangeTracker.Clear();
    }

    private async Task CloseRequestsAsync(Guid personId, CancellationToken cancellation)
    {
        var open = await db.Set<StoredRequest>()
            .Where(row =>
                (row.State == RequestState.Asked || row.State == RequestState.WaitingList)
                && (row.FromId == personId || row.ToId == personId || row.ForId == personId)
            )
            .OrderBy(row => row.AskedAt)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var writer = new RequestWriter(db, time, rules);
        foreach (var row in open)
        {
            await writer
                .MoveAsync(row, LastMove(row, personId), cancellation)
                .ConfigureAwait(false);
            await db.UnscheduleAsync(RequestClockwork.NudgeKey(row.Id), cancellation)
                .ConfigureAwait(false);
            await db.UnscheduleAsync(RequestClockwork.ExpireKey(row.Id), cancellation)
                .ConfigureAwait(false);
        }

        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        await OfferPlacesAsync(
                open.Where(row => row.ToId != personId).Select(row => row.ToId),
                cancellation
            )
            .ConfigureAwait(false);
    }

    /// <summary>Who asked this person is told no, with others to ask; who waits for a place has asked nobody yet, and takes it back.</summary>
    private RequestAct LastMove(StoredRequest row, Guid personId)
    {
        var isAsked = row.ToId == personId && row.State is RequestState.Asked;
        var actor =
            isAsked || row.ForId == personId ? personId
            : row.ToId == personId ? row.FromId
            : personId;
        return new RequestAct(
            isAsked ? RequestMove.Decline : RequestMove.Withdraw,
            new Stamp(Ids.New(time), time.GetUtcNow(), actor)
        );
    }

    private async Task EndRelationshipsAsync(Who who, CancellationToken cancellation)
    {
        var pairs = await db.Set<StoredRelationship>()
            .AsNoTracking()
            .Where(row =>
                (row.MentorId == who.PersonId || row.MenteeId == who.PersonId)
                && !row.IsKeptByMentee
                && row.State != RelationshipState.Completed
                && row.State != RelationshipState.Ended
            )
            .Select(row => new { row.Id, row.Version })
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var move = new MoveRelationship(db, time, rules);
        foreach (var pair in pairs)
        {
            await move.DoAsync(
                    who,
                    new RelationshipWish(pair.Id, pair.Version, RelationshipMove.End),
                    cancellation
                )
                .ConfigureAwait(false);
            await db.UnscheduleAsync(MoveRelationship.TaperKey(pair.Id), cancellation)
                .ConfigureAwait(false);
        }

        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
    }

    private async Task OfferPlacesAsync(IEnumerable<Guid> mentors, CancellationToken cancellation)
    {
        var places = new FreePlaces(db, time, rules);
        foreach (var mentor in mentors.Distinct())
        {
            await places.OfferAsync(mentor, cancellation).ConfigureAwait(false);
        }

        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Questions for a meeting are the mentee's own until they are sent.</summary>
    private Task<int> ForgetUnsentAsync(Guid personId, CancellationToken cancellation) =>
        db.Set<StoredMeeting>()
            .Where(row =>
                row.SentAt == null
                && db.Set<StoredRelationship>()
                    .Any(pair => pair.Id == row.RelationshipId && pair.MenteeId == personId)
            )
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.Questions, (string?)null)
                        .SetProperty(one => one.Decisions, (string?)null),
                cancellation
            );

    /// <summary>What mentees noted of a mentor stays theirs, without the name and without how to reach them.</summary>
    private async Task LeaveCardsAsync(Guid personId, CancellationToken cancellation)
    {
        await db.Set<OffPlatformMentor>()
            .Where(card => card.PersonId == personId && card.OwnerId != personId)
            .ExecuteUpdateAsync(
                card =>
                    card.SetProperty(one => one.Contact, (string?)null)
                        .SetProperty(one => one.Version, one => one.Version + 1),
                cancellation
            )
            .ConfigureAwait(false);
        await db.Set<PersonToMeet>()
            .Where(entry => entry.PersonId == personId && entry.OwnerId != personId)
            .ExecuteUpdateAsync(
                entry =>
                    entry
                        .SetProperty(one => one.PersonId, (Guid?)null)
                        .SetProperty(one => one.Name, Person.Left),
                cancellation
            )
            .ConfigureAwait(false);
    }

    private async Task TakeMailBackAsync(Mine mine, CancellationToken cancellation)
    {
        var waiting = await db.Set<MailMessage>()
            .Where(message => message.To == mine.Address)
            .Select(message => message.Id)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        foreach (var message in waiting)
        {
            await db.UnscheduleAsync(MailQueue.JobKey(message), cancellation).ConfigureAwait(false);
        }

        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
    }
}
