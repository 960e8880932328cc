namespace SmartPick.Engine.Mentors.Suggestions;

/// <summary>Somebody who could be suggested.</summary>
/// <param name="Id">Who.</param>
/// <param name="Points">How well they fit, 0 to 100.</param>
/// <param name="Capacity">Places, at least 1.</param>
/// <param name="Room">Places left, requests that wait taken off.</param>
public sealed record Candidate(string Id, double Points, int Capacity, int Room);

/// <summary>
/// Spreads suggestions over mentors with room: by score, less a few points in the measure in which a mentor's places are taken, asked for or to be expected to be asked for; whose room is spoken for wholly
/// comes last, and only where the list would else be too short to go on with.
/// </summary>
/// <param name="rules">Lengths of lists, and how far they are spread.</param>
public sealed class SuggestionSpread(MentorRules rules)
{
    /// <summary>The list; equals stay in the order in which they came.</summary>
    /// <param name="candidates">Who could be suggested.</param>
    /// <param name="expected">Requests to be expected, by mentor, beside those that take room already; whoever is missing has none.</param>
    /// <param name="most">The longest list.</param>
    public IReadOnlyList<Candidate> Of(
        IEnumerable<Candidate> candidates,
        IReadOnlyDictionary<string, double> expected,
        int most
    )
    {
        var ranked = candidates
            .Select(one =>
            {
                var spokenFor = expected.GetValueOrDefault(one.Id);
                var load = (one.Capacity - one.Room + spokenFor) / one.Capacity;
                return (
                    one,
                    IsFull: spokenFor >= one.Room,
                    Worth: one.Points - (rules.SpreadPoints * Math.Min(1, load))
                );
            })
            .OrderBy(found => found.IsFull)
            .ThenByDescending(found => found.Worth)
            .ToList();
        var free = ranked.Count(found => !found.IsFull);
        return
        [
            .. ranked
                .Take(Math.Min(most, Math.Max(free, rules.AfterDecline)))
                .Select(found => found.one),
        ];
    }
}
