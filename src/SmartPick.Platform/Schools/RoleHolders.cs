using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Schools;

/// <summary>Who holds which role where: asked by every operation that a role allows.</summary>
public static class RoleHolders
{
    /// <summary>True when somebody holds a role at an institution. A role at one is none at another.</summary>
    /// <param name="db">The database.</param>
    /// <param name="who">Who.</param>
    /// <param name="institution">Where.</param>
    /// <param name="role">As what.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public static Task<bool> HoldsAsync(
        PlatformDb db,
        Who who,
        Guid institution,
        Role role,
        CancellationToken cancellation
    ) =>
        db.Set<Membership>()
            .AnyAsync(
                membership =>
                    membership.PersonId == who.PersonId
                    && membership.InstitutionId == institution
                    && membership.Role == role,
                cancellation
            );
}
