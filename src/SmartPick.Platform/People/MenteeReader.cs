using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Reads what matching knows of one mentee.</summary>
internal sealed class MenteeReader(PlatformDb db)
{
    /// <summary>Reads it; somebody who has said nothing yet is a mentee of whom nothing is known. Null when there is no such person.</summary>
    public async Task<StoredMentee?> ReadAsync(Who who, CancellationToken cancellation)
    {
        var me = who.PersonId;
        var person = await db.Set<Person>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == me, cancellation)
            .ConfigureAwait(false);
        if (person is null)
        {
            return null;
        }

        var profile = await db.Set<MenteeProfile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.PersonId == me, cancellation)
            .ConfigureAwait(false);
        var answers = profile?.Answers ?? new MenteeAnswers();
        var home = answers.Interests is [var first, ..]
            ? await new ReadHomeProgram(db).DoAsync(who, first, cancellation).ConfigureAwait(false)
            : null;
        var conflicts = await db.Set<Conflict>()
            .Where(row => row.PersonId == me)
            .Select(row => new { row.OtherId, row.Kind })
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var avoids = await db.Set<Apart>()
            .Where(row => row.PersonId == me)
            .Select(row => row.OtherId)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var earlier = await db.Set<TakenPlace>()
            .Where(row => row.MenteeId == me && row.State == PlaceState.Completed)
            .Select(row => row.MentorId)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return new StoredMentee
        {
            PersonId = me,
            Stage = person.Stage,
            InstitutionId = person.InstitutionId,
            TimeZone = person.TimeZone,
            Answers = answers,
            HasHomeProgram = home?.HasProgram,
            Avoids = [.. avoids.Select(OfEngine.IdOf)],
            Conflicts =
            [
                .. conflicts.Select(row => new DeclaredConflict(
                    OfEngine.IdOf(row.OtherId),
                    row.Kind
                )),
            ],
            EarlierMentors = [.. earlier.Distinct().Select(OfEngine.IdOf)],
        };
    }
}
