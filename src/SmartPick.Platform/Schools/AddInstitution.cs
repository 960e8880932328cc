using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Schools;

/// <summary>Adds an institution and invites its first administrator. Whoever runs the server does it, on the server itself: no page and no address leads here.</summary>
/// <param name="db">The database.</param>
/// <param name="make">Makes the invitation.</param>
/// <param name="time">The clock.</param>
public sealed class AddInstitution(PlatformDb db, NewInvitation make, TimeProvider time)
{
    private const int StateLetters = 2;

    /// <summary>Adds it.</summary>
    /// <param name="name">Its name; no other has it.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="state">The state by its two letters; null when unknown or national.</param>
    /// <param name="administrator">The mail address of the first administrator.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<Institution>> DoAsync(
        string? name,
        InstitutionKind kind,
        string? state,
        string? administrator,
        CancellationToken cancellation
    )
    {
        var known = name?.Trim() ?? string.Empty;
        var address = MailAddressText.Read(administrator);
        var failures = new[]
        {
            known.Length is 0 or > Institution.LongestName || known.Any(char.IsControl)
                ? Errors.Name
                : null,
            state is null || (state.Length == StateLetters && state.All(char.IsAsciiLetterUpper))
                ? null
                : Errors.State,
            address is null ? Accounts.Errors.Address : null,
        }
            .OfType<Failure>()
            .ToArray();
        if (failures.Length > 0)
        {
            return failures;
        }

        if (
            await db.Set<Institution>()
                .AnyAsync(row => row.Name == known, cancellation)
                .ConfigureAwait(false)
        )
        {
            return Errors.NameTaken;
        }

        var institution = new Institution
        {
            Id = Ids.New(time),
            Name = known,
            Kind = kind,
            State = state,
        };
        var invitation = make.Add(institution, address!, Role.Administrator, by: null);
        db.Add(institution);
        db.Add(AuditEntry.Of(time, Guid.Empty, AuditKind.Invited, invitation.Id, institution.Id));
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return institution;
    }
}
