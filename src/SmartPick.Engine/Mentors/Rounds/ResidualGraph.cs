namespace SmartPick.Engine.Mentors.Rounds;

/// <summary>
/// Shortest distances in the residual graph of a placement, where moving somebody costs what is lost: Bellman and Ford's labels with a queue (Moore). A cycle that costs less than nothing is an exchange that
/// gains, and then there are no distances.
/// </summary>
internal sealed class ResidualGraph
{
    private readonly WeighedPairs _pairs;
    private readonly bool[] _isPlaced;
    private readonly int[] _menteeStart;
    private readonly int[] _mentorStart;
    private readonly int[] _mentorPairs;
    private readonly int[] _menteeUsed;
    private readonly int[] _mentorUsed;
    private readonly long[] _distance;
    private readonly int[] _hops;
    private readonly Queue<int> _queue = new();
    private readonly bool[] _isQueued;
    private bool _gains;

    private ResidualGraph(WeighedPairs pairs, ReadOnlySpan<bool> isPlaced)
    {
        _pairs = pairs;
        _isPlaced = isPlaced.ToArray();
        var mentees = pairs.MenteePlaces.Length;
        var mentors = pairs.MentorPlaces.Length;
        _menteeStart = Starts(pairs.Mentee, mentees, _ => true);
        _mentorStart = Starts(pairs.Mentor, mentors, pair => _isPlaced[pair]);
        _mentorPairs = new int[_mentorStart[mentors]];
        _menteeUsed = new int[mentees];
        _mentorUsed = new int[mentors];
        for (var pair = 0; pair < _isPlaced.Length; pair++)
        {
            if (_isPlaced[pair])
            {
                var mentor = pairs.Mentor[pair];
                _mentorPairs[_mentorStart[mentor] + _mentorUsed[mentor]++] = pair;
                _menteeUsed[pairs.Mentee[pair]]++;
            }
        }

        _distance = new long[mentees + mentors + 1];
        _hops = new int[_distance.Length];
        _isQueued = new bool[_distance.Length];
    }

    private int Sink => _distance.Length - 1;

    /// <summary>Distances of mentees, then mentors, then the sink where places end; null when an exchange gains.</summary>
    public static long[]? Distances(WeighedPairs pairs, ReadOnlySpan<bool> isPlaced) =>
        new ResidualGraph(pairs, isPlaced).Run();

    private long[]? Run()
    {
        for (var node = 0; node < _distance.Length; node++)
        {
            Enqueue(node);
        }

        while (!_gains && _queue.TryDequeue(out var node))
        {
            _isQueued[node] = false;
            Leave(node);
        }

        return _gains ? null : _distance;
    }

    private void Leave(int node)
    {
        var mentees = _pairs.MenteePlaces.Length;
        if (node == Sink)
        {
            LeaveSink();
        }
        else if (node < mentees)
        {
            LeaveMentee(node);
        }
        else
        {
            LeaveMentor(node - mentees);
        }
    }

    // To a mentor not yet theirs, or out of the round.
    private void LeaveMentee(int mentee)
    {
        var mentees = _pairs.MenteePlaces.Length;
        for (var pair = _menteeStart[mentee]; pair < _menteeStart[mentee + 1]; pair++)
        {
            if (!_isPlaced[pair])
            {
                Step(mentee, mentees + _pairs.Mentor[pair], -_pairs.Worth[pair]);
            }
        }

        if (_menteeUsed[mentee] > 0)
        {
            Step(mentee, Sink, 0);
        }
    }

    // Back to a mentee who is placed, who then goes elsewhere, or into a place that is free.
    private void LeaveMentor(int mentor)
    {
        var node = _pairs.MenteePlaces.Length + mentor;
        for (var at = _mentorStart[mentor]; at < _mentorStart[mentor + 1]; at++)
        {
            var pair = _mentorPairs[at];
            Step(node, _pairs.Mentee[pair], _pairs.Worth[pair]);
        }

        if (_mentorUsed[mentor] < _pairs.MentorPlaces[mentor])
        {
            Step(node, Sink, 0);
        }
    }

    private void LeaveSink()
    {
        var mentees = _pairs.MenteePlaces.Length;
        for (var mentee = 0; mentee < mentees; mentee++)
        {
            if (_menteeUsed[mentee] < _pairs.MenteePlaces[mentee])
            {
                Step(Sink, mentee, 0);
            }
        }

        for (var mentor = 0; mentor < _mentorUsed.Length; mentor++)
        {
            if (_mentorUsed[mentor] > 0)
            {
                Step(Sink, mentees + mentor, 0);
            }
        }
    }

    private void Step(int from, int to, long cost)
    {
        if (_distance[from] + cost >= _distance[to])
        {
            return;
        }

        _distance[to] = _distance[from] + cost;
        _hops[to] = _hops[from] + 1;
        _gains |= _hops[to] >= _distance.Length;
        Enqueue(to);
    }

    private void Enqueue(int node)
    {
        if (!_isQueued[node])
        {
            _isQueued[node] = true;
            _queue.Enqueue(node);
        }
    }

    private static int[] Starts(int[] ends, int count, Func<int, bool> counts)
    {
        var start = new int[count + 1];
        for (var pair = 0; pair < ends.Length; pair++)
        {
            start[ends[pair] + 1] += counts(pair) ? 1 : 0;
        }

        for (var i = 0; i < count; i++)
        {
            start[i + 1] += start[i];
        }

        return start;
    }
}
