using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Profiles;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Lists;

/// <summary>Lets a mentor read the list that the account keeps, and write beside its programs; and takes that back.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
public sealed class ShareList(PlatformDb db, TimeProvider time)
{
    /// <summary>Shares it.</summary>
    /// <param name="who">Whose list.</param>
    /// <param name="withId">Somebody who guides them at present.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True.</returns>
    public async Task<Outcome<bool>> DoAsync(
        Who who,
        Guid withId,
        CancellationToken cancellationToken
    )
    {
        if (!await OwnTeam.People(db, who).AnyAsync(one => one.Id == withId, cancellationToken))
        {
            return Errors.NotOfTheTeam;
        }

        if (
            !await db.Set<StoredWorkspace>()
                .AnyAsync(row => row.PersonId == who.PersonId, cancellationToken)
        )
        {
            return Errors.NothingKept;
        }

        var isShared = await db.Set<StoredListShare>()
            .AnyAsync(
                row => row.OwnerId == who.PersonId && row.WithId == withId,
                cancellationToken
            );
        if (isShared)
        {
            return true;
        }

        var now = time.GetUtcNow();
        db.Add(
            new StoredListShare
            {
                OwnerId = who.PersonId,
                WithId = withId,
                At = now,
            }
        );
        await db.AddNoticeAsync(
            time,
            new Notice(
                withId,
                $"list:{who.PersonId}:{withId}:{now.UtcTicks}",
                "A list is shared with you",
                "Somebody whom you guide would like your notes on their list of programs. It stands under Lists."
            ),
            cancellationToken
        );
        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : true;
    }

    /// <summary>Takes it back; notes that were written stay.</summary>
    /// <param name="who">Whose list.</param>
    /// <param name="withId">Who read it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True.</returns>
    public async Task<Outcome<bool>> TakeBackAsync(
        Who who,
        Guid withId,
        CancellationToken cancellationToken
    ) =>
        await db.Set<StoredListShare>()
            .Where(row => row.OwnerId == who.PersonId && row.WithId == withId)
            .ExecuteDeleteAsync(cancellationToken) > 0
            ? true
            : Errors.NotThere;
}

/// <summary>Writes a mentor's note beside a program of a list that is shared with them.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What a patient's identity looks like.</param>
public sealed class WriteListNote(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Writes it, in place of what stood there; without words it is taken away.</summary>
    /// <param name="who">The mentor.</param>
    /// <param name="ownerId">Whose list.</param>
    /// <param name="program">The program's ten-digit code, of the catalog.</param>
    /// <param name="text">The note, at most 1000 characters.</param>
    /// <param name="version">The version that was read; null where none stood.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True when a note stands.</returns>
    public async Task<Outcome<bool>> DoAsync(
        Who who,
        Guid ownerId,
        string program,
        string? text,
        int? version,
        CancellationToken cancellationToken
    )
    {
        if (!await ReadLists.MayReadAsync(db, who, ownerId, cancellationToken))
        {
            return Errors.NotThere;
        }

        if (program.Length != 10 || !program.All(char.IsAsciiDigit))
        {
            return Errors.Program;
        }

        if (
            TextCheck.WithoutPatients(
                text,
                $"note-{program}",
                "the note",
                StoredListNote.LongestText,
                rules
            ) is
            { } fault
        )
        {
            return fault;
        }

        var row = await db.Set<StoredListNote>()
            .SingleOrDefaultAsync(
                one => one.OwnerId == ownerId && one.ById == who.PersonId && one.Program == program,
                cancellationToken
            );
        if (row?.Version != version)
        {
            return Errors.Changed;
        }

        var words = TextCheck.Trimmed(text);
        if (words is null)
        {
            if (row is not null)
            {
                db.Remove(row);
            }
        }
        else if (row is null)
        {
            db.Add(
                new StoredListNote
                {
                    Id = Ids.New(time),
                    OwnerId = ownerId,
                    ById = who.PersonId,
                    Program = program,
                    Text = words,
                    At = time.GetUtcNow(),
                }
            );
        }
        else
        {
            (row.Text, row.At) = (words, time.GetUtcNow());
        }

        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : words is not null;
    }
}

/// <summary>Lists that are shared, for the two of each and for nobody else.</summary>
/// <param name="db">The store.</param>
public sealed class ReadLists(PlatformDb db)
{
    /// <summary>Whom one's own list is shared with, who else it could be, and the lists that others share with one.</summary>
    /// <param name="who">Who reads.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ListsView> DoAsync(Who who, CancellationToken cancellationToken)
    {
        var shared = await (
            from row in db.Set<StoredListShare>()
            join person in db.Set<Person>() on row.WithId equals person.Id
            where row.OwnerId == who.PersonId
            orderby person.Name
            select new OtherPerson(person.Id, person.Name)
        ).ToListAsync(cancellationToken);
        var team = await OwnTeam
            .People(db, who)
            .OrderBy(person => person.Name)
            .Select(person => new OtherPerson(person.Id, person.Name))
            .ToListAsync(cancellationToken);
        var owners = await (
            from row in db.Set<StoredListShare>()
            join person in db.Set<Person>() on row.OwnerId equals person.Id
            where row.WithId == who.PersonId
            orderby person.Name
            select new OtherPerson(person.Id, person.Name)
        ).ToListAsync(cancellationToken);
        var withMe = new List<OtherPerson>();
        foreach (var owner in owners)
        {
            if (await MayReadAsync(db, who, owner.Id, cancellationToken))
            {
                withMe.Add(owner);
            }
        }

        return new ListsView(
            shared,
            [.. team.Where(one => !shared.Exists(other => other.Id == one.Id))],
            withMe,
            await db.Set<StoredWorkspace>()
                .AnyAsync(row => row.PersonId == who.PersonId, cancellationToken)
        );
    }

    /// <summary>A list that somebody shares, with the reader's own notes on it.</summary>
    /// <param name="who">The mentor.</param>
    /// <param name="ownerId">Whose list.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<SharedList>> OneAsync(
        Who who,
        Guid ownerId,
        CancellationToken cancellationToken
    )
    {
        if (!await MayReadAsync(db, who, ownerId, cancellationToken))
        {
            return Errors.NotThere;
        }

        var name = await db.Set<Person>()
            .Where(person => person.Id == ownerId)
            .Select(person => person.Name)
            .SingleAsync(cancellationToken);
        var kept = await db.Set<StoredWorkspace>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.PersonId == ownerId, cancellationToken);
        return new SharedList(
            ownerId,
            name,
            kept?.Text,
            kept?.KeptAt,
            [
                .. (await NotesAsync(ownerId, cancellationToken)).Where(note =>
                    note.ById == who.PersonId
                ),
            ]
        );
    }

    /// <summary>What mentors have written beside the programs of one's own list.</summary>
    /// <param name="who">Whose list.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<ListNote>> OwnAsync(Who who, CancellationToken cancellationToken) =>
        NotesAsync(who.PersonId, cancellationToken);

    internal static async Task<bool> MayReadAsync(
        PlatformDb db,
        Who who,
        Guid ownerId,
        CancellationToken cancellationToken
    ) =>
        await db.Set<StoredListShare>()
            .AnyAsync(
                row => row.OwnerId == ownerId && row.WithId == who.PersonId,
                cancellationToken
            ) && await OwnTeam.IsGuidingAsync(db, who.PersonId, ownerId, cancellationToken);

    private async Task<IReadOnlyList<ListNote>> NotesAsync(
        Guid ownerId,
        CancellationToken cancellationToken
    ) =>
        await (
            from note in db.Set<StoredListNote>().AsNoTracking()
            join person in db.Set<Person>() on note.ById equals person.Id
            where note.OwnerId == ownerId
            orderby note.Program, note.At
            select new ListNote(
                note.Program,
                note.ById,
                person.Name,
                note.Text,
                note.At,
                note.Version
            )
        ).ToListAsync(cancellationToken);
}

/// <summary>What somebody sees of shared lists.</summary>
/// <param name="SharedWith">Who reads one's own.</param>
/// <param name="CouldShareWith">Who guides one and does not read it.</param>
/// <param name="WithMe">Whose lists one may read.</param>
/// <param name="HasKept">True when the account keeps a list.</param>
public sealed record ListsView(
    IReadOnlyList<OtherPerson> SharedWith,
    IReadOnlyList<OtherPerson> CouldShareWith,
    IReadOnlyList<OtherPerson> WithMe,
    bool HasKept
);

/// <summary>A list that somebody shares.</summary>
/// <param name="OwnerId">Whose.</param>
/// <param name="OwnerName">Their name.</param>
/// <param name="Workspace">The workspace as JSON that the account keeps; null when it keeps none any more.</param>
/// <param name="KeptAt">When it was kept, in UTC.</param>
/// <param name="Notes">The reader's own notes.</param>
public sealed record SharedList(
    Guid OwnerId,
    string OwnerName,
    string? Workspace,
    DateTimeOffset? KeptAt,
    IReadOnlyList<ListNote> Notes
);

/// <summary>A mentor's note beside a program.</summary>
/// <param name="Program">The program's ten-digit code.</param>
/// <param name="ById">Who wrote it.</param>
/// <param name="ByName">Their name.</param>
/// <param name="Text">What it says.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Version">What a change carries.</param>
public sealed record ListNote(
    string Program,
    Guid ById,
    string ByName,
    string Text,
    DateTimeOffset At,
    int Version
);
