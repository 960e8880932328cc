using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Gives, changes or renews one's consent to be found by members of a school one went to.</summary>
public sealed class ListAsAlumnus(PlatformDb db, TimeProvider time)
{
    private const int OldestClass = 70;

    /// <summary>Gives it.</summary>
    /// <param name="who">The alumnus.</param>
    /// <param name="institutionId">The school.</param>
    /// <param name="classOf">The year of graduation.</param>
    /// <param name="until">The last day; at most <see cref="AlumniListing.MostYears"/> years ahead.</param>
    /// <param name="isAvailable">False while they have no time.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<AlumniListing>> DoAsync(
        Who who,
        Guid institutionId,
        int classOf,
        DateOnly until,
        bool isAvailable,
        CancellationToken cancellation
    )
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        Failure[] failures =
        [
            .. classOf < today.Year - OldestClass || classOf > today.Year
                ?
                [
                    Errors.Field(
                        "classOf",
                        "Enter the year in which you graduated, with four digits."
                    ),
                ]
                : Array.Empty<Failure>(),
            .. until < today || until > today.AddYears(AlumniListing.MostYears)
                ?
                [
                    Errors.Field(
                        "until",
                        $"Choose a day from today to {AlumniListing.MostYears} years ahead. You can renew it."
                    ),
                ]
                : Array.Empty<Failure>(),
            .. await db.Set<Institution>()
                .AnyAsync(
                    school => school.Id == institutionId && school.Kind == InstitutionKind.School,
                    cancellation
                )
                .ConfigureAwait(false)
                ? Array.Empty<Failure>()
                : [Errors.Field("school", "Choose a school from the list.")],
        ];
        if (failures.Length > 0)
        {
            return failures;
        }

        var listing = await db.Set<AlumniListing>()
            .SingleOrDefaultAsync(
                row => row.PersonId == who.PersonId && row.InstitutionId == institutionId,
                cancellation
            )
            .ConfigureAwait(false);
        if (listing is null)
        {
            listing = new AlumniListing
            {
                Id = Ids.New(time),
                PersonId = who.PersonId,
                InstitutionId = institutionId,
            };
            db.Add(listing);
        }

        (listing.ClassOf, listing.ConsentUntil, listing.IsAvailable) = (
            classOf,
            until,
            isAvailable
        );
        return await db.SaveOrChangedAsync(listing, cancellation).ConfigureAwait(false);
    }
}
