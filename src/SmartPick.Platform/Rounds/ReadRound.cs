using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Reference.Mentors.Rounds;

namespace SmartPick.Platform.Rounds;

/// <summary>Reads a round: people who take part see names and their own result; an administrator sees who is enrolled and what runs bring about.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class ReadRound(PlatformDb db, TimeProvider time)
{
    private const int LastRuns = 20;

    /// <summary>Reads it.</summary>
    /// <param name="who">Who reads.</param>
    /// <param name="roundId">Which.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Outcome<RoundView>> DoAsync(
        Who who,
        Guid roundId,
        CancellationToken cancellation
    )
    {
        if (
            await db.VisibleAsync(who, roundId, cancellation).ConfigureAwait(false) is not { } round
        )
        {
            return Errors.NoRound;
        }

        var isAdministrator =
            await db.AgainstRunningAsync(who, round.InstitutionId, cancellation)
                .ConfigureAwait(false)
            is null;
        var enrolled = await (
            from row in db.Set<Enrolment>().AsNoTracking()
            join person in db.Set<Person>() on row.PersonId equals person.Id
            where row.RoundId == roundId
            orderby person.Name, person.Id
            select new { Row = row, person.Name }
        )
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var apart = await db.Set<Apart>()
            .Where(row => row.PersonId == who.PersonId || row.OtherId == who.PersonId)
            .Select(row => row.PersonId == who.PersonId ? row.OtherId : row.PersonId)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var runs = await RunsAsync(roundId, isAdministrator, cancellation).ConfigureAwait(false);
        var own = enrolled.Where(one => one.Row.PersonId == who.PersonId).ToList();
        return new RoundView
        {
            Round = round,
            Institution = await db.Set<Institution>()
                .Where(place => place.Id == round.InstitutionId)
                .Select(place => place.Name)
                .SingleAsync(cancellation)
                .ConfigureAwait(false),
            IsOpen = round.IsOpenOn(LastDay.StillRunning(time.GetUtcNow())),
            IsAdministrator = isAdministrator,
            Own = own.ConvertAll(one => one.Row),
            Mentors = Others(RoundSide.Mentor),
            // Whom students want, and who they are, is shown to mentors who take part and to nobody else.
            Mentees = own.Exists(one => one.Row.Side == RoundSide.Mentor)
                ? Others(RoundSide.Mentee)
                : [],
            Enrolled = isAdministrator
                ?
                [
                    .. enrolled.Select(one => new EnrolledPerson(
                        one.Row.PersonId,
                        one.Name,
                        one.Row.Side,
                        one.Row.Places,
                        one.Row.Ranking.Length
                    )),
                ]
                : [],
            Runs = isAdministrator ? runs : [],
            UnderWay = isAdministrator
                ? await RunUnderWay.FindAsync(db, roundId, cancellation).ConfigureAwait(false)
                : null,
            Results = await ResultsAsync(
                    who,
                    own.ConvertAll(one => one.Row),
                    runs.Where(run => run.PublishedAt is not null).ToList(),
                    cancellation
                )
                .ConfigureAwait(false),
        };

        List<RoundPerson> Others(RoundSide side) =>
            [
                .. enrolled
                    .Where(one =>
                        one.Row.Side == side
                        && one.Row.PersonId != who.PersonId
                        && !apart.Contains(one.Row.PersonId)
                    )
                    .Select(one => new RoundPerson(one.Row.PersonId, one.Name)),
            ];
    }

    private async Task<IReadOnlyList<RunSummary>> RunsAsync(
        Guid roundId,
        bool isAdministrator,
        CancellationToken cancellation
    )
    {
        var runs = db.Set<RoundRun>().AsNoTracking().Where(run => run.RoundId == roundId);
        var published = await runs.Where(run => run.PublishedAt != null)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var last = isAdministrator
            ? await runs.OrderByDescending(run => run.At)
                .ThenByDescending(run => run.Id)
                .Take(LastRuns)
                .ToListAsync(cancellation)
                .ConfigureAwait(false)
            : [];
        var rows = published
            .UnionBy(last, run => run.Id)
            .OrderByDescending(run => run.At)
            .ThenByDescending(run => run.Id);
        return
        [
            .. rows.Select(run => new RunSummary(
                run.Id,
                run.At,
                run.PublishedAt,
                JsonSerializer.Deserialize<RoundDocument>(run.Report, RunRound.Json)!
            )),
        ];
    }

    private async Task<IReadOnlyList<OwnResult>> ResultsAsync(
        Who who,
        List<Enrolment> own,
        List<RunSummary> published,
        CancellationToken cancellation
    )
    {
        if (published.Count == 0)
        {
            return [];
        }

        var me = OfEngine.IdOf(who.PersonId);
        var roundId = own.Count > 0 ? own[0].RoundId : Guid.Empty;
        var matches = await (
            from pair in db.Set<RoundMatch>().AsNoTracking()
            where
                pair.RoundId == roundId
                && (pair.MenteeId == who.PersonId || pair.MentorId == who.PersonId)
            join person in db.Set<Person>()
                on pair.MenteeId == who.PersonId ? pair.MentorId : pair.MenteeId equals person.Id
            orderby pair.Id
            select new { Pair = pair, person.Name }
        )
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var results = matches.ConvertAll(match => new OwnResult(
            match.Pair.Id,
            match.Name,
            match.Pair.MenteeId == who.PersonId ? RoundSide.Mentee : RoundSide.Mentor,
            ReasonsOf(match.Pair, published)
        ));
        var alone = published[0]
            .Report.Unmatched.FirstOrDefault(mentee =>
                string.Equals(mentee.Mentee, me, StringComparison.Ordinal)
            );
        if (alone is not null && !results.Exists(one => one.Side == RoundSide.Mentee))
        {
            results.Add(new OwnResult(null, null, RoundSide.Mentee, [alone.Reason]));
        }

        return results;
    }

    private static IReadOnlyList<string> ReasonsOf(RoundMatch match, List<RunSummary> published) =>
        published
            .Where(run => run.Id == match.RunId)
            .SelectMany(run => run.Report.Placed)
            .Where(pair =>
                string.Equals(pair.Mentee, OfEngine.IdOf(match.MenteeId), StringComparison.Ordinal)
                && string.Equals(
                    pair.Mentor,
                    OfEngine.IdOf(match.MentorId),
                    StringComparison.Ordinal
                )
            )
            .Select(pair =>
                (IReadOnlyList<string>)[.. pair.Banners, .. pair.Parts.Select(part => part.Reason)]
            )
            .FirstOrDefault([]);
}
