using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Health;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Health;

/// <summary>The one talk that resets expectations: the mentee asks for the guide, and later writes down that the talk was held.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">The rules.</param>
public sealed class Reset(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Asks for the guide. It is offered once.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<bool>> AskAsync(
        Who who,
        Guid relationshipId,
        CancellationToken cancellationToken
    )
    {
        var health = await new ReadHealth(db, time, rules).DoAsync(
            who,
            relationshipId,
            cancellationToken
        );
        if (!health.IsDone)
        {
            return health.Failures[0];
        }

        if (health.Value.IsGuideAsked)
        {
            return true;
        }

        if (health.Value.Guide is null)
        {
            return Errors.NothingToReset;
        }

        Log(who, relationshipId, ActivityKind.ResetOffered, ActivityFacts.None);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Writes down that the talk was held, with the one day on which the mentee looks again.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The day of that look.</returns>
    public async Task<Outcome<DateOnly>> HoldAsync(
        Who who,
        Guid relationshipId,
        CancellationToken cancellationToken
    )
    {
        var health = await new ReadHealth(db, time, rules).DoAsync(
            who,
            relationshipId,
            cancellationToken
        );
        if (!health.IsDone)
        {
            return health.Failures[0];
        }

        if (!health.Value.IsGuideAsked || health.Value.ResetHeldOn is not null)
        {
            return Errors.NothingToReset;
        }

        var again = DateOnly
            .FromDateTime(time.GetUtcNow().UtcDateTime)
            .AddDays(rules.ResetReviewDays);
        Log(who, relationshipId, ActivityKind.ResetHeld, new ActivityFacts { Day = again });
        await db.SaveChangesAsync(cancellationToken);
        return again;
    }

    private void Log(Who who, Guid relationshipId, ActivityKind kind, ActivityFacts facts) =>
        db.Log(
            new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId).Entry(
                kind,
                relationshipId,
                facts
            )
        );
}

/// <summary>What can go wrong with looking after a relationship.</summary>
internal static class Errors
{
    public static readonly Failure NothingToReset = new(
        FailureKind.Refused,
        "health.nothing-to-reset",
        "There is nothing here to reset, or the one talk was held. You can let it fade out or end it, without a reason."
    );
}
