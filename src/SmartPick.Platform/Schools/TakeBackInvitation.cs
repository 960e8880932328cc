using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Schools;

/// <summary>Takes back an invitation that nobody has accepted; administrators of the institution may.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class TakeBackInvitation(PlatformDb db, TimeProvider time)
{
    /// <summary>Takes it back.</summary>
    /// <param name="who">An administrator.</param>
    /// <param name="invitation">Which.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<Invitation>> DoAsync(
        Who who,
        Guid invitation,
        CancellationToken cancellation
    )
    {
        var row = await db.Set<Invitation>()
            .SingleOrDefaultAsync(
                one => one.Id == invitation && one.AcceptedAt == null && one.TakenBackAt == null,
                cancellation
            )
            .ConfigureAwait(false);
        if (
            row is null
            || !await RoleHolders
                .HoldsAsync(db, who, row.InstitutionId, Role.Administrator, cancellation)
                .ConfigureAwait(false)
        )
        {
            return Errors.Invitation;
        }

        row.TakenBackAt = time.GetUtcNow();
        db.Add(
            AuditEntry.Of(
                time,
                who.PersonId,
                AuditKind.InvitationTakenBack,
                row.Id,
                row.InstitutionId
            )
        );
        try
        {
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Accepted in the same moment.
            return Errors.Invitation;
        }

        return row;
    }
}
