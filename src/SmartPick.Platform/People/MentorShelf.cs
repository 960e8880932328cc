using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>
/// Listed mentors as this node read them last. Every search asks the database for the versions of all of them and reads those anew that changed, so that nobody sees what was taken back, whichever node
/// wrote it; what did not change is neither sent nor taken apart again. One for each database. It is not asked within a transaction that writes.
/// </summary>
public sealed class MentorShelf
{
    /// <summary>Above so many that changed, all are read.</summary>
    private const int MostByKey = 500;

    private static readonly Expression<Func<ShelfRow, ShelvedMentor>> Whole =
        row => new ShelvedMentor
        {
            PersonId = row.Person.Id,
            Name = row.Person.Name,
            Stage = row.Person.Stage,
            InstitutionId = row.Person.InstitutionId,
            TimeZone = row.Person.TimeZone,
            Answers = row.Profile.Answers,
            Mark = new ShelfMark(row.Profile.Version, row.Profile.ChangedAt, row.Person.Version),
        };

    private readonly ConcurrentDictionary<Guid, ShelvedMentor> _shelf = new();

    /// <summary>Everybody who is listed now, in no order.</summary>
    internal async Task<IReadOnlyList<ShelvedMentor>> ReadAsync(
        PlatformDb db,
        CancellationToken cancellation
    )
    {
        var marks = await Listed(db)
            .Select(row => new
            {
                row.Person.Id,
                row.Profile.Version,
                row.Profile.ChangedAt,
                Person = row.Person.Version,
            })
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var found = new List<ShelvedMentor>(marks.Count);
        var changed = new List<Guid>();
        foreach (var mark in marks)
        {
            if (
                _shelf.TryGetValue(mark.Id, out var kept)
                && kept.Mark == new ShelfMark(mark.Version, mark.ChangedAt, mark.Person)
            )
            {
                found.Add(kept);
            }
            else
            {
                changed.Add(mark.Id);
            }
        }

        foreach (var read in await ReadAsync(db, changed, cancellation).ConfigureAwait(false))
        {
            _shelf[read.PersonId] = read;
            found.Add(read);
        }

        Forget([.. marks.Select(mark => mark.Id)]);
        return found;
    }

    /// <summary>One person, from the database; null when they are not listed.</summary>
    internal static Task<ShelvedMentor?> ReadOneAsync(
        PlatformDb db,
        Guid personId,
        CancellationToken cancellation
    ) =>
        Listed(db)
            .Where(row => row.Person.Id == personId)
            .Select(Whole)
            .SingleOrDefaultAsync(cancellation);

    private static async Task<IReadOnlyList<ShelvedMentor>> ReadAsync(
        PlatformDb db,
        List<Guid> changed,
        CancellationToken cancellation
    )
    {
        if (changed.Count == 0)
        {
            return [];
        }

        if (changed.Count <= MostByKey)
        {
            return await Listed(db)
                .Where(row => changed.Contains(row.Person.Id))
                .Select(Whole)
                .ToListAsync(cancellation)
                .ConfigureAwait(false);
        }

        var wanted = changed.ToHashSet();
        var all = await Listed(db).Select(Whole).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. all.Where(read => wanted.Contains(read.PersonId))];
    }

    /// <summary>What somebody took back is not kept in memory either.</summary>
    private void Forget(HashSet<Guid> listed)
    {
        if (_shelf.Count > listed.Count)
        {
            foreach (var gone in _shelf.Keys.Where(id => !listed.Contains(id)))
            {
                _shelf.TryRemove(gone, out _);
            }
        }
    }

    private static IQueryable<ShelfRow> Listed(PlatformDb db) =>
        from profile in db.Set<MentorProfile>().AsNoTracking()
        join person in db.Set<Person>().AsNoTracking() on profile.PersonId equals person.Id
        where profile.Answers.IsListed && person.EnteredById == null
        select new ShelfRow { Profile = profile, Person = person };

    private sealed class ShelfRow
    {
        public required MentorProfile Profile { get; init; }

        public required Person Person { get; init; }
    }
}
