using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors.Suggestions;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.People;

/// <summary>Suggests whom to ask, from what a mentee said of themselves: at most ten, none who is full or paused, spread so that a few people do not get all requests.</summary>
public sealed class SuggestPeople(PlatformDb db, TimeProvider time, ReferenceData data)
{
    /// <summary>Suggests; empty when nobody can be asked.</summary>
    /// <param name="who">Who looks.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<IReadOnlyList<FoundPerson>> DoAsync(
        Who who,
        CancellationToken cancellation
    ) => (await WithOthersAsync(who, cancellation).ConfigureAwait(false)).People;

    /// <summary>The suggestions, and some of those who cannot be asked at present, with the reasons.</summary>
    /// <param name="who">Who looks.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<FoundPeople> WithOthersAsync(Who who, CancellationToken cancellation)
    {
        var ordered =
            await new FindPeople(db, time, data)
                .OrderAsync(who, new PeopleQuery(), cancellation)
                .ConfigureAwait(false)
            ?? [];
        var open = ordered.TakeWhile(person => person.Verdict.MayMatch).ToList();
        var byId = open.ToDictionary(
            person => OfEngine.IdOf(person.PersonId),
            StringComparer.Ordinal
        );
        var rules = data.Mentoring.Rules;
        var shown = new SuggestionSpread(rules).Of(
            open.Select(person => new Candidate(
                OfEngine.IdOf(person.PersonId),
                person.Score.Points,
                person.Answers.Capacity,
                person.Room
            )),
            await ExpectedAsync(rules.ExposureDays, cancellation).ConfigureAwait(false),
            rules.Suggestions
        );
        return new FoundPeople(
            [.. shown.Select(one => byId[one.Id])],
            open.Count,
            [.. ordered.Skip(open.Count).Take(FindPeople.MostNotNow)],
            ordered.Count - open.Count
        );
    }

    /// <summary>How often each mentor was asked lately for a place that is not taken: requests that wait for an answer, or were accepted, take room already.</summary>
    private async Task<Dictionary<string, double>> ExpectedAsync(
        double days,
        CancellationToken cancellation
    )
    {
        var since = time.GetUtcNow().AddDays(-days);
        var asked = await db.Set<StoredRequest>()
            .Where(row =>
                row.AskedAt >= since
                && row.State != RequestState.Asked
                && row.State != RequestState.Accepted
            )
            .GroupBy(row => row.ToId)
            .Select(group => new { MentorId = group.Key, Count = group.Count() })
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return asked.ToDictionary(
            row => OfEngine.IdOf(row.MentorId),
            row => (double)row.Count,
            StringComparer.Ordinal
        );
    }
}
