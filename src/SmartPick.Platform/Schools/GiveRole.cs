using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Schools;

/// <summary>Gives a role to somebody who belongs to the institution already; its administrators may.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class GiveRole(PlatformDb db, TimeProvider time)
{
    /// <summary>Gives it.</summary>
    /// <param name="who">An administrator of the institution.</param>
    /// <param name="institution">Where.</param>
    /// <param name="person">To whom.</param>
    /// <param name="role">Which.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<Membership>> DoAsync(
        Who who,
        Guid institution,
        Guid person,
        Role role,
        CancellationToken cancellation
    )
    {
        if (
            !await RoleHolders
                .HoldsAsync(db, who, institution, Role.Administrator, cancellation)
                .ConfigureAwait(false)
        )
        {
            return Errors.NoInstitution;
        }

        var held = await db.Set<Membership>()
            .Where(membership =>
                membership.PersonId == person && membership.InstitutionId == institution
            )
            .Select(membership => membership.Role)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        if (held.Count == 0)
        {
            return Errors.NoMember;
        }

        if (held.Contains(role))
        {
            return Errors.HasRole;
        }

        var given = NewMembership.Of(time, person, institution, role);
        db.Add(given);
        db.Add(AuditEntry.Of(time, who.PersonId, AuditKind.RoleGiven, person, institution));
        try
        {
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbUpdateException exception) when (exception.IsClash())
        {
            // Given twice in the same moment.
            return Errors.HasRole;
        }

        return given;
    }
}
