using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Reference.Rosters;

namespace SmartPick.Platform.People;

/// <summary>Reads the people whom somebody keeps for themselves; nobody else ever gets this.</summary>
public sealed class ReadContacts(PlatformDb db)
{
    /// <summary>Reads them.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<OwnContacts> DoAsync(Who who, CancellationToken cancellation)
    {
        var me = who.PersonId;
        var cards = await (
            from card in db.Set<OffPlatformMentor>()
            join person in db.Set<Person>() on card.PersonId equals person.Id
            where card.OwnerId == me
            orderby card.EnteredAt
            select new { card, person.Name }
        )
            .AsNoTracking()
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var toMeet = await db.Set<PersonToMeet>()
            .AsNoTracking()
            .Include(row => row.Reasons.OrderBy(reason => reason.EnteredAt))
            .Where(row => row.OwnerId == me)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var apart = await (
            from row in db.Set<Apart>()
            join person in db.Set<Person>() on row.OtherId equals person.Id
            where row.PersonId == me
            select new { person.Id, person.Name }
        )
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var listings = await (
            from listing in db.Set<AlumniListing>()
            join school in db.Set<Institution>() on listing.InstitutionId equals school.Id
            where listing.PersonId == me
            select new { listing, school.Name }
        )
            .AsNoTracking()
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return new OwnContacts(
            [.. cards.Select(row => (row.card, row.Name))],
            toMeet,
            Doubles(toMeet),
            [.. apart.Select(row => (row.Id, row.Name))],
            [.. listings.Select(row => (row.listing, row.Name))]
        );
    }

    private static List<(PersonToMeet One, PersonToMeet Other)> Doubles(List<PersonToMeet> list)
    {
        var names = new NearNames();
        var doubles = new List<(PersonToMeet, PersonToMeet)>();
        foreach (var entry in list)
        {
            doubles.AddRange(names.To(entry.Name).Select(number => (list[number], entry)));
            names.Add(entry.Name);
        }

        return doubles;
    }
}
