namespace SmartPick.Matching.Instances;

/// <summary>Reversions in the order in which they are decided, and those that cannot be ordered because they lie on a circle.</summary>
/// <param name="Rows">Indices of reversions: whatever flows into a program stands before what flows out of it.</param>
/// <param name="OnCycles">Indices of reversions on a circle, ascending.</param>
internal sealed record ReversionOrder(int[] Rows, int[] OnCycles)
{
    /// <summary>Orders reversions by repeatedly taking programs that nothing undecided flows into; ties in the order given.</summary>
    public static ReversionOrder Of(Reversion[] reversions, int programCount)
    {
        if (reversions.Length == 0)
        {
            return new ReversionOrder([], []);
        }

        var leaving = Enumerable.Range(0, reversions.Length).ToLookup(row => reversions[row].Donor);
        var rows = Peel(reversions, programCount, leaving);
        int[] onCycles =
        [
            .. Enumerable
                .Range(0, reversions.Length)
                .Except(rows)
                .Where(row => Reaches(reversions, leaving, reversions[row]))
                .Order(),
        ];
        return new ReversionOrder([.. rows], onCycles);
    }

    private static List<int> Peel(
        Reversion[] reversions,
        int programCount,
        ILookup<int, int> leaving
    )
    {
        var open = new int[programCount];
        foreach (var reversion in reversions)
        {
            open[reversion.Receiver]++;
        }

        var free = new Queue<int>(
            reversions
                .Select(reversion => reversion.Donor)
                .Distinct()
                .Where(program => open[program] == 0)
        );
        var rows = new List<int>();
        while (free.TryDequeue(out var program))
        {
            foreach (var row in leaving[program])
            {
                rows.Add(row);
                if (--open[reversions[row].Receiver] == 0)
                {
                    free.Enqueue(reversions[row].Receiver);
                }
            }
        }

        return rows;
    }

    /// <summary>True when positions that reach the receiver can flow back to the donor.</summary>
    private static bool Reaches(Reversion[] reversions, ILookup<int, int> leaving, Reversion start)
    {
        var seen = new HashSet<int> { start.Receiver };
        var open = new Stack<int>([start.Receiver]);
        while (open.TryPop(out var program))
        {
            if (program == start.Donor)
            {
                return true;
            }

            foreach (var row in leaving[program].Where(row => seen.Add(reversions[row].Receiver)))
            {
                open.Push(reversions[row].Receiver);
            }
        }

        return false;
    }
}
