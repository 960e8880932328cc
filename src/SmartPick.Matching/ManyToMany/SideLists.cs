namespace SmartPick.Matching.ManyToMany;

/// <summary>
/// One side's lists in compressed rows, mutual rankings only: row i is Partner[Start[i]..Start[i + 1]], the best first. Mirror says
/// where the other side's lists hold the same pair.
/// </summary>
internal sealed record SideLists(int[] Start, int[] Partner, int[] Mirror, int[] Capacities)
{
    public int Count => Capacities.Length;

    /// <summary>Joins two sides' lists; what only one side ranked is dropped.</summary>
    public static (SideLists Left, SideLists Right) Join(
        int[][] left,
        int[][] right,
        int[] leftCapacities,
        int[] rightCapacities
    )
    {
        var asked = new HashSet<long>();
        for (var row = 0; row < left.Length; row++)
        {
            foreach (var partner in left[row])
            {
                asked.Add(Pair(row, partner));
            }
        }

        var places = new Dictionary<long, int>();
        var (rightStart, rightPartner) = Keep(
            right,
            (row, partner) => asked.Contains(Pair(partner, row))
        );
        for (var row = 0; row < right.Length; row++)
        {
            for (var place = rightStart[row]; place < rightStart[row + 1]; place++)
            {
                places.Add(Pair(rightPartner[place], row), place);
            }
        }

        var (leftStart, leftPartner) = Keep(
            left,
            (row, partner) => places.ContainsKey(Pair(row, partner))
        );
        var leftMirror = new int[leftPartner.Length];
        var rightMirror = new int[rightPartner.Length];
        for (var row = 0; row < left.Length; row++)
        {
            for (var place = leftStart[row]; place < leftStart[row + 1]; place++)
            {
                leftMirror[place] = places[Pair(row, leftPartner[place])];
                rightMirror[leftMirror[place]] = place;
            }
        }

        return (
            new SideLists(leftStart, leftPartner, leftMirror, leftCapacities),
            new SideLists(rightStart, rightPartner, rightMirror, rightCapacities)
        );
    }

    private static (int[] Start, int[] Partner) Keep(int[][] rows, Func<int, int, bool> isMutual)
    {
        var start = new int[rows.Length + 1];
        var partners = new List<int>();
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var partner in rows[row])
            {
                if (isMutual(row, partner))
                {
                    partners.Add(partner);
                }
            }

            start[row + 1] = partners.Count;
        }

        return (start, [.. partners]);
    }

    private static long Pair(int left, int right) => ((long)left << 32) | (uint)right;
}
