using SmartPick.Engine.Calibration.Matches;

namespace SmartPick.Engine.Tests.Calibration.Matches;

/// <summary>Figures as a publisher would take them from simulated people, each with its sampling error.</summary>
internal static class SimulatedTargets
{
    public static IReadOnlyList<MatchTarget> Of(
        IReadOnlyList<SimulatedPerson> people,
        IReadOnlyList<(double Low, double High)> bands
    )
    {
        var ranked = people.Where(person => person.Ranks > 0).ToList();
        var matched = ranked.Where(person => person.Matched).ToList();
        var unmatched = ranked.Where(person => !person.Matched).ToList();
        return
        [
            .. bands.Select(
                (band, k) =>
                    Rate(
                        TargetKind.BandRate,
                        k + 1,
                        ranked.Where(person => person.Score >= band.Low && person.Score < band.High)
                    )
            ),
            Mean(TargetKind.RanksMatched, matched),
            Spread(TargetKind.RanksMatchedSd, matched),
            Mean(TargetKind.RanksUnmatched, unmatched),
            Spread(TargetKind.RanksUnmatchedSd, unmatched),
        ];
    }

    private static MatchTarget Rate(TargetKind kind, int cell, IEnumerable<SimulatedPerson> group)
    {
        var people = group.ToList();
        var rate = (people.Count(person => person.Matched) + 0.5) / (people.Count + 1);
        return Target(kind, cell, rate, Math.Sqrt(rate * (1 - rate) / people.Count), people.Count);
    }

    private static MatchTarget Mean(TargetKind kind, List<SimulatedPerson> people)
    {
        var mean = people.Average(person => person.Ranks);
        var variance = people.Average(person => Math.Pow(person.Ranks - mean, 2));
        return Target(kind, 0, mean, Math.Sqrt(variance / people.Count), people.Count);
    }

    private static MatchTarget Spread(TargetKind kind, List<SimulatedPerson> people)
    {
        var mean = people.Average(person => person.Ranks);
        var variance = people.Average(person => Math.Pow(person.Ranks - mean, 2));
        var fourth = people.Average(person => Math.Pow(person.Ranks - mean, 4));
        var spread = Math.Sqrt(variance);
        var error = Math.Sqrt((fourth - (variance * variance)) / people.Count) / (2 * spread);
        var third = people.Average(person => Math.Pow(person.Ranks - mean, 3));
        return Target(kind, 0, spread, error, people.Count) with
        {
            WithPrevious = third / Math.Sqrt(variance * (fourth - (variance * variance))),
        };
    }

    private static MatchTarget Target(
        TargetKind kind,
        int cell,
        double value,
        double sd,
        int people
    ) => new(kind, cell, string.Empty, value, sd, people, false, kind.ToString());
}
