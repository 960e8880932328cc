using System.Globalization;
using SmartPick.Engine.Mentors;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.People;

/// <summary>Searches mentors for a signed-in person, by the published score.</summary>
public sealed class FindPeople(PlatformDb db, TimeProvider time, ReferenceData data)
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

        var ordered = await OrderAsync(who, query, cancellation).ConfigureAwait(false);
        if (ordered is null)
        {
            return Errors.NoSuchPerson;
        }

        var open = ordered.TakeWhile(person => person.Verdict.MayMatch).ToList();
        return new FoundPeople(
            [.. open.Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize)],
            open.Count,
            [.. ordered.Skip(open.Count).Take(MostNotNow)],
            ordered.Count - open.Count
        );
    }

    /// <summary>All who fit a query that is right, those who can be asked first; null for somebody who is not there.</summary>
    internal async Task<IReadOnlyList<FoundPerson>?> OrderAsync(
        Who who,
        PeopleQuery query,
        CancellationToken cancellation
    )
    {
        var stored = await new MenteeReader(db).ReadAsync(who, cancellation).ConfigureAwait(false);
        if (stored is null)
        {
            return null;
        }

        var mentors = await new MentorReader(db, data.Mentoring.Vocabulary)
            .ReadAsync(who.PersonId, query, cancellation)
            .ConfigureAwait(false);
        var now = time.GetUtcNow();
        return new PeopleScoring(data, now).Order(
            Asked(OfEngine.MenteeOf(stored, now), query),
            mentors,
            query.Programs
        );
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
