using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;
using SmartPick.Reference.Seasons;

namespace SmartPick.Platform.People;

/// <summary>Stores in which time zone somebody lives: by it shared hours are found, and a meeting's time is read as theirs.</summary>
public sealed class SayTimeZone(PlatformDb db)
{
    /// <summary>Stores it.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="zone">By its IANA name; null or empty for not said.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<Person>> DoAsync(
        Who who,
        string? zone,
        CancellationToken cancellation
    )
    {
        var said = string.IsNullOrWhiteSpace(zone) ? null : zone.Trim();
        if (said is not null && (said.Length > Person.LongestTimeZone || !TimeZones.IsKnown(said)))
        {
            return Errors.Field(
                "zone",
                "This time zone is not known: enter it by its name, such as America/Chicago."
            );
        }

        var person = await db.Set<Person>()
            .SingleOrDefaultAsync(row => row.Id == who.PersonId, cancellation)
            .ConfigureAwait(false);
        if (person is null)
        {
            return Errors.NoSuchPerson;
        }

        person.TimeZone = said;
        return await db.SaveOrChangedAsync(person, cancellation).ConfigureAwait(false);
    }
}
