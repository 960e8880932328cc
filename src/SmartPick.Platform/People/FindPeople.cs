using System.Globalization;
using SmartPick.Engine.Mentors;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.People;

/// <summary>Searches mentors for a signed-in person, by the published score.</summary>
public sealed class FindPeople(
    PlatformDb db,
    TimeProvider time,
    ReferenceData data,
    MentorShelf shelf
)
{
    /// <summary>People on one page.</summary>
    public const int PageSize = 20;

    /// <summary>The most people shown of those who cannot be asked at present.</summary>
    public const int MostNotNow = 10;

    /// <summary>Searches.</summary>
    /// <param name="who">Who looks.</param>
    /// <param name="query">What for.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<Outcome<FoundPeople>> DoAsync(
        Who who,
        PeopleQuery query,
        int page,
        CancellationToken cancellation
    )
    {
        var failures = Check(query).ToArray();
        if (failures.Length > 0)
        {
            return failures;
        }

        var stored = await new MenteeReader(db).ReadAsync(who, cancellation).ConfigureAwait(false);
        if (stored is null)
        {
            return Errors.NoSuchPerson;
        }

        while (true)
        {
            var found = await SearchAsync(who, stored, query, page, cancellation)
                .ConfigureAwait(false);
            var shown = found.People.Concat(found.NotNow).Select(person => person.PersonId);
            if (
                query.PersonId is not null
                || await shelf.StandAsync(db, shown, cancellation).ConfigureAwait(false)
            )
            {
                return found;
            }
        }
    }

    private async Task<FoundPeople> SearchAsync(
        Who who,
        StoredMentee stored,
        PeopleQuery query,
        int page,
        CancellationToken cancellation
    )
    {
        var mentors = await new MentorReader(db, data.Mentoring.Vocabulary, shelf)
            .ReadAsync(who.PersonId, query, cancellation)
            .ConfigureAwait(false);
        var now = time.GetUtcNow();
        var scoring = new PeopleScoring(data, now);
        var mentee = Asked(OfEngine.MenteeOf(stored, now), query);
        var ordered = scoring.Order(mentee, mentors);
        var open = ordered.Count(ranked => ranked.MayMatch);
        return new FoundPeople(
            Shown(Math.Min(open, (Math.Max(1, page) - 1) * PageSize), PageSize, ordered.Take(open)),
            open,
            Shown(open, MostNotNow, ordered),
            ordered.Count - open
        );

        FoundPerson[] Shown(int from, int most, IEnumerable<RankedMentor> people) =>
            [
                .. people
                    .Skip(from)
                    .Take(most)
                    .Select(ranked => scoring.Shown(mentee, ranked, query.Programs)),
            ];
    }

    /// <summary>The mentee with what the query says: who asks has opted in by asking, the specialty asked for is the interest, and the need asked for is the first.</summary>
    private static Mentee Asked(Mentee mentee, PeopleQuery query) =>
        mentee with
        {
            OptedIn = true,
            Interests = query.Specialty is { } specialty
                ? [new Interest(specialty)]
                : mentee.Interests,
            Needs = query.Need is { } need
                ?
                [
                    need,
                    .. mentee.Needs.Where(other =>
                        !string.Equals(other, need, StringComparison.Ordinal)
                    ),
                ]
                : mentee.Needs,
            Targets = [.. query.Programs.Union(mentee.Targets, StringComparer.Ordinal)],
        };

    private IEnumerable<Failure> Check(PeopleQuery query)
    {
        var words = data.Mentoring.Vocabulary;
        if (
            query.Specialty is { } specialty
            && !new AnswersCheck(data).Fields().Contains(specialty, StringComparer.Ordinal)
        )
        {
            yield return Errors.Field("specialty", "Choose a specialty from the list.");
        }

        if (query.Need is { } need && words.FindNeed(need) is null)
        {
            yield return Errors.Field("need", "Choose a need from the list.");
        }

        if (query.Support is { } support && words.FindSupport(support) is null)
        {
            yield return Errors.Field("support", "Choose a kind of help from the list.");
        }

        if (
            query.Struggle is { } struggle
            && !data.People.Struggles.Any(word =>
                string.Equals(word.Id, struggle, StringComparison.Ordinal)
            )
        )
        {
            yield return Errors.Field("struggle", "Choose a topic from the list.");
        }

        if (query.Name?.Length > PeopleQuery.LongestText)
        {
            yield return Errors.Field(
                "name",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"At most {PeopleQuery.LongestText} characters of a name are looked for."
                )
            );
        }
    }
}
