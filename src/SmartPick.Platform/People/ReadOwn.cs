using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Reads what somebody has said of themselves.</summary>
public sealed class ReadOwn(PlatformDb db)
{
    /// <summary>Reads it.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<OwnProfiles> DoAsync(Who who, CancellationToken cancellation)
    {
        var person = await db.Set<Person>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == who.PersonId, cancellation)
            .ConfigureAwait(false);
        var mentor = await db.Set<MentorProfile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.PersonId == who.PersonId, cancellation)
            .ConfigureAwait(false);
        var mentee = await db.Set<MenteeProfile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.PersonId == who.PersonId, cancellation)
            .ConfigureAwait(false);
        return new OwnProfiles(
            person?.Stage,
            person?.TimeZone,
            person?.InstitutionId,
            mentor,
            mentee
        );
    }
}
