using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Schools;

/// <summary>Accepts an invitation by its code. Whoever was mailed it may accept with any account of theirs: people study under one address and live under another.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class AcceptInvitation(PlatformDb db, TimeProvider time)
{
    /// <summary>What a code invites to, without accepting it.</summary>
    /// <param name="code">As typed.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<(Institution Institution, Role Role)>> LookAsync(
        string? code,
        CancellationToken cancellation
    )
    {
        var invitation = await FindAsync(code, cancellation).ConfigureAwait(false);
        return invitation is null
            ? Errors.Invitation
            : (
                await db.Set<Institution>()
                    .SingleAsync(row => row.Id == invitation.InstitutionId, cancellation)
                    .ConfigureAwait(false),
                invitation.Role
            );
    }

    /// <summary>Accepts. Everybody who accepts belongs to the institution, whatever else they become.</summary>
    /// <param name="who">Who accepts.</param>
    /// <param name="code">As typed.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<Invitation>> DoAsync(
        Who who,
        string? code,
        CancellationToken cancellation
    )
    {
        var invitation = await FindAsync(code, cancellation).ConfigureAwait(false);
        if (invitation is null)
        {
            return Errors.Invitation;
        }

        var held = await db.Set<Membership>()
            .Where(row =>
                row.PersonId == who.PersonId && row.InstitutionId == invitation.InstitutionId
            )
            .Select(row => row.Role)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        foreach (var role in new[] { Role.Member, invitation.Role }.Distinct().Except(held))
        {
            db.Add(NewMembership.Of(time, who.PersonId, invitation.InstitutionId, role));
        }

        var person = await db.Set<Person>()
            .SingleAsync(row => row.Id == who.PersonId, cancellation)
            .ConfigureAwait(false);
        person.InstitutionId ??= invitation.InstitutionId;
        invitation.AcceptedAt = time.GetUtcNow();
        invitation.AcceptedById = who.PersonId;
        db.Add(
            AuditEntry.Of(
                time,
                who.PersonId,
                AuditKind.InvitationAccepted,
                invitation.Id,
                invitation.InstitutionId
            )
        );
        try
        {
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbUpdateException exception) when (exception.IsClash())
        {
            // Used twice, or taken back, in the same moment.
            return Errors.Invitation;
        }

        return invitation;
    }

    private Task<Invitation?> FindAsync(string? code, CancellationToken cancellation)
    {
        var (hash, now) = (LinkCode.HashOf(code), time.GetUtcNow());
        return hash is null
            ? Task.FromResult<Invitation?>(null)
            : db.Set<Invitation>()
                .SingleOrDefaultAsync(
                    row =>
                        row.Hash == hash
                        && row.AcceptedAt == null
                        && row.TakenBackAt == null
                        && row.ExpiresAt > now,
                    cancellation
                );
    }
}
