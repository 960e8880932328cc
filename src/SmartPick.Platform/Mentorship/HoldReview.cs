using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>Writes down that the two have looked at how it is going; the next look is counted from it.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
public sealed class HoldReview(PlatformDb db, TimeProvider time)
{
    /// <summary>Writes it down.</summary>
    /// <param name="who">One of the two.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The day of the next look; null when the agreement names none.</returns>
    public async Task<Outcome<DateOnly?>> DoAsync(
        Who who,
        Guid relationshipId,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPairAsync(who, relationshipId, cancellationToken) is not { } found)
        {
            return Errors.NotThere;
        }

        var book = await db.BookAsync(relationshipId, cancellationToken);
        if (
            found.Row.State is not (RelationshipState.Active or RelationshipState.Paused)
            || book.InForce is not { } inForce
        )
        {
            return Errors.NothingAgreed;
        }

        var held = new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId).Entry(
            ActivityKind.ReviewHeld,
            relationshipId,
            ActivityFacts.None
        );
        db.Log(held);
        var log = await db.HappeningsAsync([relationshipId], cancellationToken);
        var next = ReviewDates.Next(inForce, [.. log, held]);
        await ReviewReminder.PlanAsync(db, time, relationshipId, next, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return next;
    }
}
