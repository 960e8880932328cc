using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>Writes a note, to the group or for oneself alone, and removes one's own.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What a patient's identity looks like.</param>
public sealed class WriteGroupNote(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Writes it.</summary>
    /// <param name="who">A member.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="text">What it says, at most 4000 characters.</param>
    /// <param name="isPrivate">True for a note that nobody else ever reads.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The note's key.</returns>
    public async Task<Outcome<Guid>> DoAsync(
        Who who,
        Guid groupId,
        string? text,
        bool isPrivate,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindGroupAsync(who, groupId, cancellationToken) is not { } seat)
        {
            return Errors.NotThere;
        }

        if (seat.Member is null)
        {
            return Errors.MembersOnly;
        }

        if (!seat.IsOpen && !isPrivate)
        {
            return Errors.Over;
        }

        if (
            TextCheck.WithoutPatients(
                text,
                "note",
                "the note",
                GroupNote.LongestText,
                rules,
                true
            ) is
            { } fault
        )
        {
            return fault;
        }

        var note = new GroupNote
        {
            Id = Ids.New(time),
            GroupId = groupId,
            ById = who.PersonId,
            IsPrivate = isPrivate,
            Text = text!.Trim(),
            At = time.GetUtcNow(),
        };

        // Neither kind of note stands in the log: what is not there cannot be read from it.
        db.Add(note);
        await db.SaveChangesAsync(cancellationToken);
        return note.Id;
    }

    /// <summary>Removes one's own note.</summary>
    /// <param name="who">Who wrote it.</param>
    /// <param name="noteId">The note.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The group's key.</returns>
    public async Task<Outcome<Guid>> RemoveAsync(
        Who who,
        Guid noteId,
        CancellationToken cancellationToken
    )
    {
        var note = await db.Set<GroupNote>()
            .SingleOrDefaultAsync(
                row => row.Id == noteId && row.ById == who.PersonId,
                cancellationToken
            );
        if (note is null)
        {
            return Errors.NotThere;
        }

        db.Remove(note);
        await db.SaveChangesAsync(cancellationToken);
        return note.GroupId;
    }
}
