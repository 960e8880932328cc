using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Who administers what.</summary>
internal static class Administrators
{
    /// <summary>True when the person is an administrator of the institution.</summary>
    public static Task<bool> IsAdministratorAsync(
        this PlatformDb db,
        Who who,
        Guid institutionId,
        CancellationToken cancellation
    ) =>
        db.Set<Membership>()
            .AnyAsync(
                role =>
                    role.PersonId == who.PersonId
                    && role.InstitutionId == institutionId
                    && role.Role == Role.Administrator,
                cancellation
            );
}
