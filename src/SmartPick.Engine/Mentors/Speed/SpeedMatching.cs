namespace SmartPick.Engine.Mentors.Speed;

/// <summary>A largest matching by augmenting paths (Kuhn), in which whoever comes first on the smaller side's order, and then on the other's, is seated first.</summary>
internal sealed class SpeedMatching(bool[,] open, int[] leftOrder, int[] rightOrder)
{
    private const int Nobody = -1;
    private readonly int[] _ofLeft = Filled(leftOrder.Length);
    private readonly int[] _ofRight = Filled(rightOrder.Length);

    /// <summary>The talks, by the left side's index.</summary>
    public IReadOnlyList<SpeedTalk> Run()
    {
        // Whoever is seated stays seated while others are: a path only moves them to another table. So the order of seating decides who sits out, and the side with more people is the one of which some must.
        if (leftOrder.Length >= rightOrder.Length)
        {
            foreach (var i in leftOrder)
            {
                _ = Seat(i, new bool[rightOrder.Length], isLeft: true);
            }
        }
        else
        {
            foreach (var j in rightOrder)
            {
                _ = Seat(j, new bool[leftOrder.Length], isLeft: false);
            }
        }

        return
        [
            .. Enumerable
                .Range(0, _ofLeft.Length)
                .Where(i => _ofLeft[i] != Nobody)
                .Select(i => new SpeedTalk(i, _ofLeft[i])),
        ];
    }

    private bool Seat(int person, bool[] seen, bool isLeft)
    {
        foreach (var other in isLeft ? rightOrder : leftOrder)
        {
            if (seen[other] || !(isLeft ? open[person, other] : open[other, person]))
            {
                continue;
            }

            seen[other] = true;
            var holder = isLeft ? _ofRight[other] : _ofLeft[other];
            if (holder == Nobody || Seat(holder, seen, isLeft))
            {
                var (i, j) = isLeft ? (person, other) : (other, person);
                _ofLeft[i] = j;
                _ofRight[j] = i;
                return true;
            }
        }

        return false;
    }

    private static int[] Filled(int count)
    {
        var values = new int[count];
        Array.Fill(values, Nobody);
        return values;
    }
}
