using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>
/// Listed mentors as this node read them last. Every search asks the database for one row of sums over their versions; when those moved, for the versions of all, and reads those anew that changed. Of whom it
/// shows it asks the versions once more (<see cref="StandAsync"/>), so that nobody sees what was taken back, whichever node wrote it, however the sums came out. One for each database. It is not asked within a
/// transaction that writes.
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

    private static readonly Expression<Func<ShelfRow, MarkedRow>> Mark = row => new MarkedRow(
        row.Person.Id,
        row.Profile.Version,
        row.Profile.ChangedAt,
        row.Person.Version
    );

    private readonly ConcurrentDictionary<Guid, ShelvedMentor> _shelf = new();
    private volatile WholeShelf? _whole;

    /// <summary>Everybody who is listed now, in no order.</summary>
    internal async Task<IReadOnlyList<ShelvedMentor>> ReadAsync(
        PlatformDb db,
        CancellationToken cancellation
    )
    {
        var sums = await Listed(db)
            .GroupBy(_ => 1)
            .Select(all => new ShelfSums(
                all.Count(),
                all.Sum(row => (long)row.Profile.Version),
                all.Max(row => row.Profile.ChangedAt),
                all.Sum(row => (long)row.Person.Version)
            ))
            .SingleOrDefaultAsync(cancellation)
            .ConfigureAwait(false);
        if (_whole is { } whole && whole.Sums == sums)
        {
            return whole.Mentors;
        }

        // The sums are older than what is read now: a change between the two is found by the next search.
        var mentors = await ReadChangedAsync(db, cancellation).ConfigureAwait(false);
        _whole = sums is null ? null : new WholeShelf(sums, mentors);
        return mentors;
    }

    /// <summary>True when the database still has these people as the shelf does; else the next search looks at everybody.</summary>
    /// <param name="db">The database.</param>
    /// <param name="shown">Who is about to be shown, from the shelf.</param>
    /// <param name="cancellation">The caller has left.</param>
    internal async Task<bool> StandAsync(
        PlatformDb db,
        IEnumerable<Guid> shown,
        CancellationToken cancellation
    )
    {
        var ids = shown.Distinct().ToList();
        var marks = await Listed(db)
            .Where(row => ids.Contains(row.Person.Id))
            .Select(Mark)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        if (marks.Count == ids.Count && marks.TrueForAll(mark => Kept(mark) is not null))
        {
            return true;
        }

        _whole = null;
        return false;
    }

    private ShelvedMentor? Kept(MarkedRow mark) =>
        _shelf.TryGetValue(mark.Id, out var kept)
        && kept.Mark == new ShelfMark(mark.Profile, mark.ChangedAt, mark.Person)
            ? kept
            : null;

    private async Task<IReadOnlyList<ShelvedMentor>> ReadChangedAsync(
        PlatformDb db,
        CancellationToken cancellation
    )
    {
        var marks = await Listed(db).Select(Mark).ToListAsync(cancellation).ConfigureAwait(false);
        var found = new List<ShelvedMentor>(marks.Count);
        var changed = new List<Guid>();
        foreach (var mark in marks)
        {
            if (Kept(mark) is { } kept)
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

    private sealed record MarkedRow(Guid Id, int Profile, DateTimeOffset ChangedAt, int Person);

    private sealed record ShelfSums(int Count, long Profiles, DateTimeOffset Latest, long People);

    private sealed record WholeShelf(ShelfSums Sums, IReadOnlyList<ShelvedMentor> Mentors);

    private sealed class ShelfRow
    {
        public required MentorProfile Profile { get; init; }

        public required Person Person { get; init; }
    }
}
