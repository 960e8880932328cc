using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Schools;

/// <summary>Invites somebody to a role by mail; administrators of the institution may.</summary>
/// <param name="db">The database.</param>
/// <param name="make">Makes the invitation.</param>
/// <param name="time">The clock.</param>
public sealed class Invite(PlatformDb db, NewInvitation make, TimeProvider time)
{
    /// <summary>How many invitations one institution sends an hour: a class, not the world.</summary>
    private const int AnHour = 300;

    /// <summary>Invites.</summary>
    /// <param name="who">An administrator.</param>
    /// <param name="institution">Where.</param>
    /// <param name="typed">The mail address, as typed.</param>
    /// <param name="role">As what.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<Invitation>> DoAsync(
        Who who,
        Guid institution,
        string? typed,
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

        if (MailAddressText.Read(typed) is not { } address)
        {
            return Accounts.Errors.Address;
        }

        var since = time.GetUtcNow() - TimeSpan.FromHours(1);
        if (
            await db.Set<Invitation>()
                .CountAsync(
                    row => row.InstitutionId == institution && row.MadeAt > since,
                    cancellation
                )
                .ConfigureAwait(false) >= AnHour
        )
        {
            return Errors.TooMany;
        }

        var place = await db.Set<Institution>()
            .SingleAsync(row => row.Id == institution, cancellation)
            .ConfigureAwait(false);
        var invitation = make.Add(place, address, role, who.PersonId);
        db.Add(AuditEntry.Of(time, who.PersonId, AuditKind.Invited, invitation.Id, institution));
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return invitation;
    }
}
