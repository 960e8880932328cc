using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Moves somebody to another stage. Everything they have stays; the history grows by an entry.</summary>
public sealed class ChangeStage(PlatformDb db, TimeProvider time)
{
    private static readonly DateOnly Earliest = new(1950, 1, 1);

    /// <summary>Adds an entry.</summary>
    /// <param name="who">Whose stage it is.</param>
    /// <param name="stage">The stage, as <see cref="Stage.TryParse"/> reads it.</param>
    /// <param name="since">From which day on; not after today.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<StageEntry>> DoAsync(
        Who who,
        string? stage,
        DateOnly since,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        var isKnown = Stage.TryParse(stage, out var parsed);
        var failures = Check(isKnown, since, DateOnly.FromDateTime(now.UtcDateTime)).ToArray();
        if (failures.Length > 0)
        {
            return failures;
        }

        var person = await db.Set<Person>()
            .SingleOrDefaultAsync(row => row.Id == who.PersonId, cancellation)
            .ConfigureAwait(false);
        if (person is null)
        {
            return Errors.NoSuchPerson;
        }

        var entry = new StageEntry
        {
            Id = Ids.New(time),
            PersonId = who.PersonId,
            Stage = parsed.ToString(),
            Since = since,
            EnteredAt = now,
        };
        db.Add(entry);
        var isLatest = !await db.Set<StageEntry>()
            .AnyAsync(other => other.PersonId == who.PersonId && other.Since > since, cancellation)
            .ConfigureAwait(false);
        if (isLatest)
        {
            if (Stage.TryParse(person.Stage, out var before) && parsed.IsAheadOf(before))
            {
                db.Log(
                    new Stamp(Ids.New(time), now, who.PersonId).Entry(
                        ActivityKind.StageChanged,
                        null,
                        new ActivityFacts { Word = entry.Stage }
                    )
                );
            }

            person.Stage = entry.Stage;
        }

        return await db.SaveOrChangedAsync(entry, cancellation).ConfigureAwait(false);
    }

    private static IEnumerable<Failure> Check(bool isKnown, DateOnly since, DateOnly today)
    {
        if (!isKnown)
        {
            yield return Errors.Field(
                "stage",
                "Choose a stage from the list: a year of school or residency, the research year that follows one, fellow, or faculty."
            );
        }

        if (since > today || since < Earliest)
        {
            yield return Errors.Field(
                "since",
                "The day lies ahead or too far back: enter the day on which the stage began."
            );
        }
    }
}
