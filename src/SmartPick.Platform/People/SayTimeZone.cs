using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;
using SmartPick.Reference.Seasons;

namespace SmartPick.Platform.People;

/// <summary>Says in which time zone somebody lives, so that hours are shown on their own clock and matching knows when they are awake.</summary>
/// <param name="db">The store.</param>
public sealed class SayTimeZone(PlatformDb db)
{
    /// <summary>Stores it.</summary>
    /// <param name="who">Who says it.</param>
    /// <param name="zone">The zone by its IANA name; null or blank takes it back.</param>
    /// <param name="cancellation">The caller has left.</param>
    /// <returns>The zone; empty for none.</returns>
    public async Task<Outcome<string>> DoAsync(
        Who who,
        string? zone,
        CancellationToken cancellation
    )
    {
        var name = Platform.TextCheck.Trimmed(zone);
        if (name is not null && !TimeZones.IsKnown(name))
        {
            return Errors.Field(
                "zone",
                "This time zone is not known. Write it by its name, such as America/Chicago."
            );
        }

        var person = await db.Set<Person>()
            .SingleAsync(row => row.Id == who.PersonId, cancellation)
            .ConfigureAwait(false);
        person.TimeZone = name;
        var saved = await db.SaveOrChangedAsync(person, cancellation).ConfigureAwait(false);
        return saved.IsDone ? name ?? string.Empty : saved.Failures.ToArray();
    }

    /// <summary>The zone; null when it was not said.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="cancellation">The caller has left.</param>
    public Task<string?> ReadAsync(Who who, CancellationToken cancellation) =>
        db.Set<Person>()
            .Where(person => person.Id == who.PersonId)
            .Select(person => person.TimeZone)
            .SingleOrDefaultAsync(cancellation);
}
