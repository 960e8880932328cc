using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Engine.Mentorship.Team;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Writers;

/// <summary>Notes who could write for the mentee, and where they have seen the mentee work. The mentee's alone.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">The contexts there are.</param>
public sealed class NoteSeenWork(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Notes a context with its days.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="context">A key of the contexts.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day; null for one day.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The note's key.</returns>
    public async Task<Outcome<Guid>> DoAsync(
        Who who,
        Guid relationshipId,
        string? context,
        DateOnly? from,
        DateOnly? until,
        CancellationToken cancellationToken
    )
    {
        if (
            await db.FindPairAsync(who, relationshipId, cancellationToken)
            is not { Side: Side.Mentee }
        )
        {
            return Mentorship.Errors.NotThere;
        }

        var last = until ?? from;
        // The reader's own today, which may be ahead of the day in UTC.
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1);
        Failure[] faults =
        [
            .. new[]
            {
                rules.Words.Contexts.Any(word =>
                    string.Equals(word.Key, context, StringComparison.Ordinal)
                )
                    ? null
                    : Errors.Context,
                from is null || last < from || last > today ? Errors.Days : null,
            }.OfType<Failure>(),
        ];
        if (faults.Length > 0)
        {
            return faults;
        }

        var held = await db.Set<StoredSeenWork>()
            .CountAsync(row => row.RelationshipId == relationshipId, cancellationToken);
        if (held >= Errors.MostNotes)
        {
            return Errors.TooMany;
        }

        var note = new StoredSeenWork
        {
            Id = Ids.New(time),
            RelationshipId = relationshipId,
            Context = context!,
            From = from!.Value,
            Until = last!.Value,
        };
        db.Add(note);
        await db.SaveChangesAsync(cancellationToken);
        return note.Id;
    }

    /// <summary>Takes a note out.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="noteId">The note.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True when there was one.</returns>
    public async Task<Outcome<bool>> ForgetAsync(
        Who who,
        Guid noteId,
        CancellationToken cancellationToken
    ) =>
        await db.Set<StoredSeenWork>()
            .Where(row =>
                row.Id == noteId
                && db.Set<StoredRelationship>()
                    .Any(pair => pair.Id == row.RelationshipId && pair.MenteeId == who.PersonId)
            )
            .ExecuteDeleteAsync(cancellationToken) > 0
            ? true
            : Mentorship.Errors.NotThere;

    /// <summary>Says that the mentor of a relationship could write, or no longer.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="could">True when they could.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What stands.</returns>
    public async Task<Outcome<bool>> CouldWriteAsync(
        Who who,
        Guid relationshipId,
        bool could,
        CancellationToken cancellationToken
    )
    {
        if (
            await db.FindPairAsync(who, relationshipId, cancellationToken)
            is not { Side: Side.Mentee }
        )
        {
            return Mentorship.Errors.NotThere;
        }

        var row = await db.Set<StoredWriter>()
            .SingleOrDefaultAsync(one => one.RelationshipId == relationshipId, cancellationToken);
        if (could && row is null)
        {
            db.Add(new StoredWriter { RelationshipId = relationshipId, Since = time.GetUtcNow() });
        }
        else if (!could && row is not null)
        {
            db.Remove(row);
        }

        await db.SaveChangesAsync(cancellationToken);
        return could;
    }
}

/// <summary>Who could write for a mentee, by depth of contact.</summary>
/// <param name="db">The store.</param>
public sealed class ReadWriters(PlatformDb db)
{
    /// <summary>All who could, those first who have seen the most of the mentee's work.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<WriterLine>> DoAsync(
        Who who,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from writer in db.Set<StoredWriter>().AsNoTracking()
            join pair in db.Set<StoredRelationship>() on writer.RelationshipId equals pair.Id
            join person in db.Set<Person>() on pair.MentorId equals person.Id
            where
                pair.MenteeId == who.PersonId
                && pair.EndedAs != EndKind.Blocked
                && person.Name != Person.Left
            select new
            {
                pair.Id,
                pair.MentorId,
                person.Name,
            }
        ).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.Id);
        var seen = (
            await db.Set<StoredSeenWork>()
                .AsNoTracking()
                .Where(row => ids.Contains(row.RelationshipId))
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.RelationshipId);
        return
        [
            .. PossibleWriter
                .ByDepth(
                    rows.GroupBy(row => row.MentorId)
                        .Select(group => new PossibleWriter(
                            group.Key,
                            [
                                .. group
                                    .SelectMany(row => seen[row.Id])
                                    .Select(note => new SeenWork(
                                        note.Context,
                                        note.From,
                                        note.Until
                                    )),
                            ]
                        ))
                )
                .Select(writer =>
                {
                    var first = rows.First(row => row.MentorId == writer.PersonId);
                    return new WriterLine(first.Id, first.Name, writer);
                }),
        ];
    }

    /// <summary>What the mentee has noted on one relationship.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<WriterNotes>> OneAsync(
        Who who,
        Guid relationshipId,
        CancellationToken cancellationToken
    )
    {
        if (
            await db.FindPairAsync(who, relationshipId, cancellationToken)
            is not { Side: Side.Mentee }
        )
        {
            return Mentorship.Errors.NotThere;
        }

        var notes = await db.Set<StoredSeenWork>()
            .AsNoTracking()
            .Where(row => row.RelationshipId == relationshipId)
            .OrderBy(row => row.From)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return new WriterNotes(
            await db.Set<StoredWriter>()
                .AnyAsync(row => row.RelationshipId == relationshipId, cancellationToken),
            notes.ConvertAll(row => (row.Id, new SeenWork(row.Context, row.From, row.Until)))
        );
    }
}

/// <summary>Somebody who could write.</summary>
/// <param name="RelationshipId">The relationship.</param>
/// <param name="Name">The name.</param>
/// <param name="Writer">What they have seen.</param>
public sealed record WriterLine(Guid RelationshipId, string Name, PossibleWriter Writer);

/// <summary>What a mentee has noted on one relationship.</summary>
/// <param name="CouldWrite">True when the mentor could write.</param>
/// <param name="Seen">Where they saw the mentee work, by the first day.</param>
public sealed record WriterNotes(bool CouldWrite, IReadOnlyList<(Guid Id, SeenWork Work)> Seen);
