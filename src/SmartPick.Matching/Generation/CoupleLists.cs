using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Generation;

/// <summary>
/// The couples' lists: of all pairs of programs from the members' own lists the best by the sum of the two ranks and the distance
/// between the programs, then a few in which one member goes unmatched.
/// </summary>
internal sealed class CoupleLists
{
    private const int Alone = 2;
    private const double RanksPerDistance = 15;

    private readonly GeneratorOptions _options;
    private readonly ProgramSide _programs;
    private readonly ApplicantLists _lists;
    private readonly Draws _draws;
    private readonly double[] _east;
    private readonly double[] _north;
    private readonly double[] _scores;
    private readonly int[] _places;
    private readonly List<int> _items = [];

    private CoupleLists(
        GeneratorOptions options,
        ProgramSide programs,
        ApplicantLists lists,
        Draws draws
    )
    {
        (_options, _programs, _lists, _draws) = (options, programs, lists, draws);
        _east = new double[options.Regions];
        _north = new double[options.Regions];
        for (var region = 0; region < options.Regions; region++)
        {
            _east[region] = draws.Unit(Draw.RegionPlace, region);
            _north[region] = draws.Unit(Draw.RegionPlace, region, 1);
        }

        _scores = new double[options.LongestList * options.LongestList];
        _places = new int[_scores.Length];
    }

    /// <summary>Two entries a pair, a row per couple.</summary>
    public static RawLists Make(
        GeneratorOptions options,
        Couple[] couples,
        ProgramSide programs,
        ApplicantLists lists,
        Draws draws
    )
    {
        var made = new CoupleLists(options, programs, lists, draws);
        var start = new int[couples.Length + 1];
        for (var couple = 0; couple < couples.Length; couple++)
        {
            made.Write(couple, couples[couple]);
            start[couple + 1] = made._items.Count;
        }

        return new RawLists(start, [.. made._items]);
    }

    private void Write(int couple, Couple members)
    {
        var first = _lists.Row(members.First);
        var second = _lists.Row(members.Second);
        var count = Score(first, second);
        _scores.AsSpan(0, count).Sort(_places.AsSpan(0, count));
        var wanted = Wanted(couple);
        var alone = Math.Min(Alone, wanted / (2 * Alone));
        var together = Math.Min(count, wanted - (2 * alone));
        foreach (var place in _places.AsSpan(0, together))
        {
            _items.Add(first[place / second.Length]);
            _items.Add(second[place % second.Length]);
        }

        for (var rank = 0; rank < alone || (together == 0 && rank == 0); rank++)
        {
            Add(first, rank, firstIsMatched: true);
            Add(second, rank, firstIsMatched: false);
        }
    }

    private void Add(ReadOnlySpan<int> list, int rank, bool firstIsMatched)
    {
        if (rank < list.Length)
        {
            _items.Add(firstIsMatched ? list[rank] : -1);
            _items.Add(firstIsMatched ? -1 : list[rank]);
        }
    }

    private int Score(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        var count = 0;
        for (var one = 0; one < first.Length; one++)
        {
            for (var other = 0; other < second.Length; other++)
            {
                // Two cannot share the only position of a program.
                if (first[one] == second[other] && _programs.Quotas[first[one]] == 1)
                {
                    continue;
                }

                _places[count] = (one * second.Length) + other;
                _scores[count++] =
                    one + other + (RanksPerDistance * Distance(first[one], second[other]));
            }
        }

        return count;
    }

    private int Wanted(int couple)
    {
        var least = 2 - ApplicantSide.MostPairs;
        var spread = ApplicantSide.MostPairs - least;
        return (int)
            Math.Round(
                _options.PairsPerCouple * (least + (spread * _draws.Unit(Draw.PairCount, couple)))
            );
    }

    private double Distance(int program, int other)
    {
        var east = _east[_programs.Region[program]] - _east[_programs.Region[other]];
        var north = _north[_programs.Region[program]] - _north[_programs.Region[other]];
        return Math.Sqrt((east * east) + (north * north));
    }
}
