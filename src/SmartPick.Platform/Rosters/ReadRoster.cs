using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Rosters;

/// <summary>How a school's roster stands, for its administrators: counts, and no more.</summary>
public sealed class ReadRoster(PlatformDb db)
{
    /// <summary>Reads it.</summary>
    /// <param name="who">An administrator.</param>
    /// <param name="institutionId">The school.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<RosterStanding>> DoAsync(
        Who who,
        Guid institutionId,
        CancellationToken cancellation
    )
    {
        if (!await db.IsAdministratorAsync(who, institutionId, cancellation).ConfigureAwait(false))
        {
            return People.Errors.NotAdministrator;
        }

        var name = await db.Set<Institution>()
            .Where(school => school.Id == institutionId)
            .Select(school => school.Name)
            .SingleAsync(cancellation)
            .ConfigureAwait(false);
        var entries = db.Set<RosterEntry>().Where(entry => entry.InstitutionId == institutionId);
        return new RosterStanding(
            name,
            await entries.CountAsync(cancellation).ConfigureAwait(false),
            await entries
                .CountAsync(entry => entry.TakenById != null, cancellation)
                .ConfigureAwait(false)
        );
    }
}

/// <summary>How a roster stands.</summary>
/// <param name="School">The school's name.</param>
/// <param name="People">People on it.</param>
/// <param name="Taken">Those who have taken their place.</param>
public sealed record RosterStanding(string School, int People, int Taken);
