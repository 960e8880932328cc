using System.Diagnostics;
using SmartPick.Engine.Mentors.Rounds;

namespace SmartPick.Solver;

/// <summary>One round on its way: places that are taken and pairs that are placed.</summary>
internal sealed class RoundRun(RoundProblem problem, CancellationToken cancellationToken)
{
    private readonly int[] _menteePlaces = [.. problem.MenteePlaces];
    private readonly int[] _mentorPlaces = [.. problem.MentorPlaces];
    private readonly bool[] _isPlaced = new bool[problem.PairCount];
    private readonly List<int> _lowest = [];
    private readonly Stopwatch _solverTime = new();
    private bool _isProven = true;

    public RoundPlacement LargestSum()
    {
        var pairs = PairsFrom(0, _menteePlaces, out var indices);
        for (var at = 0; at < indices.Length; at++)
        {
            pairs.Worth[at] = problem.WorthOf(indices[at]);
        }

        Take(pairs, indices);
        return Placement(RoundObjective.Sum);
    }

    public RoundPlacement Lexicographic()
    {
        var passes = _menteePlaces.Length == 0 ? 0 : _menteePlaces.Max();
        for (var pass = 0; pass < passes; pass++)
        {
            // Whoever has nobody after a pass has no mentor left who could take them.
            var places = Array.ConvertAll(_menteePlaces, left => left > 0 ? 1 : 0);
            if (BestLowest(places) is not { } lowest)
            {
                break;
            }

            TakeFrom(lowest, places);
        }

        return Placement(RoundObjective.Lexicographic);
    }

    /// <summary>The highest score such that pairs from it on place as many people, and as many without home program, as all pairs do; null when nobody can be placed.</summary>
    private int? BestLowest(int[] menteePlaces)
    {
        var thresholds = problem.Tenths.Where((_, pair) => !_isPlaced[pair]).Distinct().ToArray();
        Array.Sort(thresholds);
        if (thresholds.Length == 0)
        {
            return null;
        }

        var noHome = menteePlaces.Select((places, i) => problem.HasNoHome[i] ? places : 0);
        var noHomePlaces = noHome.ToArray();
        var most = Placeable(thresholds[0], menteePlaces);
        var mostNoHome = Placeable(thresholds[0], noHomePlaces);
        if (most == 0)
        {
            return null;
        }

        var good = 0;
        var bad = thresholds.Length;
        while (bad - good > 1)
        {
            var middle = (good + bad) / 2;
            if (
                Placeable(thresholds[middle], menteePlaces) == most
                && Placeable(thresholds[middle], noHomePlaces) == mostNoHome
            )
            {
                good = middle;
            }
            else
            {
                bad = middle;
            }
        }

        return thresholds[good];
    }

    private void TakeFrom(int lowest, int[] menteePlaces)
    {
        var pairs = PairsFrom(lowest, menteePlaces, out var indices);

        // One person more counts for more than all points of a pass; one without home program for two.
        long person = problem.Tenths.Max() + problem.FirstCallTenths;
        person *= menteePlaces.Sum() + 1;
        for (var at = 0; at < indices.Length; at++)
        {
            var calls = problem.HasNoHome[pairs.Mentee[at]] ? 2 : 1;
            pairs.Worth[at] = problem.WorthOf(indices[at]) + (person * calls);
        }

        Take(pairs, indices);
    }

    private void Take(WeighedPairs pairs, int[] indices)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _solverTime.Start();
        var placed = Flows.LargestSum(pairs);
        _solverTime.Stop();
        _isProven &= PlacePrices.Prove(pairs, placed) is not null;
        var lowest = int.MaxValue;
        for (var at = 0; at < placed.Length; at++)
        {
            if (placed[at])
            {
                _isPlaced[indices[at]] = true;
                _menteePlaces[pairs.Mentee[at]]--;
                _mentorPlaces[pairs.Mentor[at]]--;
                lowest = Math.Min(lowest, problem.Tenths[indices[at]]);
            }
        }

        if (lowest < int.MaxValue)
        {
            _lowest.Add(lowest);
        }
    }

    private long Placeable(int lowest, int[] menteePlaces)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pairs = PairsFrom(lowest, menteePlaces, out _);
        _solverTime.Start();
        var most = Flows.MostPlaced(pairs);
        _solverTime.Stop();
        return most;
    }

    /// <summary>Pairs not yet placed that have at least a score and a place on both sides.</summary>
    private WeighedPairs PairsFrom(int lowest, int[] menteePlaces, out int[] indices)
    {
        var kept = new List<int>();
        var mentees = new List<int>();
        for (var mentee = 0; mentee < problem.MenteeCount; mentee++)
        {
            if (menteePlaces[mentee] == 0)
            {
                continue;
            }

            for (var pair = problem.Start[mentee]; pair < problem.Start[mentee + 1]; pair++)
            {
                if (
                    !_isPlaced[pair]
                    && problem.Tenths[pair] >= lowest
                    && _mentorPlaces[problem.Mentor[pair]] > 0
                )
                {
                    kept.Add(pair);
                    mentees.Add(mentee);
                }
            }
        }

        indices = [.. kept];
        return new WeighedPairs(
            menteePlaces,
            _mentorPlaces,
            [.. mentees],
            Array.ConvertAll(indices, pair => problem.Mentor[pair]),
            new long[indices.Length]
        );
    }

    private RoundPlacement Placement(RoundObjective objective) =>
        new(
            [.. Enumerable.Range(0, _isPlaced.Length).Where(pair => _isPlaced[pair])],
            objective,
            _isProven,
            _lowest,
            _solverTime.Elapsed
        );
}
