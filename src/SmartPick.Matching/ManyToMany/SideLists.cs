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
        var given = Given.Of(right, left.Length);
        var (leftStart, leftPartner, entries) = Meet(left, given, right.Length);
        var place = new int[given.Partner.Length];
        Array.Fill(place, -1);
        foreach (var entry in entries)
        {
            place[entry] = 0;
        }

        var (rightStart, rightPartner) = Compact(given, place);
        var leftMirror = new int[entries.Length];
        var rightMirror = new int[entries.Length];
        for (var index = 0; index < entries.Length; index++)
        {
            leftMirror[index] = place[entries[index]];
            rightMirror[leftMirror[index]] = index;
        }

        return (
            new SideLists(leftStart, leftPartner, leftMirror, leftCapacities),
            new SideLists(rightStart, rightPartner, rightMirror, rightCapacities)
        );
    }

    /// <summary>The left side's lists without whom does not rank them, and beside them the entry of the right side's lists as given.</summary>
    private static (int[] Start, int[] Partner, int[] Entries) Meet(
        int[][] left,
        Given right,
        int rightCount
    )
    {
        var start = new int[left.Length + 1];
        var partners = new List<int>();
        var entries = new List<int>();
        var entryOf = new int[rightCount];
        Array.Fill(entryOf, -1);
        for (var row = 0; row < left.Length; row++)
        {
            var listing = right.EntriesThatList(row);
            foreach (var entry in listing)
            {
                entryOf[right.Row[entry]] = entry;
            }

            foreach (var partner in left[row])
            {
                if (entryOf[partner] >= 0)
                {
                    partners.Add(partner);
                    entries.Add(entryOf[partner]);
                }
            }

            foreach (var entry in listing)
            {
                entryOf[right.Row[entry]] = -1;
            }

            start[row + 1] = partners.Count;
        }

        return (start, [.. partners], [.. entries]);
    }

    /// <summary>The right side's lists without entries whose place is -1; the other places become those in the shortened lists.</summary>
    private static (int[] Start, int[] Partner) Compact(Given right, int[] place)
    {
        var start = new int[right.Start.Length];
        var partners = new List<int>();
        for (var row = 0; row + 1 < start.Length; row++)
        {
            for (var entry = right.Start[row]; entry < right.Start[row + 1]; entry++)
            {
                if (place[entry] >= 0)
                {
                    place[entry] = partners.Count;
                    partners.Add(right.Partner[entry]);
                }
            }

            start[row + 1] = partners.Count;
        }

        return (start, [.. partners]);
    }

    /// <summary>A side's lists as given, one after the other, and which entries list whom.</summary>
    private sealed record Given(
        int[] Start,
        int[] Partner,
        int[] Row,
        int[] ListedStart,
        int[] Listed
    )
    {
        public ReadOnlySpan<int> EntriesThatList(int partner) =>
            Listed.AsSpan(ListedStart[partner]..ListedStart[partner + 1]);

        public static Given Of(int[][] rows, int partners)
        {
            var start = new int[rows.Length + 1];
            var listedStart = new int[partners + 1];
            for (var row = 0; row < rows.Length; row++)
            {
                start[row + 1] = start[row] + rows[row].Length;
                foreach (var partner in rows[row])
                {
                    listedStart[partner + 1]++;
                }
            }

            for (var partner = 0; partner < partners; partner++)
            {
                listedStart[partner + 1] += listedStart[partner];
            }

            var next = listedStart.AsSpan(0, partners).ToArray();
            var all = new int[start[^1]];
            var rowOf = new int[all.Length];
            var listed = new int[all.Length];
            for (var row = 0; row < rows.Length; row++)
            {
                rows[row].CopyTo(all, start[row]);
                rowOf.AsSpan(start[row]..start[row + 1]).Fill(row);
                for (var entry = start[row]; entry < start[row + 1]; entry++)
                {
                    listed[next[all[entry]]++] = entry;
                }
            }

            return new Given(start, all, rowOf, listedStart, listed);
        }
    }
}
