using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>
/// Invites people to a group by their mail addresses. Nothing tells whether an address has an account: an address without one, or of somebody who keeps apart, is passed over in silence.
/// </summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
public sealed class InviteToGroup(PlatformDb db, TimeProvider time)
{
    private const int MostPeople = 60;

    /// <summary>Invites: all addresses, or none when one of them is none.</summary>
    /// <param name="who">The lead.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="addresses">Mail addresses.</param>
    /// <param name="role">As what.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many addresses were written, whoever has them.</returns>
    public async Task<Outcome<int>> DoAsync(
        Who who,
        Guid groupId,
        IReadOnlyList<string> addresses,
        Side role,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindGroupAsync(who, groupId, cancellationToken) is not { } seat)
        {
            return Errors.NotThere;
        }

        if (!seat.IsLead(who))
        {
            return Errors.LeadOnly;
        }

        if (!seat.IsOpen)
        {
            return Errors.Over;
        }

        if (addresses.Count == 0)
        {
            return Errors.NoAddress;
        }

        var places = await db.Set<GroupMember>()
            .Where(row => row.GroupId == groupId)
            .ToListAsync(cancellationToken);
        if (places.Count(row => row.Until is null) + addresses.Count > MostPeople)
        {
            return Errors.TooMany;
        }

        Failure[] faults =
        [
            .. addresses.Where(line => MailAddressText.Read(line) is null).Select(Errors.Address),
        ];
        if (faults.Length > 0)
        {
            return faults;
        }

        foreach (var person in await KnownAsync(who, addresses, cancellationToken))
        {
            var place = places.Find(row => row.PersonId == person);
            if (place is { Until: null })
            {
                continue;
            }

            await InviteAsync(who, seat.Group, person, role, place, cancellationToken);
        }

        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : addresses.Count;
    }

    private async Task<List<Guid>> KnownAsync(
        Who who,
        IReadOnlyList<string> addresses,
        CancellationToken cancellationToken
    )
    {
        string[] normal =
        [
            .. addresses
                .Select(line => MailAddressText.Read(line)!.ToUpperInvariant())
                .Distinct(StringComparer.Ordinal),
        ];
        return await db.Set<Account>()
            .Where(account =>
                normal.Contains(account.NormalizedEmail)
                && account.EmailConfirmed
                && !db.Set<Apart>()
                    .Any(row =>
                        (row.PersonId == account.PersonId && row.OtherId == who.PersonId)
                        || (row.PersonId == who.PersonId && row.OtherId == account.PersonId)
                    )
            )
            .Select(account => account.PersonId)
            .ToListAsync(cancellationToken);
    }

    private async Task InviteAsync(
        Who who,
        StoredGroup group,
        Guid person,
        Side role,
        GroupMember? before,
        CancellationToken cancellationToken
    )
    {
        var place = before ?? new GroupMember { GroupId = group.Id, PersonId = person };
        place.Role = role;
        place.InvitedById = who.PersonId;
        place.InvitedAt = time.GetUtcNow();
        (place.Since, place.Until) = (null, null);
        if (before is null)
        {
            db.Add(place);
        }

        db.Add(AuditEntry.Of(time, who.PersonId, AuditKind.GroupInvited, group.Id));
        await db.AddNoticeAsync(
            time,
            new Notice(
                person,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"group:{group.Id}:{person}:{place.InvitedAt.UtcTicks}"
                ),
                "You are invited to a group",
                "Who asks you, and for what, stands under Groups. You can say no without a reason."
            ),
            cancellationToken
        );
    }
}
