using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Schools;

/// <summary>Takes a role from somebody; administrators of the institution may, and everybody may give up their own.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class TakeRole(PlatformDb db, TimeProvider time)
{
    /// <summary>Takes it. The last administrator stays one.</summary>
    /// <param name="who">An administrator, or whose role it is.</param>
    /// <param name="membership">The role's row.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<Membership>> DoAsync(
        Who who,
        Guid membership,
        CancellationToken cancellation
    )
    {
        var held = await db.Set<Membership>()
            .SingleOrDefaultAsync(row => row.Id == membership, cancellation)
            .ConfigureAwait(false);
        if (
            held is null
            || (
                held.PersonId != who.PersonId
                && !await RoleHolders
                    .HoldsAsync(db, who, held.InstitutionId, Role.Administrator, cancellation)
                    .ConfigureAwait(false)
            )
        )
        {
            return Errors.NoMember;
        }

        // Two administrators who take each other's role in the same moment both change this row, and one of them is refused.
        var place = await db.Set<Institution>()
            .SingleAsync(row => row.Id == held.InstitutionId, cancellation)
            .ConfigureAwait(false);
        db.Entry(place).Property(row => row.Name).IsModified = true;
        if (
            held.Role is Role.Administrator
            && await db.Set<Membership>()
                .CountAsync(
                    row =>
                        row.InstitutionId == held.InstitutionId && row.Role == Role.Administrator,
                    cancellation
                )
                .ConfigureAwait(false) == 1
        )
        {
            return Errors.LastAdministrator;
        }

        db.Remove(held);
        db.Add(
            AuditEntry.Of(
                time,
                who.PersonId,
                AuditKind.RoleTaken,
                held.PersonId,
                held.InstitutionId
            )
        );
        try
        {
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Errors.RolesChanged;
        }

        return held;
    }
}
