using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Rounds;

/// <summary>Puts together what a round is run on: those enrolled, as their profiles say it today, and the pairs already published.</summary>
internal sealed class RoundPeople(PlatformDb db, DateTimeOffset now)
{
    /// <summary>Reads it.</summary>
    /// <param name="round">The round.</param>
    /// <param name="year">The year of the next Match.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<RoundInput> ReadAsync(
        CohortRound round,
        int year,
        CancellationToken cancellation
    )
    {
        var enrolments = await db.Set<Enrolment>()
            .AsNoTracking()
            .Where(row => row.RoundId == round.Id)
            .OrderBy(row => row.PersonId)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        // A pair of this round that has ended gives both their places back.
        var matches = await db.Set<RoundMatch>()
            .AsNoTracking()
            .Where(row => row.RoundId == round.Id)
            .Where(row =>
                db.Set<StoredRelationship>()
                    .Any(pair => pair.Id == row.Id && pair.State != RelationshipState.Ended)
            )
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var ids = enrolments.Select(row => row.PersonId).Distinct().ToList();
        var people = await db.Set<Person>()
            .AsNoTracking()
            .Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, cancellation)
            .ConfigureAwait(false);
        var between = await BetweenAsync(round.Id, ids, cancellation).ConfigureAwait(false);
        var there = matches
            .Where(pair => people.ContainsKey(pair.MenteeId) && people.ContainsKey(pair.MentorId))
            .Select(pair => new PublishedPair(
                OfEngine.IdOf(pair.MenteeId),
                OfEngine.IdOf(pair.MentorId)
            ))
            .ToList();
        return new RoundInput
        {
            Name = round.Name,
            Year = year,
            Mentees = await MenteesAsync(enrolments, people, between, cancellation)
                .ConfigureAwait(false),
            Mentors = await MentorsAsync(enrolments, matches, people, between, cancellation)
                .ConfigureAwait(false),
            MenteeRankings = Rankings(enrolments, RoundSide.Mentee),
            MentorRankings = Rankings(enrolments, RoundSide.Mentor),
            Published = there,
        };
    }

    private static List<Ranking> Rankings(List<Enrolment> enrolments, RoundSide side)
    {
        var others = enrolments
            .Where(row => row.Side != side)
            .Select(row => row.PersonId)
            .ToHashSet();
        return
        [
            .. enrolments
                .Where(row => row.Side == side)
                .Select(row => new Ranking(
                    OfEngine.IdOf(row.PersonId),
                    [
                        // Whoever left the round meanwhile is passed over.
                        .. row
                            .Ranking.Where(others.Contains)
                            .Select(id => (IReadOnlyList<string>)[OfEngine.IdOf(id)]),
                    ]
                ))
                .Where(ranking => ranking.Groups.Count > 0),
        ];
    }

    private async Task<IReadOnlyList<Mentee>> MenteesAsync(
        List<Enrolment> enrolments,
        Dictionary<Guid, Person> people,
        BetweenPeople between,
        CancellationToken cancellation
    )
    {
        var rows = enrolments.Where(row => row.Side == RoundSide.Mentee).ToList();
        var ids = rows.ConvertAll(row => row.PersonId);
        var profiles = await db.Set<MenteeProfile>()
            .AsNoTracking()
            .Where(profile => ids.Contains(profile.PersonId))
            .ToDictionaryAsync(profile => profile.PersonId, cancellation)
            .ConfigureAwait(false);
        var homes = await HomesAsync(rows, people, cancellation).ConfigureAwait(false);
        return
        [
            .. rows.Select(row =>
            {
                var person = people[row.PersonId];
                var answers = profiles.GetValueOrDefault(row.PersonId)?.Answers ?? new();
                return OfEngine.MenteeOf(
                    new StoredMentee
                    {
                        PersonId = row.PersonId,
                        Stage = person.Stage,
                        InstitutionId = person.InstitutionId,
                        TimeZone = person.TimeZone,
                        // Who enrols is looking, and says here for how many.
                        Answers = answers with
                        {
                            IsLooking = true,
                            Capacity = row.Places,
                        },
                        HasHomeProgram = answers.Interests is [var first, ..]
                            ? homes.Of(person, first)
                            : null,
                        Avoids = between.AvoidsOf(row.PersonId),
                        Conflicts = between.ConflictsOf(row.PersonId),
                        EarlierMentors = between.EarlierOf(row.PersonId),
                    },
                    now
                );
            }),
        ];
    }

    private async Task<IReadOnlyList<Mentor>> MentorsAsync(
        List<Enrolment> enrolments,
        List<RoundMatch> matches,
        Dictionary<Guid, Person> people,
        BetweenPeople between,
        CancellationToken cancellation
    )
    {
        var rows = enrolments.Where(row => row.Side == RoundSide.Mentor).ToList();
        var ids = rows.ConvertAll(row => row.PersonId);
        var profiles = await db.Set<MentorProfile>()
            .AsNoTracking()
            .Where(profile => ids.Contains(profile.PersonId))
            .ToDictionaryAsync(profile => profile.PersonId, cancellation)
            .ConfigureAwait(false);
        var taken = await db.Set<TakenPlace>()
            .Where(place => place.State != PlaceState.Completed && ids.Contains(place.MentorId))
            .GroupBy(place => place.MentorId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation)
            .ConfigureAwait(false);
        var placed = matches.ToLookup(pair => pair.MentorId, pair => pair.MenteeId);
        return
        [
            .. rows.Select(row =>
            {
                var person = people[row.PersonId];
                var answers = profiles.GetValueOrDefault(row.PersonId)?.Answers ?? new();
                var room = Math.Max(0, answers.Capacity - taken.GetValueOrDefault(row.PersonId));
                var here = placed[row.PersonId].Count(people.ContainsKey);
                return OfEngine.MentorOf(
                    new StoredMentor
                    {
                        PersonId = row.PersonId,
                        Name = person.Name,
                        Stage = person.Stage,
                        InstitutionId = person.InstitutionId,
                        TimeZone = person.TimeZone,
                        // Pairs of this round are taken off by the round itself; everything else that takes places was taken off here.
                        Answers = answers with
                        {
                            IsListed = true,
                            Capacity = here + Math.Min(room, Math.Max(0, row.Places - here)),
                        },
                        Avoids = between.AvoidsOf(row.PersonId),
                        Conflicts = between.ConflictsOf(row.PersonId),
                    },
                    OfEngine.OffsetOf(person.TimeZone, now)
                );
            }),
        ];
    }

    private async Task<BetweenPeople> BetweenAsync(
        Guid roundId,
        List<Guid> ids,
        CancellationToken cancellation
    ) =>
        new(
            await db.Set<Apart>()
                .AsNoTracking()
                .Where(row => ids.Contains(row.PersonId))
                .ToListAsync(cancellation)
                .ConfigureAwait(false),
            await db.Set<Conflict>()
                .AsNoTracking()
                .Where(row => ids.Contains(row.PersonId))
                .ToListAsync(cancellation)
                .ConfigureAwait(false),
            await db.Set<TakenPlace>()
                .AsNoTracking()
                .Where(row => ids.Contains(row.MenteeId) && row.State == PlaceState.Completed)
                .ToListAsync(cancellation)
                .ConfigureAwait(false),
            await TogetherAsync(roundId, ids, cancellation).ConfigureAwait(false)
        );

    /// <summary>Who works together already, and whom this round had placed together before one of them ended it: not the same two once more.</summary>
    private async Task<List<(Guid Mentee, Guid Mentor)>> TogetherAsync(
        Guid roundId,
        List<Guid> ids,
        CancellationToken cancellation
    )
    {
        var rows = await db.Set<StoredRelationship>()
            .AsNoTracking()
            .Where(row =>
                ids.Contains(row.MenteeId)
                && ids.Contains(row.MentorId)
                && (
                    (
                        row.State != RelationshipState.Completed
                        && row.State != RelationshipState.Ended
                    )
                    || db.Set<RoundMatch>()
                        .Any(pair => pair.Id == row.Id && pair.RoundId == roundId)
                )
            )
            .Select(row => new { row.MenteeId, row.MentorId })
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return rows.ConvertAll(row => (row.MenteeId, row.MentorId));
    }

    private async Task<HomesOfPeople> HomesAsync(
        List<Enrolment> rows,
        Dictionary<Guid, Person> people,
        CancellationToken cancellation
    )
    {
        var ids = rows.ConvertAll(row => (Guid?)row.PersonId);
        var schools = rows.ConvertAll(row => people[row.PersonId].InstitutionId)
            .Where(school => school is not null)
            .Distinct()
            .ToList();
        return new HomesOfPeople(
            await db.Set<HomeStatement>()
                .AsNoTracking()
                .Where(row => ids.Contains(row.PersonId) || schools.Contains(row.InstitutionId))
                .ToListAsync(cancellation)
                .ConfigureAwait(false)
        );
    }

    /// <summary>What the enrolled have said of each other.</summary>
    private sealed class BetweenPeople(
        List<Apart> aparts,
        List<Conflict> conflicts,
        List<TakenPlace> completed,
        List<(Guid Mentee, Guid Mentor)> together
    )
    {
        private readonly ILookup<Guid, string> _aparts = aparts.ToLookup(
            row => row.PersonId,
            row => OfEngine.IdOf(row.OtherId)
        );
        private readonly ILookup<Guid, DeclaredConflict> _conflicts = conflicts.ToLookup(
            row => row.PersonId,
            row => new DeclaredConflict(OfEngine.IdOf(row.OtherId), row.Kind)
        );
        private readonly ILookup<Guid, string> _together = together.ToLookup(
            pair => pair.Mentee,
            pair => OfEngine.IdOf(pair.Mentor)
        );
        private readonly ILookup<Guid, string> _completed = completed.ToLookup(
            row => row.MenteeId,
            row => OfEngine.IdOf(row.MentorId)
        );

        public IReadOnlyList<string> AvoidsOf(Guid person) =>
            [
                .. _aparts[person]
                    .Concat(_together[person])
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];

        public IReadOnlyList<DeclaredConflict> ConflictsOf(Guid person) =>
            [.. _conflicts[person].OrderBy(row => row.ToString(), StringComparer.Ordinal)];

        public IReadOnlyList<string> EarlierOf(Guid person) =>
            [.. _completed[person].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Home programs as the school says, else as the student says, else unknown.</summary>
    private sealed class HomesOfPeople(List<HomeStatement> statements)
    {
        public bool? Of(Person person, string specialty)
        {
            var said = statements.FindAll(row =>
                string.Equals(row.Specialty, specialty, StringComparison.Ordinal)
            );
            var school = person.InstitutionId is { } id
                ? said.Find(row => row.InstitutionId == id)
                : null;
            return (school ?? said.Find(row => row.PersonId == person.Id))?.HasProgram;
        }
    }
}
