using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Market.Planning;

/// <summary>The tracks of programs that the directory holds.</summary>
internal static class DirectoryTracks
{
    /// <summary>
    /// All of them. A specialty's published total goes in equal parts to its programs, imported numbers first. Specialties of
    /// another match, and those for which no total is published, have none.
    /// </summary>
    public static List<Track> Of(MarketInput input, Scenario scenario)
    {
        var shares = new FirstYearShares(input.Catalog, input.Facts);
        var tracks = new List<Track>();
        foreach (
            var specialty in input.Catalog.Specialties.Where(specialty =>
                specialty.MatchSystem == MatchSystem.Nrmp
            )
        )
        {
            var published = input.Facts.Find(
                specialty.Name,
                null,
                CountNames.Positions,
                input.Facts.Year
            );
            if (published is not null)
            {
                var total = (int)
                    Math.Round(published.Value * PositionFactor.Of(scenario, specialty.Name));
                var firstYear = shares.Of(specialty, (int)published.Value);
                tracks.AddRange(OfSpecialty(input, specialty, total, firstYear, scenario));
            }
        }

        return tracks;
    }

    private static IEnumerable<Track> OfSpecialty(
        MarketInput input,
        Specialty specialty,
        int total,
        double firstYear,
        Scenario scenario
    )
    {
        var programs = input.Catalog.InSpecialty(specialty.Name).ToList();
        var positions = Positions(
            programs,
            total,
            input,
            PositionFactor.Of(scenario, specialty.Name)
        );
        var all = positions.Sum();
        var categorical = Apportionment.Along(positions, (int)Math.Round(firstYear * all));
        for (var i = 0; i < programs.Count; i++)
        {
            (PositionKind Kind, int Positions)[] kinds =
            [
                (PositionKind.Categorical, categorical[i]),
                (PositionKind.Advanced, positions[i] - categorical[i]),
            ];
            foreach (var (kind, number) in kinds.Where(kind => kind.Positions > 0))
            {
                yield return new Track(
                    programs[i],
                    specialty.Name,
                    kind,
                    number,
                    programs[i].State,
                    input.ImportedPositions.ContainsKey(programs[i].Code)
                );
            }
        }
    }

    /// <summary>Imported numbers as they are; the rest of the total over the other programs, at least one each.</summary>
    private static int[] Positions(
        List<ResidencyProgram> programs,
        int total,
        MarketInput input,
        double factor
    )
    {
        var positions = programs
            .Select(program =>
                input.ImportedPositions.TryGetValue(program.Code, out var number)
                    ? (int)Math.Round(number * factor)
                    : -1
            )
            .ToArray();
        var open = Enumerable.Range(0, positions.Length).Where(i => positions[i] < 0).ToList();
        if (open.Count > 0)
        {
            var left = total - positions.Where(number => number > 0).Sum();
            left = Math.Max(Math.Min(total, open.Count), left);
            var parts = input.Sizes is { } sizes
                ? AtLeastOne([.. open.Select(i => sizes[programs[i].Code])], left)
                : Apportionment.Evenly(left, open.Count);
            for (var k = 0; k < open.Count; k++)
            {
                positions[open[k]] = parts[k];
            }
        }

        return positions;
    }

    /// <summary>One position each as far as they go, the rest in proportion to size.</summary>
    private static int[] AtLeastOne(double[] sizes, int total)
    {
        if (total <= sizes.Length)
        {
            return Apportionment.Evenly(total, sizes.Length);
        }

        // Whoever falls below one in proportion gets one, and the others share what is left.
        var perSize = total / sizes.Sum();
        while (true)
        {
            var small = sizes.Count(size => size * perSize < 1);
            var next = (total - small) / sizes.Where(size => size * perSize >= 1).Sum();
            if (next >= perSize)
            {
                break;
            }

            perSize = next;
        }

        return Apportionment.ByRemainder(
            [.. sizes.Select(size => Math.Max(1, size * perSize))],
            total
        );
    }
}
