using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Outreach;

/// <summary>What a request's clock does when it strikes: one reminder, then the end. Done twice it does nothing the second time.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What requests go by.</param>
public sealed class RunRequestClock(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Does what is due, within the caller's transaction: the caller saves.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was done; null when nothing was due any more.</returns>
    public async Task<RequestMove?> DoAsync(Guid requestId, CancellationToken cancellationToken)
    {
        var row = await db.Set<StoredRequest>()
            .SingleOrDefaultAsync(one => one.Id == requestId, cancellationToken);
        if (
            row is null
            || RequestClock.Due(row.ToRequest(), rules, time.GetUtcNow()) is not { } move
        )
        {
            return null;
        }

        await new RequestWriter(db, time, rules).MoveAsync(
            row,
            new RequestAct(
                move,
                new Stamp(
                    Ids.New(time),
                    time.GetUtcNow(),
                    SmartPick.Engine.Mentorship.Activity.Clock
                )
            ),
            cancellationToken
        );
        if (move is RequestMove.Expire)
        {
            await new FreePlaces(db, time, rules).OfferAsync(row.ToId, cancellationToken);
        }

        return move;
    }
}
