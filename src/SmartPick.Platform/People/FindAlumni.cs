using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Lists alumni of one's own school who consent to it today, the latest class first.</summary>
public sealed class FindAlumni(PlatformDb db, TimeProvider time)
{
    /// <summary>The most people shown.</summary>
    public const int Most = 200;

    /// <summary>Lists them; nobody for somebody who has not said where they study or work.</summary>
    /// <param name="who">A member of the school.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<IReadOnlyList<Alumnus>> DoAsync(Who who, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var me = who.PersonId;
        return await (
            from listing in db.Set<AlumniListing>()
            join person in db.Set<Person>() on listing.PersonId equals person.Id
            where
                listing.IsAvailable
                && listing.ConsentUntil >= today
                && listing.PersonId != me
                && db.Set<Person>()
                    .Any(own => own.Id == me && own.InstitutionId == listing.InstitutionId)
                && !db.Set<Apart>()
                    .Any(apart =>
                        (apart.PersonId == me && apart.OtherId == person.Id)
                        || (apart.OtherId == me && apart.PersonId == person.Id)
                    )
            orderby listing.ClassOf descending, person.Name
            select new Alumnus(
                person.Id,
                person.Name,
                listing.ClassOf,
                person.Stage,
                db.Set<MentorProfile>()
                    .Any(profile => profile.PersonId == person.Id && profile.Answers.IsListed)
            )
        )
            .Take(Most)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
    }
}
