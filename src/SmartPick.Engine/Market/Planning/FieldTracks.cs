using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Market.Planning;

/// <summary>
/// The tracks of preliminary, transitional and combined fields, which the directory does not hold. Their positions are what the
/// published total leaves, in the proportion of the year before; their number is what the published number of tracks leaves; their
/// places are those of the parent specialty's positions.
/// </summary>
internal static class FieldTracks
{
    /// <summary>All of them, field by field.</summary>
    /// <param name="input">The market.</param>
    /// <param name="scenario">What is changed.</param>
    /// <param name="directory">The tracks of the directory in the season as it is.</param>
    public static List<Track> Of(
        MarketInput input,
        Scenario scenario,
        IReadOnlyList<Track> directory
    )
    {
        var fields = input.Facts.Fields;
        if (fields.Count == 0)
        {
            return [];
        }

        var asItIs = PublishedPositions(input);
        var count = (int)Total(input, CountNames.Tracks) - directory.Count;
        var tracksOf = Counts(asItIs, count);
        return
        [
            .. fields.SelectMany(
                (field, k) =>
                {
                    var factor = PositionFactor.Of(scenario, field.Name);
                    var positions = (int)Math.Round(asItIs[k] * factor);
                    var tracks = Math.Min(tracksOf[k], positions);
                    return tracks == 0 ? [] : OfField(field, positions, tracks, directory);
                }
            ),
        ];
    }

    /// <summary>Tracks by field: one for each that has positions, the others in proportion to the positions beyond one.</summary>
    private static int[] Counts(int[] positions, int total)
    {
        var beyond = positions.Select(number => Math.Max(0, number - 1)).ToArray();
        var offering = positions.Count(number => number > 0);
        var more = Math.Clamp(total - offering, 0, beyond.Sum());
        var shares = Apportionment.Along(beyond, more);
        return [.. positions.Select((number, k) => number > 0 ? 1 + shares[k] : 0)];
    }

    /// <summary>Positions by field: the newest figure of the year, else the remainder in the proportion of the year before.</summary>
    private static int[] PublishedPositions(MarketInput input)
    {
        var facts = input.Facts;
        var own = facts
            .Fields.Select(field =>
                (int?)facts.Find(field.Name, null, CountNames.Positions, facts.Year)?.Value
            )
            .ToArray();
        var elsewhere = facts
            .Counts.Where(row =>
                row.Year == facts.Year
                && string.Equals(row.What, CountNames.Positions, StringComparison.Ordinal)
                && !string.Equals(
                    row.Specialty,
                    EvidenceTable.AllSpecialties,
                    StringComparison.Ordinal
                )
            )
            .Sum(row => row.Value);
        var yearBefore = facts
            .Fields.Select(
                (field, k) =>
                    own[k] is null ? FirstYearShares.FirstYearPositions(facts, field.Name) : 0
            )
            .ToArray();
        var remainder = (int)Math.Max(0, Total(input, CountNames.Positions) - elsewhere);
        var shares =
            yearBefore.Sum() > 0
                ? Apportionment.ByRemainder(yearBefore, remainder)
                : new int[yearBefore.Length];
        return [.. own.Select((number, k) => number ?? shares[k])];
    }

    private static IEnumerable<Track> OfField(
        MarketField field,
        int positions,
        int tracks,
        IReadOnlyList<Track> directory
    )
    {
        var places = directory
            .Where(track => string.Equals(track.Specialty, field.Parent, StringComparison.Ordinal))
            .GroupBy(track => track.State, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (State: group.Key, Positions: group.Sum(track => track.Positions)))
            .ToList();
        if (places.Count == 0)
        {
            yield break;
        }

        var inState = Apportionment.ByRemainder(
            [.. places.Select(place => (double)place.Positions)],
            tracks
        );
        var sizes = Apportionment.Evenly(positions, tracks);
        var next = 0;
        for (var s = 0; s < places.Count; s++)
        {
            for (var k = 0; k < inState[s]; k++)
            {
                yield return new Track(
                    null,
                    field.Name,
                    field.Kind,
                    sizes[next++],
                    places[s].State,
                    false
                );
            }
        }
    }

    private static double Total(MarketInput input, string what) =>
        input.Facts.Find(EvidenceTable.AllSpecialties, null, what, input.Facts.Year)?.Value
        ?? throw new ArgumentException("no total of " + what, nameof(input));
}
