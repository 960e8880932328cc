namespace SmartPick.Engine.Market.Ranking;

/// <summary>
/// Couples' lists: of all pairs of tracks from the members' own lists the best by the sum of the two ranks and the distance
/// between the programs, then all in which one member goes unmatched. That lists go down to those is published by what comes of
/// them: about one couple in twelve has one member matched and one not.
/// </summary>
internal sealed class CouplePairs
{
    private const double EarthRadius = 6371;

    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _z;
    private readonly int[] _positions;
    private readonly int _most;
    private readonly double _ranksPerKilometre;

    /// <summary>Prepares the places of all tracks.</summary>
    public CouplePairs(MarketSetting setting)
    {
        var tracks = setting.Plan.Tracks;
        _x = new double[tracks.Count];
        _y = new double[tracks.Count];
        _z = new double[tracks.Count];
        _positions = [.. tracks.Select(track => track.Positions)];
        _most = (int)setting.Assumptions.Get(SeasonKeys.Pairs).Mean;
        _ranksPerKilometre = setting.Assumptions.Get(SeasonKeys.PairDistance).Mean / 1000;
        var places = setting
            .Catalog.Programs.Where(program => program is { Latitude: { }, Longitude: { } })
            .GroupBy(program => program.State, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group =>
                    (
                        group.Average(program => program.Latitude!.Value),
                        group.Average(program => program.Longitude!.Value)
                    ),
                StringComparer.Ordinal
            );
        for (var track = 0; track < tracks.Count; track++)
        {
            var (latitude, longitude) = tracks[track].Program
                is { Latitude: { } north, Longitude: { } east }
                ? (north, east)
                : places.GetValueOrDefault(tracks[track].State);
            var (sin, cos) = Math.SinCos(double.DegreesToRadians(latitude));
            var (sinEast, cosEast) = Math.SinCos(double.DegreesToRadians(longitude));
            (_x[track], _y[track], _z[track]) = (cos * cosEast, cos * sinEast, sin);
        }
    }

    /// <summary>Writes the list of one couple.</summary>
    public void Write(SeasonWorkspace work, int one, int other)
    {
        var lists = work.Lists;
        var first = lists.Members[one][..lists.OwnRanks[one]];
        var second = lists.Members[other][..lists.OwnRanks[other]];
        var size = first.Length * second.Length;
        if (work.PairScores.Length < size)
        {
            work.PairScores = new double[2 * size];
            work.PairPlaces = new int[2 * size];
        }

        var count = Score(work, first, second);
        work.PairScores.AsSpan(0, count).Sort(work.PairPlaces.AsSpan(0, count));
        foreach (var place in work.PairPlaces.AsSpan(0, Math.Min(count, _most)))
        {
            lists.Pairs.Add(first[place / second.Length]);
            lists.Pairs.Add(second[place % second.Length]);
        }

        AddAlone(lists.Pairs, lists.Members[one], lists.Members[other]);
        lists.Pairs.EndRow();
    }

    /// <summary>Each member alone, in turns.</summary>
    private static void AddAlone(Rows pairs, ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        for (var rank = 0; rank < Math.Max(first.Length, second.Length); rank++)
        {
            if (rank < first.Length)
            {
                pairs.Add(first[rank]);
                pairs.Add(-1);
            }

            if (rank < second.Length)
            {
                pairs.Add(-1);
                pairs.Add(second[rank]);
            }
        }
    }

    private int Score(SeasonWorkspace work, ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        var count = 0;
        for (var one = 0; one < first.Length; one++)
        {
            for (var other = 0; other < second.Length; other++)
            {
                // Two cannot share the only position of a track.
                if (first[one] == second[other] && _positions[first[one]] == 1)
                {
                    continue;
                }

                work.PairPlaces[count] = (one * second.Length) + other;
                work.PairScores[count++] =
                    one + other + (_ranksPerKilometre * Distance(first[one], second[other]));
            }
        }

        return count;
    }

    private double Distance(int track, int other)
    {
        var (x, y, z) = (_x[track] - _x[other], _y[track] - _y[other], _z[track] - _z[other]);
        var chord = Math.Sqrt((x * x) + (y * y) + (z * z));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, chord / 2));
    }
}
