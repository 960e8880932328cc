using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Rounds;

/// <summary>Takes part in a round, or changes how.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class Enrol(PlatformDb db, TimeProvider time)
{
    /// <summary>Enrols. Done twice, the second time changes the first.</summary>
    /// <param name="who">Who wants to take part; of the round's institution.</param>
    /// <param name="roundId">Which round.</param>
    /// <param name="side">As what.</param>
    /// <param name="places">The most people of the other side, from 1 to 50.</param>
    /// <param name="ranking">People of the other side, the most wanted first; may be empty.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public Task<Outcome<Enrolment>> DoAsync(
        Who who,
        Guid roundId,
        RoundSide side,
        int places,
        IReadOnlyList<Guid> ranking,
        CancellationToken cancellation
    ) =>
        OnConflict.AgainAsync(
            db,
            () => TryAsync(who, roundId, side, places, ranking, cancellation)
        );

    private async Task<Outcome<Enrolment>> TryAsync(
        Who who,
        Guid roundId,
        RoundSide side,
        int places,
        IReadOnlyList<Guid> ranking,
        CancellationToken cancellation
    )
    {
        // Read before the promises elsewhere are: of two enrolments at one moment, whichever round they are for, the second sees the first.
        var counters = await AskCounters
            .ReadAsync(db, [who.PersonId], cancellation)
            .ConfigureAwait(false);
        if (
            await db.VisibleAsync(who, roundId, cancellation).ConfigureAwait(false) is not { } round
        )
        {
            return Errors.NoRound;
        }

        if (!round.IsOpenOn(LastDay.StillRunning(time.GetUtcNow())))
        {
            return Errors.Closed;
        }

        var failures = new List<Failure?>
        {
            places is < 1 or > Enrolment.MostPlaces ? Errors.Places : null,
            await IsRankingGoodAsync(who, round, side, ranking, cancellation).ConfigureAwait(false)
                ? null
                : Errors.Ranking,
            side is RoundSide.Mentee
                ? await OfMenteeAsync(who, cancellation).ConfigureAwait(false)
                : await OfMentorAsync(who, round, places, cancellation).ConfigureAwait(false),
        };
        if (failures.OfType<Failure>().ToArray() is { Length: > 0 } refused)
        {
            return refused;
        }

        var row = await db.Set<Enrolment>()
            .SingleOrDefaultAsync(
                one => one.RoundId == roundId && one.PersonId == who.PersonId && one.Side == side,
                cancellation
            )
            .ConfigureAwait(false);
        if (row is null)
        {
            row = new Enrolment
            {
                Id = Ids.New(time),
                RoundId = roundId,
                PersonId = who.PersonId,
                Side = side,
                At = time.GetUtcNow(),
            };
            db.Add(row);
        }

        row.Places = places;
        row.Ranking = [.. ranking];
        counters.Raise();
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return row;
    }

    private async Task<bool> IsRankingGoodAsync(
        Who who,
        CohortRound round,
        RoundSide side,
        IReadOnlyList<Guid> ranking,
        CancellationToken cancellation
    )
    {
        if (
            ranking.Count > Enrolment.MostRanked
            || ranking.Distinct().Count() != ranking.Count
            || ranking.Contains(who.PersonId)
        )
        {
            return false;
        }

        var others = await db.Set<Enrolment>()
            .CountAsync(
                row =>
                    row.RoundId == round.Id && row.Side != side && ranking.Contains(row.PersonId),
                cancellation
            )
            .ConfigureAwait(false);
        return others == ranking.Count;
    }

    private async Task<Failure?> OfMenteeAsync(Who who, CancellationToken cancellation)
    {
        var profile = await db.Set<MenteeProfile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.PersonId == who.PersonId, cancellation)
            .ConfigureAwait(false);
        return profile?.Answers.Needs.Length > 0 ? null : Errors.NoNeeds;
    }

    /// <summary>A place promised in one round cannot be promised in another that is still to be published.</summary>
    private async Task<Failure?> OfMentorAsync(
        Who who,
        CohortRound round,
        int places,
        CancellationToken cancellation
    )
    {
        var profile = await db.Set<MentorProfile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.PersonId == who.PersonId, cancellation)
            .ConfigureAwait(false);
        if (profile is null || profile.Answers.Supports.Length == 0)
        {
            return Errors.NoProfile;
        }

        var elsewhere = await db.Set<Enrolment>()
            .Where(row =>
                row.PersonId == who.PersonId
                && row.Side == RoundSide.Mentor
                && row.RoundId != round.Id
                && !db.Set<RoundRun>()
                    .Any(run => run.RoundId == row.RoundId && run.PublishedAt != null)
            )
            .Join(
                db.Set<CohortRound>(),
                row => row.RoundId,
                other => other.Id,
                (row, other) => new { other.Name, row.Places }
            )
            .OrderBy(other => other.Name)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var capacity = profile.Answers.Capacity;
        return elsewhere.Count > 0 && elsewhere.Sum(other => other.Places) + places > capacity
            ? Errors.Overlapping(elsewhere[0].Name, capacity)
            : null;
    }
}
