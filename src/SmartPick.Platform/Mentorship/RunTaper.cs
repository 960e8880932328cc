using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>Ends a relationship whose last day has passed. Done twice it does nothing the second time.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What requests go by.</param>
public sealed class RunTaper(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Does it, within the caller's transaction: the caller saves.</summary>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True when it has ended now.</returns>
    public async Task<bool> DoAsync(Guid relationshipId, CancellationToken cancellationToken)
    {
        var row = await db.Set<StoredRelationship>()
            .SingleOrDefaultAsync(one => one.Id == relationshipId, cancellationToken);
        if (row is null)
        {
            return false;
        }

        var done = RelationshipMachine.Do(
            row.ToRelationship(),
            new RelationshipAct(
                RelationshipMove.FinishTaper,
                new Stamp(
                    Ids.New(time),
                    time.GetUtcNow(),
                    SmartPick.Engine.Mentorship.Activity.Clock
                )
            )
        );
        if (done.Value is not { } step)
        {
            return false;
        }

        await db.TakeAsync(row, step.After, cancellationToken);
        db.Log(step.Entry);
        await new FreePlaces(db, time, rules).OfferAsync(row.MentorId, cancellationToken);
        return true;
    }
}
