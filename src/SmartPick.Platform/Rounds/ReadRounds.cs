using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Rounds;

/// <summary>Lists the rounds of the institutions at which somebody holds a role.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class ReadRounds(PlatformDb db, TimeProvider time)
{
    /// <summary>The rounds, the newest first.</summary>
    /// <param name="who">Who reads.</param>
    /// <param name="institutionId">Of this institution alone; null for all.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<IReadOnlyList<RoundSummary>> DoAsync(
        Who who,
        Guid? institutionId,
        CancellationToken cancellation
    )
    {
        var rows = await (
            from round in db.Set<CohortRound>().AsNoTracking()
            join place in db.Set<Institution>() on round.InstitutionId equals place.Id
            where
                (institutionId == null || place.Id == institutionId)
                && db.Set<Membership>()
                    .Any(role => role.PersonId == who.PersonId && role.InstitutionId == place.Id)
            orderby round.MadeAt descending, round.Id
            select new
            {
                Round = round,
                Place = place.Name,
                IsPublished = db.Set<RoundRun>()
                    .Any(run => run.RoundId == round.Id && run.PublishedAt != null),
            }
        )
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var own = await db.Set<Enrolment>()
            .Where(row => row.PersonId == who.PersonId)
            .Select(row => new { row.RoundId, row.Side })
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var sides = own.ToLookup(row => row.RoundId, row => row.Side);
        var today = LastDay.StillRunning(time.GetUtcNow());
        return
        [
            .. rows.Select(row => new RoundSummary(
                row.Round.Id,
                row.Round.Name,
                row.Round.InstitutionId,
                row.Place,
                row.Round.ClosesOn,
                row.Round.IsOpenOn(today),
                row.IsPublished,
                [.. sides[row.Round.Id].Order()]
            )),
        ];
    }
}
