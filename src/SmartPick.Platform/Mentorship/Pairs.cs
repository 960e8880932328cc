using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>Finds relationships for the people who are in them, and for nobody else.</summary>
internal static class Pairs
{
    /// <summary>The relationship, where this person is one of its two; a record that a mentee keeps of somebody is that mentee's alone.</summary>
    public static async Task<(StoredRelationship Row, Side Side)?> FindPairAsync(
        this PlatformDb db,
        Who who,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        var row = await db.Set<StoredRelationship>()
            .SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        return row?.ToRelationship().SideOf(who.PersonId) switch
        {
            Side.Mentee => (row, Side.Mentee),
            Side.Mentor when !row.IsKeptByMentee => (row, Side.Mentor),
            _ => null,
        };
    }

    /// <summary>Whether one of the two keeps away from the other: then nothing that one writes reaches the other any more.</summary>
    public static Task<bool> AreApartAsync(
        this PlatformDb db,
        StoredRelationship row,
        CancellationToken cancellationToken
    ) =>
        db.Set<Apart>()
            .AnyAsync(
                one =>
                    (one.PersonId == row.MentorId && one.OtherId == row.MenteeId)
                    || (one.PersonId == row.MenteeId && one.OtherId == row.MentorId),
                cancellationToken
            );

    /// <summary>All versions of a relationship's agreement.</summary>
    public static async Task<AgreementBook> BookAsync(
        this PlatformDb db,
        Guid relationshipId,
        CancellationToken cancellationToken
    )
    {
        var rows = await db.Set<StoredAgreement>()
            .AsNoTracking()
            .Where(row => row.RelationshipId == relationshipId)
            .ToListAsync(cancellationToken);
        return AgreementBook.Of(relationshipId, rows.Select(row => row.ToVersion()));
    }

    /// <summary>Counts the relationship as changed although only something of its own has: so that an older page is told.</summary>
    public static void Touch(this PlatformDb db, StoredRelationship row) =>
        db.Entry(row).Property(one => one.Since).IsModified = true;

    /// <summary>Saves; a write that somebody else has outrun is told as a change.</summary>
    public static async Task<Failure?> SaveOrTellAsync(
        this PlatformDb db,
        Failure changed,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException exception) when (exception.IsClash())
        {
            db.ChangeTracker.Clear();
            return changed;
        }
    }
}
