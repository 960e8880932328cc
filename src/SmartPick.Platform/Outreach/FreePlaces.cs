using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Outreach;

/// <summary>Offers a mentor's free places to who waits for one, by date asked.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What requests go by.</param>
public sealed class FreePlaces(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Asks for the first who wait, as many as there are places, in a write of its own: for a mentor who has just taken more mentees.</summary>
    /// <param name="mentorId">The mentor.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many requests went out.</returns>
    public Task<int> DoAsync(Guid mentorId, CancellationToken cancellationToken) =>
        OnConflict.AgainAsync(
            db,
            async () =>
            {
                var offered = await OfferAsync(mentorId, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                return offered;
            }
        );

    /// <summary>The same within the caller's write.</summary>
    internal async Task<int> OfferAsync(Guid mentorId, CancellationToken cancellationToken)
    {
        if (await MentorPlaces.OfAsync(db, mentorId, cancellationToken) is not { } offered)
        {
            return 0;
        }

        var counters = await AskCounters.ReadAsync(db, [mentorId], cancellationToken);
        var load = await RequestSettings.LoadAsync(db, mentorId, offered, cancellationToken);
        var rows = db.Set<StoredRequest>().Local.ToDictionary(row => row.Id);
        var apart = await db.Set<Apart>()
            .Where(row => row.PersonId == mentorId || row.OtherId == mentorId)
            .Select(row => row.PersonId == mentorId ? row.OtherId : row.PersonId)
            .ToListAsync(cancellationToken);
        // Who no longer wants the place has taken the request back.
        var next = WaitingList.NextUp(
            mentorId,
            rows.Values.Select(row => row.ToRequest()),
            load,
            request => !apart.Contains(request.ForId ?? request.FromId)
        );
        var writer = new RequestWriter(db, time, rules);
        foreach (var request in next)
        {
            await writer.MoveAsync(
                rows[request.Id],
                new RequestAct(
                    RequestMove.Promote,
                    new Stamp(
                        Ids.New(time),
                        time.GetUtcNow(),
                        SmartPick.Engine.Mentorship.Activity.Clock
                    )
                ),
                cancellationToken
            );
        }

        if (next.Count > 0)
        {
            counters.Raise();
        }

        return next.Count;
    }
}
