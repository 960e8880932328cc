using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Reads listed mentors who fit a query, as one person may see them: nobody who keeps apart from that person, and nobody from whom that person keeps apart.</summary>
/// <param name="db">The database.</param>
/// <param name="words">The words people chose from.</param>
/// <param name="shelf">Everybody who is listed; null where only one person is asked for.</param>
internal sealed class MentorReader(PlatformDb db, MentorVocabulary words, MentorShelf? shelf = null)
{
    /// <summary>Above so many, all places are counted.</summary>
    private const int MostByKey = 500;

    /// <summary>Reads them, in no order.</summary>
    public async Task<IReadOnlyList<StoredMentor>> ReadAsync(
        Guid me,
        PeopleQuery query,
        CancellationToken cancellation
    )
    {
        var listed = await ListedAsync(query, cancellation).ConfigureAwait(false);
        var apart = await ApartAsync(me, cancellation).ConfigureAwait(false);
        var schools = await SchoolsAsync(query, cancellation).ConfigureAwait(false);
        var fit = new MentorFilter(query, words);
        var rows = listed
            .Where(row =>
                row.PersonId != me
                && fit.Fits(row)
                && !apart.Contains(row.PersonId)
                && (
                    query.State is not { } state
                    || string.Equals(SchoolOf(row, schools)?.State, state, StringComparison.Ordinal)
                )
            )
            .ToList();
        var taken = await TakenAsync(rows, cancellation).ConfigureAwait(false);
        var conflicts = await db.Set<Conflict>()
            .Where(row => row.OtherId == me)
            .Select(row => new { row.PersonId, row.Kind })
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var declared = conflicts.ToLookup(
            row => row.PersonId,
            row => new DeclaredConflict(OfEngine.IdOf(me), row.Kind)
        );
        return rows.ConvertAll(row => new StoredMentor
        {
            PersonId = row.PersonId,
            Name = row.Name,
            Stage = row.Stage,
            InstitutionId = row.InstitutionId,
            InstitutionName = SchoolOf(row, schools)?.Name,
            State = SchoolOf(row, schools)?.State,
            TimeZone = row.TimeZone,
            Answers = row.Answers,
            Active = taken.GetValueOrDefault((row.PersonId, PlaceState.Active)),
            Pending = taken.GetValueOrDefault((row.PersonId, PlaceState.Asked)),
            Conflicts = [.. declared[row.PersonId]],
            Shelved = row,
        });
    }

    private async Task<IReadOnlyList<ShelvedMentor>> ListedAsync(
        PeopleQuery query,
        CancellationToken cancellation
    )
    {
        if (query.PersonId is not { } one)
        {
            return await shelf!.ReadAsync(db, cancellation).ConfigureAwait(false);
        }

        return
            await MentorShelf.ReadOneAsync(db, one, cancellation).ConfigureAwait(false)
                is { } person
            ? [person]
            : [];
    }

    private async Task<HashSet<Guid>> ApartAsync(Guid me, CancellationToken cancellation)
    {
        var pairs = await db.Set<Apart>()
            .Where(pair => pair.PersonId == me || pair.OtherId == me)
            .Select(pair => new { pair.PersonId, pair.OtherId })
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return [.. pairs.Select(pair => pair.PersonId == me ? pair.OtherId : pair.PersonId)];
    }

    private async Task<Dictionary<Guid, School>> SchoolsAsync(
        PeopleQuery query,
        CancellationToken cancellation
    ) =>
        await db.Set<Institution>()
            .Where(school =>
                query.PersonId == null
                || db.Set<Person>()
                    .Any(person => person.Id == query.PersonId && person.InstitutionId == school.Id)
            )
            .Select(school => new
            {
                school.Id,
                school.Name,
                school.State,
            })
            .ToDictionaryAsync(
                school => school.Id,
                school => new School(school.Name, school.State),
                cancellation
            )
            .ConfigureAwait(false);

    private static School? SchoolOf(ShelvedMentor row, Dictionary<Guid, School> schools) =>
        row.InstitutionId is { } id ? schools.GetValueOrDefault(id) : null;

    /// <summary>Places taken, of these or, of many, of everybody.</summary>
    private async Task<Dictionary<(Guid, PlaceState), int>> TakenAsync(
        List<ShelvedMentor> mentors,
        CancellationToken cancellation
    )
    {
        var places = db.Set<TakenPlace>().Where(place => place.State != PlaceState.Completed);
        if (mentors.Count <= MostByKey)
        {
            var ids = mentors.ConvertAll(mentor => mentor.PersonId);
            places = places.Where(place => ids.Contains(place.MentorId));
        }

        var rows = await places
            .GroupBy(place => new { place.MentorId, place.State })
            .Select(group => new
            {
                group.Key.MentorId,
                group.Key.State,
                Count = group.Count(),
            })
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return rows.ToDictionary(row => (row.MentorId, row.State), row => row.Count);
    }

    private sealed record School(string Name, string? State);
}
