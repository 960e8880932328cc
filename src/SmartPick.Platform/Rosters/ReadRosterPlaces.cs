using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Rosters;

/// <summary>The places on rosters that are open to somebody: those of their own, confirmed mail address.</summary>
public sealed class ReadRosterPlaces(PlatformDb db)
{
    /// <summary>Reads them.</summary>
    /// <param name="who">The person.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<IReadOnlyList<RosterPlace>> DoAsync(Who who, CancellationToken cancellation)
    {
        var mail = await db.Set<Account>()
            .Where(account =>
                account.Id == who.AccountId
                && account.PersonId == who.PersonId
                && account.EmailConfirmed
            )
            .Select(account => account.Email)
            .SingleOrDefaultAsync(cancellation)
            .ConfigureAwait(false);
        if (mail is null)
        {
            return [];
        }

        var small = mail.ToLowerInvariant();
        return await (
            from entry in db.Set<RosterEntry>()
            join school in db.Set<Institution>() on entry.InstitutionId equals school.Id
            where entry.Mail == small && entry.TakenById == null
            select new RosterPlace(entry.Id, school.Id, school.Name, entry.Role)
        )
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
    }
}

/// <summary>A place on a roster.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="InstitutionId">The school.</param>
/// <param name="School">Its name.</param>
/// <param name="Role">As what the school expects them.</param>
public sealed record RosterPlace(Guid EntryId, Guid InstitutionId, string School, Role Role);
