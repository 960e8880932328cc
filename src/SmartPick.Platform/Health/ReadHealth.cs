using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Health;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Health;

/// <summary>How a relationship goes. Signals, self-check and the way to a reset are the mentee's alone; what was agreed beside what happened is for both.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">The rules.</param>
public sealed class ReadHealth(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>The mentee's own look.</summary>
    /// <param name="who">The mentee; nobody else.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<HealthView>> DoAsync(
        Who who,
        Guid relationshipId,
        CancellationToken cancellationToken
    )
    {
        if (
            await db.FindPairAsync(who, relationshipId, cancellationToken)
            is not { Side: Side.Mentee } found
        )
        {
            return Mentorship.Errors.NotThere;
        }

        var now = time.GetUtcNow();
        var pair = found.Row.ToRelationship();
        var log = await db.HappeningsAsync([relationshipId], cancellationToken);
        var terms = (await db.BookAsync(relationshipId, cancellationToken)).InForce?.Terms;
        var tasks = await db.Set<StoredTask>()
            .AsNoTracking()
            .Where(row => row.RelationshipId == relationshipId)
            .ToListAsync(cancellationToken);
        var name = await db.Set<Person>()
            .Where(person => person.Id == pair.MentorId)
            .Select(person => person.Name)
            .SingleAsync(cancellationToken);
        var notes = await db.Set<StoredFeedbackNote>()
            .AsNoTracking()
            .Where(row => row.MenteeId == who.PersonId && row.ByPersonId == pair.MentorId)
            .OrderBy(row => row.At)
            .ToListAsync(cancellationToken);
        var signals = HealthCheck.Of(pair, terms, log, Side.Mentee, rules, now);
        var asked = log.FirstOrDefault(entry => entry.Kind is ActivityKind.ResetOffered);
        return new HealthView(
            signals,
            SelfCheck.Of(pair, terms, log, tasks.Select(row => row.ToTask()), rules, now),
            PurposeTime.Of(relationshipId, pair.Purposes, log),
            FeedbackPattern.Find(notes.Select(note => note.ToNote()), rules)
        )
        {
            // Offered once; who has asked for it can read it again until the talk was held.
            Guide = ResetGuide
                .Make(
                    relationshipId,
                    name,
                    signals,
                    log.Where(entry => entry.Kind is not ActivityKind.ResetOffered),
                    rules,
                    asked?.Day ?? DateOnly.FromDateTime(now.UtcDateTime)
                )
                .Value,
            IsGuideAsked = asked is not null,
            ResetHeldOn = log.FirstOrDefault(entry => entry.Kind is ActivityKind.ResetHeld)?.Day,
        };
    }

    /// <summary>The time for each purpose, for either of the two: the agreed ones first, then others that came up.</summary>
    /// <param name="who">One of the two.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<PurposeTime[]>> PurposesAsync(
        Who who,
        Guid relationshipId,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPairAsync(who, relationshipId, cancellationToken) is not { } found)
        {
            return Mentorship.Errors.NotThere;
        }

        var agreed = (await db.BookAsync(relationshipId, cancellationToken))
            .InForce
            ?.Terms
            .Purposes;
        var log = await db.HappeningsAsync([relationshipId], cancellationToken);
        return (PurposeTime[])
            [
                .. PurposeTime.Of(
                    relationshipId,
                    agreed is { Count: > 0 } ? agreed : found.Row.Purposes,
                    log
                ),
            ];
    }

    /// <summary>What was agreed beside what happened, for either of the two; null while nothing is agreed.</summary>
    /// <param name="who">One of the two.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<ExpectationReview?>> ReviewAsync(
        Who who,
        Guid relationshipId,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPairAsync(who, relationshipId, cancellationToken) is null)
        {
            return Mentorship.Errors.NotThere;
        }

        var book = await db.BookAsync(relationshipId, cancellationToken);
        var log = await db.HappeningsAsync([relationshipId], cancellationToken);
        return book.InForce is { } inForce
            ? ExpectationReview.Of(inForce, log, time.GetUtcNow())
            : (ExpectationReview?)null;
    }
}

/// <summary>How a relationship goes, for its mentee's eyes.</summary>
/// <param name="Signals">What was seen; empty when nothing was, or too little is known.</param>
/// <param name="Self">What the mentee may want to do otherwise.</param>
/// <param name="Purposes">Time for each purpose.</param>
/// <param name="Feedback">What comes back in the feedback, from the mentee's own notes.</param>
public sealed record HealthView(
    IReadOnlyList<HealthSignal> Signals,
    IReadOnlyList<SelfSignal> Self,
    IReadOnlyList<PurposeTime> Purposes,
    IReadOnlyList<FeedbackPattern> Feedback
)
{
    /// <summary>The way to one talk that resets expectations; null where there is nothing to speak of, or it was held.</summary>
    public ResetGuide? Guide { get; init; }

    /// <summary>True once the mentee has asked for the guide.</summary>
    public bool IsGuideAsked { get; init; }

    /// <summary>When that talk was held; null while it was not.</summary>
    public DateOnly? ResetHeldOn { get; init; }
}
