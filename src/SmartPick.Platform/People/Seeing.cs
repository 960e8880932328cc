using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Who may see whom. What may not be seen is not there.</summary>
internal static class Seeing
{
    /// <summary>
    /// True for oneself, for a listed mentor, for a record that one entered, for somebody with whom one has or had to do, and for an alumnus of the own school who consents, unless that person keeps apart.
    /// </summary>
    public static async Task<bool> CanSeeAsync(
        this PlatformDb db,
        Who who,
        Guid personId,
        CancellationToken cancellation
    ) =>
        personId == who.PersonId
        || await db.Set<Person>()
            .AnyAsync(
                person =>
                    person.Id == personId
                    && !db.Set<Apart>()
                        .Any(apart => apart.PersonId == personId && apart.OtherId == who.PersonId)
                    && (
                        person.EnteredById == who.PersonId
                        || (
                            person.EnteredById == null
                            && (
                                db.Set<MentorProfile>()
                                    .Any(profile =>
                                        profile.PersonId == personId && profile.Answers.IsListed
                                    )
                                || db.Set<TakenPlace>()
                                    .Any(place =>
                                        (
                                            place.MentorId == personId
                                            && place.MenteeId == who.PersonId
                                        )
                                        || (
                                            place.MenteeId == personId
                                            && place.MentorId == who.PersonId
                                        )
                                    )
                                || db.Set<OffPlatformMentor>()
                                    .Any(card =>
                                        card.OwnerId == who.PersonId && card.PersonId == personId
                                    )
                            )
                        )
                    ),
                cancellation
            )
            .ConfigureAwait(false);
}
