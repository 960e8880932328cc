using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.People;

/// <summary>Reads the card of one mentor, with the score and what stands in the way.</summary>
public sealed class ReadPerson(PlatformDb db, TimeProvider time, ReferenceData data)
{
    /// <summary>Reads it.</summary>
    /// <param name="who">Who looks.</param>
    /// <param name="personId">Whose card.</param>
    /// <param name="need">What help is looked for with, an id of <c>mentors/needs.csv</c>; anything else is left aside.</param>
    /// <param name="program">The program it is about, by its code; anything else is left aside.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<FoundPerson>> DoAsync(
        Who who,
        Guid personId,
        string? need,
        string? program,
        CancellationToken cancellation
    )
    {
        var stored = await new MenteeReader(db).ReadAsync(who, cancellation).ConfigureAwait(false);
        var mentors = await new MentorReader(db, data.Mentoring.Vocabulary)
            .ReadAsync(who.PersonId, new PeopleQuery { PersonId = personId }, cancellation)
            .ConfigureAwait(false);
        if (stored is null || mentors is not [var mentor])
        {
            return Errors.NoSuchPerson;
        }

        var now = time.GetUtcNow();
        var asked = need is not null && data.Mentoring.Vocabulary.FindNeed(need) is not null;
        var mentee = OfEngine.MenteeOf(stored, now) with { OptedIn = true };
        var asking = asked
            ? mentee with
            {
                Needs =
                [
                    need!,
                    .. mentee.Needs.Where(other =>
                        !string.Equals(other, need, StringComparison.Ordinal)
                    ),
                ],
            }
            : mentee;
        var scoring = new PeopleScoring(data, now);
        return scoring.Shown(
            asking,
            scoring.Order(asking, [mentor])[0],
            program is null ? [] : [program]
        );
    }
}
