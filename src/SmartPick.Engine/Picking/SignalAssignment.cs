namespace SmartPick.Engine.Picking;

/// <summary>
/// The linear problem inside the certificate, for one specialty: which n programs, with which signals, have the highest sum of
/// weights. Three bins (no signal, lower tier, upper tier); adding one program at a time along the best path between bins is
/// optimal for every n on the way (successive shortest paths), so one run prices every number of applications.
/// </summary>
internal sealed class SignalAssignment
{
    private const int Out = 3;
    private const int Bins = 4;

    private readonly int[] _programs;
    private readonly bool[] _forced;
    private readonly int[] _capacity;
    private readonly byte[] _bin;
    private readonly int[] _fill = new int[Out];
    private readonly double[] _best = new double[Bins * Bins];
    private readonly int[] _mover = new int[Bins * Bins];

    /// <summary>Takes the programs of one specialty.</summary>
    /// <param name="programs">Their indices into the weights.</param>
    /// <param name="forced">Those that may not stay out.</param>
    /// <param name="lower">Signals of slot 1.</param>
    /// <param name="upper">Signals of slot 2.</param>
    public SignalAssignment(int[] programs, bool[] forced, int lower, int upper)
    {
        _programs = programs;
        _forced = forced;
        _bin = new byte[programs.Length];
        _capacity = [int.MaxValue, lower, upper];
    }

    /// <summary>
    /// The highest sums for 0 to <paramref name="most"/> programs, or fewer when there are not so many. Entries below the number
    /// of forced programs hold the best sums of forced ones only.
    /// </summary>
    /// <param name="weights">Weight of candidate c in slot s at 3 c + s; far below 0 where the slot is forbidden.</param>
    /// <param name="most">The most programs.</param>
    public double[] Price(ReadOnlySpan<double> weights, int most)
    {
        _bin.AsSpan().Fill(Out);
        Array.Clear(_fill);
        var sums = new double[Math.Min(most, _programs.Length) + 1];
        var reward = Reward(weights);
        for (var n = 1; n < sums.Length; n++)
        {
            sums[n] = sums[n - 1] + AddOne(weights, reward);
        }

        return sums;
    }

    /// <summary>The slots after the last run: of each program of this specialty, -1 for out.</summary>
    public void Write(Span<sbyte> slots)
    {
        for (var i = 0; i < _programs.Length; i++)
        {
            slots[_programs[i]] = _bin[i] == Out ? (sbyte)-1 : (sbyte)_bin[i];
        }
    }

    // More than any path can lose: a path moves at most three programs.
    private static double Reward(ReadOnlySpan<double> weights)
    {
        var most = 1.0;
        foreach (var weight in weights)
        {
            most = Math.Max(most, weight);
        }

        return 8 * most;
    }

    private double AddOne(ReadOnlySpan<double> weights, double reward)
    {
        FindMoves(weights, reward);
        Span<int> path = [Out, 0, 0, 0];
        var gain = BestPath(path, out var length);
        var newcomer = _mover[(Out * Bins) + path[1]];
        for (var step = length - 1; step > 0; step--)
        {
            _bin[_mover[(path[step - 1] * Bins) + path[step]]] = (byte)path[step];
        }

        _fill[path[length - 1]]++;
        return _forced[newcomer] ? gain - reward : gain;
    }

    // The best program to move from one bin to another, for every pair of bins.
    private void FindMoves(ReadOnlySpan<double> weights, double reward)
    {
        _best.AsSpan().Fill(double.NegativeInfinity);
        for (var i = 0; i < _programs.Length; i++)
        {
            int from = _bin[i];
            var entry = _programs[i] * ListProblem.SlotCount;
            var here = from == Out ? (_forced[i] ? -reward : 0) : weights[entry + from];
            for (var to = 0; to < Out; to++)
            {
                var gain = weights[entry + to] - here;
                if (to != from && gain > _best[(from * Bins) + to])
                {
                    _best[(from * Bins) + to] = gain;
                    _mover[(from * Bins) + to] = i;
                }
            }
        }
    }

    // The best path from out to a bin with room, over at most two bins between.
    private double BestPath(Span<int> path, out int length)
    {
        var best = double.NegativeInfinity;
        length = 0;
        for (var end = 0; end < Out; end++)
        {
            if (_fill[end] >= _capacity[end])
            {
                continue;
            }

            best = Consider(best, path, ref length, Move(Out, end), [Out, end]);
            for (var a = 0; a < Out; a++)
            {
                if (a == end)
                {
                    continue;
                }

                var b = Out - a - end;
                best = Consider(best, path, ref length, Move(Out, a) + Move(a, end), [Out, a, end]);
                best = Consider(
                    best,
                    path,
                    ref length,
                    Move(Out, a) + Move(a, b) + Move(b, end),
                    [Out, a, b, end]
                );
            }
        }

        return best;
    }

    private static double Consider(
        double best,
        Span<int> path,
        ref int length,
        double gain,
        ReadOnlySpan<int> candidate
    )
    {
        if (gain <= best)
        {
            return best;
        }

        candidate.CopyTo(path);
        length = candidate.Length;
        return gain;
    }

    private double Move(int from, int to) => _best[(from * Bins) + to];
}
