using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>Reads listed mentors who fit a query, as one person may see them: nobody who keeps apart from that person, and nobody from whom that person keeps apart.</summary>
internal sealed class MentorReader(PlatformDb db, MentorVocabulary words)
{
    private static readonly string[] Distant = ["video", "phone", "message"];

    /// <summary>Reads them, in no order.</summary>
    public async Task<IReadOnlyList<StoredMentor>> ReadAsync(
        Guid me,
        PeopleQuery query,
        CancellationToken cancellation
    )
    {
        var rows = await (
            from profile in Profiles(query)
            join person in PeopleOf(me, query) on profile.PersonId equals person.Id
            join school in db.Set<Institution>()
                on person.InstitutionId equals school.Id
                into schools
            from school in schools.DefaultIfEmpty()
            where query.State == null || school.State == query.State
            select new
            {
                person.Id,
                person.Name,
                person.Stage,
                person.InstitutionId,
                person.TimeZone,
                profile.Answers,
                School = school.Name,
                school.State,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var taken = await TakenAsync(cancellation).ConfigureAwait(false);
        var conflicts = await db.Set<Conflict>()
            .Where(row => row.OtherId == me)
            .Select(row => new { row.PersonId, row.Kind })
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        var declared = conflicts.ToLookup(
            row => row.PersonId,
            row => new DeclaredConflict(OfEngine.IdOf(me), row.Kind)
        );
        return rows.ConvertAll(row => new StoredMentor
        {
            PersonId = row.Id,
            Name = row.Name,
            Stage = row.Stage,
            InstitutionId = row.InstitutionId,
            InstitutionName = row.School,
            State = row.State,
            TimeZone = row.TimeZone,
            Answers = row.Answers,
            Active = taken.GetValueOrDefault((row.Id, PlaceState.Active)),
            Pending = taken.GetValueOrDefault((row.Id, PlaceState.Asked)),
            Conflicts = [.. declared[row.Id]],
        });
    }

    private IQueryable<MentorProfile> Profiles(PeopleQuery query)
    {
        var profiles = db.Set<MentorProfile>().Where(profile => profile.Answers.IsListed);
        if (query.Specialty is { } specialty)
        {
            var near = Near(specialty, query.Within);
            profiles = profiles.Where(profile =>
                profile.Answers.Fields.Any(field => near.Contains(field))
            );
        }

        if (query.Need is { } need)
        {
            var supports = words
                .Meets.Where(row => string.Equals(row.Need, need, StringComparison.Ordinal))
                .Select(row => row.Support)
                .ToArray();
            profiles = profiles.Where(profile =>
                profile.Answers.Supports.Any(support => supports.Contains(support))
            );
        }

        if (query.Support is { } offered)
        {
            profiles = profiles.Where(profile => profile.Answers.Supports.Contains(offered));
        }

        if (query.Programs is { Count: > 0 } programs)
        {
            var codes = programs.ToArray();
            profiles = profiles.Where(profile =>
                profile.Answers.Programs.Any(code => codes.Contains(code))
            );
        }

        if (query.Struggle is { } struggle)
        {
            profiles = profiles.Where(profile => profile.Answers.Struggles.Contains(struggle));
        }

        return query.AtADistance
            ? profiles.Where(profile =>
                profile.Answers.TakesOtherSchools
                && profile.Answers.Manner.Channels.Any(channel => Distant.Contains(channel))
            )
            : profiles;
    }

    private IQueryable<Person> PeopleOf(Guid me, PeopleQuery query)
    {
        var people = db.Set<Person>()
            .Where(person =>
                person.EnteredById == null
                && person.Id != me
                && !db.Set<Apart>()
                    .Any(apart =>
                        (apart.PersonId == me && apart.OtherId == person.Id)
                        || (apart.OtherId == me && apart.PersonId == person.Id)
                    )
            );
        if (query.InstitutionId is { } school)
        {
            people = people.Where(person => person.InstitutionId == school);
        }

        if (query.PersonId is { } one)
        {
            people = people.Where(person => person.Id == one);
        }

        if (query.NearPeer is { } nearPeer)
        {
            var training = Stage
                .All.Where(stage => stage.IsInTraining)
                .Select(stage => stage.ToString())
                .ToArray();
            people = people.Where(person =>
                person.Stage != null && training.Contains(person.Stage) == nearPeer
            );
        }

        if (query.Name is { Length: > 0 } name)
        {
            var part = name.ToLower(CultureInfo.InvariantCulture);
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // The database lowers it.
            people = people.Where(person => person.Name.ToLower().Contains(part));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        }

        return people;
    }

    private string[] Near(string specialty, Closeness within) =>
        [
            specialty,
            .. words
                .Closeness.Rows.SelectMany(row => (string[])[row.Field, row.Specialty])
                .Distinct(StringComparer.Ordinal)
                .Where(field =>
                    !string.Equals(field, specialty, StringComparison.Ordinal)
                    && words.Closeness.Between(field, specialty) >= within
                ),
        ];

    private async Task<Dictionary<(Guid, PlaceState), int>> TakenAsync(
        CancellationToken cancellation
    )
    {
        var rows = await db.Set<TakenPlace>()
            .Where(place => place.State != PlaceState.Completed)
            .GroupBy(place => new { place.MentorId, place.State })
            .Select(group => new
            {
                group.Key.MentorId,
                group.Key.State,
                Count = group.Count(),
            })
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return rows.ToDictionary(row => (row.MentorId, row.State), row => row.Count);
    }
}
