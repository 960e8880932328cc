using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Engine.Mentorship.Team;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>Through what the relationships of an institution's people came about, and which of them lasted. Small cells are hidden.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">The smallest cell that is shown.</param>
public sealed class ReadOrigins(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Counts them.</summary>
    /// <param name="who">An administrator of the institution.</param>
    /// <param name="institutionId">The institution whose people are the mentees.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<IReadOnlyList<OriginCount>>> DoAsync(
        Who who,
        Guid institutionId,
        CancellationToken cancellationToken
    )
    {
        var isTheirs = await db.Set<Membership>()
            .AnyAsync(
                one =>
                    one.PersonId == who.PersonId
                    && one.InstitutionId == institutionId
                    && one.Role == Role.Administrator,
                cancellationToken
            );
        if (!isTheirs)
        {
            return Errors.AdministratorOnly;
        }

        var rows = await (
            from row in db.Set<StoredRelationship>().AsNoTracking()
            join mentee in db.Set<Person>() on row.MenteeId equals mentee.Id
            where mentee.InstitutionId == institutionId
            select row
        ).ToListAsync(cancellationToken);
        return new List<OriginCount>(
            OriginCount.ForAdministrators(
                OriginCount.Of(rows.Select(row => row.ToRelationship()), rules, time.GetUtcNow()),
                rules
            )
        );
    }
}
