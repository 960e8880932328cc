using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors.Suggestions;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.People;

/// <summary>Suggests whom to ask, from what a mentee said of themselves: at most ten, none who is full or paused, spread so that a few people do not get all requests.</summary>
public sealed class SuggestPeople(
    PlatformDb db,
    TimeProvider time,
    ReferenceData data,
    MentorShelf shelf
)
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
        var stored = await new MenteeReader(db).ReadAsync(who, cancellation).ConfigureAwait(false);
        if (stored is null)
        {
            return new FoundPeople([], 0, [], 0);
        }

        while (true)
        {
            var found = await SuggestAsync(who, stored, cancellation).ConfigureAwait(false);
            var shown = found.People.Concat(found.NotNow).Select(person => person.PersonId);
            if (await shelf.StandAsync(db, shown, cancellation).ConfigureAwait(false))
            {
                return found;
            }
        }
    }

    private async Task<FoundPeople> SuggestAsync(
        Who who,
        StoredMentee stored,
        CancellationToken cancellation
    )
    {
        var mentors = await new MentorReader(db, data.Mentoring.Vocabulary, shelf)
            .ReadAsync(who.PersonId, new PeopleQuery(), cancellation)
            .ConfigureAwait(false);
        var now = time.GetUtcNow();
        var scoring = new PeopleScoring(data, now);
        var mentee = OfEngine.MenteeOf(stored, now) with { OptedIn = true };
        var ordered = scoring.Order(mentee, mentors);
        var open = ordered.TakeWhile(ranked => ranked.MayMatch).ToList();
        var shown = await SpreadAsync(open, cancellation).ConfigureAwait(false);
        return new FoundPeople(
            [.. shown.Select(ranked => scoring.Shown(mentee, ranked, []))],
            open.Count,
            [
                .. ordered
                    .Skip(open.Count)
                    .Take(FindPeople.MostNotNow)
                    .Select(ranked => scoring.Shown(mentee, ranked, [])),
            ],
            ordered.Count - open.Count
        );
    }

    private async Task<IEnumerable<RankedMentor>> SpreadAsync(
        List<RankedMentor> open,
        CancellationToken cancellation
    )
    {
        var rules = data.Mentoring.Rules;
        var byId = open.ToDictionary(ranked => ranked.Mentor.Id, StringComparer.Ordinal);
        return new SuggestionSpread(rules)
            .Of(
                open.Select(ranked => new Candidate(
                    ranked.Mentor.Id,
                    ranked.Tenths / 10.0,
                    ranked.Mentor.Capacity,
                    ranked.Mentor.Room
                )),
                await ExpectedAsync(rules.ExposureDays, cancellation).ConfigureAwait(false),
                rules.Suggestions
            )
            .Select(one => byId[one.Id]);
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
