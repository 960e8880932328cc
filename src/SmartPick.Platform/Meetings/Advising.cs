using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Advising;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

/// <summary>Writes down advice that the mentee got, and later what the mentee does with it. The ledger is the mentee's alone.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What a patient's identity looks like.</param>
public sealed class KeepAdvice(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Writes it down.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="relationshipId">From whom: the relationship.</param>
    /// <param name="wish">What was said.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The advice's key.</returns>
    public async Task<Outcome<Guid>> DoAsync(
        Who who,
        Guid relationshipId,
        AdviceWish wish,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPairAsync(who, relationshipId, cancellationToken) is not { } found)
        {
            return Mentorship.Errors.NotThere;
        }

        if (found.Side is not Side.Mentee)
        {
            return Errors.MenteeOnly;
        }

        Failure[] faults =
        [
            .. new[]
            {
                TextCheck.WithoutPatients(
                    wish.Topic,
                    "topic",
                    "the topic",
                    StoredAdvice.LongestTopic,
                    rules,
                    true
                ),
                TextCheck.WithoutPatients(
                    wish.Position,
                    "position",
                    "what it says in short",
                    StoredAdvice.LongestPosition,
                    rules,
                    true
                ),
                TextCheck.WithoutPatients(
                    wish.Words,
                    "words",
                    "the advice",
                    StoredAdvice.LongestWords,
                    rules,
                    true
                ),
            }.OfType<Failure>(),
        ];
        if (faults.Length > 0)
        {
            return faults;
        }

        var stamp = new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId);
        var row = new StoredAdvice
        {
            Id = Ids.New(time),
            MenteeId = who.PersonId,
            RelationshipId = relationshipId,
            ByPersonId = found.Row.MentorId,
            On = stamp.Day,
            Topic = wish.Topic!.Trim(),
            Position = wish.Position!.Trim(),
            Words = wish.Words!.Trim(),
        };
        db.Add(row);

        // Without the topic: the log of the pair is no way into the mentee's ledger.
        db.Log(
            stamp.Entry(
                ActivityKind.AdviceGiven,
                relationshipId,
                new ActivityFacts { SubjectId = row.Id }
            )
        );
        await db.SaveChangesAsync(cancellationToken);
        return row.Id;
    }

    /// <summary>Decides what to do with it, and why.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="adviceId">The advice.</param>
    /// <param name="decision">What to do.</param>
    /// <param name="why">Why, for the own later self, at most 2000 characters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The decision.</returns>
    public async Task<Outcome<AdviceDecision>> DecideAsync(
        Who who,
        Guid adviceId,
        AdviceDecision decision,
        string? why,
        CancellationToken cancellationToken
    )
    {
        var row = await db.Set<StoredAdvice>()
            .SingleOrDefaultAsync(
                one => one.Id == adviceId && one.MenteeId == who.PersonId,
                cancellationToken
            );
        if (row is null)
        {
            return Errors.NotThere;
        }

        if (
            TextCheck.WithoutPatients(why, "why", "the reason", StoredAdvice.LongestWords, rules) is
            { } fault
        )
        {
            return fault;
        }

        var decided = row.ToAdvice().Decide(decision, why ?? string.Empty);
        if (decided.Value is not { } after)
        {
            return Refused.By("advice", decided.Refusals);
        }

        (row.Decision, row.Why) = (after.Decision, after.Why);
        db.Log(
            new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId).Entry(
                ActivityKind.AdviceDecided,
                row.RelationshipId,
                new ActivityFacts { SubjectId = row.Id }
            )
        );
        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : decision;
    }
}

/// <summary>The mentee's ledger: all advice, and where two people differ on one topic.</summary>
/// <param name="db">The store.</param>
public sealed class ReadAdvice(PlatformDb db)
{
    /// <summary>Reads it.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<AdviceLedger> DoAsync(Who who, CancellationToken cancellationToken)
    {
        var rows = await (
            from row in db.Set<StoredAdvice>().AsNoTracking()
            join giver in db.Set<Person>() on row.ByPersonId equals giver.Id
            where row.MenteeId == who.PersonId
            orderby row.On descending, row.Id descending
            select new { Row = row, giver.Name }
        ).ToListAsync(cancellationToken);
        var advice = rows.ConvertAll(one => one.Row.ToAdvice());
        return new AdviceLedger(
            advice,
            AdviceConflicts.Find(
                advice,
                new Dictionary<string, SourcedFigure>(StringComparer.Ordinal)
            ),
            rows.DistinctBy(one => one.Row.ByPersonId)
                .ToDictionary(one => one.Row.ByPersonId, one => one.Name)
        );
    }
}

/// <summary>Advice as it was said.</summary>
/// <param name="Topic">What it is about, at most 100 characters.</param>
/// <param name="Position">What it says in short, at most 200 characters.</param>
/// <param name="Words">In full, at most 2000 characters.</param>
public sealed record AdviceWish(string? Topic, string? Position, string? Words);

/// <summary>A mentee's ledger.</summary>
/// <param name="Advice">All of it, the latest first.</param>
/// <param name="Conflicts">Topics on which two people differ, side by side.</param>
/// <param name="Names">Who gave it, by key.</param>
public sealed record AdviceLedger(
    IReadOnlyList<Advice> Advice,
    IReadOnlyList<AdviceConflict> Conflicts,
    IReadOnlyDictionary<Guid, string> Names
);
