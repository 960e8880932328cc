namespace SmartPick.Bench;

/// <summary>
/// What no Match that follows displaced applicants one by one can beat on this machine: a chain of reads in which each waits for
/// the last, as many as there were displacements, over as much memory.
/// </summary>
internal sealed class LatencyFloor
{
    private const int IntsPerLine = 16;
    private readonly int[] _next;
    private int _place;

    public LatencyFloor(long bytes)
    {
        var lines = (int)(bytes / 64);
        _next = new int[lines * IntsPerLine];
        // One circle through all cache lines in random order (Sattolo's shuffle).
        var order = Enumerable.Range(0, lines).ToArray();
        var random = new Random(1);
        for (var index = lines - 1; index > 0; index--)
        {
            var other = random.Next(index);
            (order[index], order[other]) = (order[other], order[index]);
        }

        for (var index = 0; index < lines; index++)
        {
            _next[order[index] * IntsPerLine] = order[(index + 1) % lines] * IntsPerLine;
        }
    }

    /// <summary>Goes on where the last walk ended, so that a walk does not find its own lines in the nearest cache.</summary>
    public int Follow(long steps)
    {
        var place = _place;
        for (var step = 0L; step < steps; step++)
        {
            place = _next[place];
        }

        return _place = place;
    }
}
