namespace SmartPick.Matching.ManyToMany;

/// <summary>Whom the receiving side holds: for each agent the places on its own list, in a heap with the worst on top.</summary>
internal sealed class HeldPlaces
{
    private readonly int[] _start;
    private readonly int[] _room;
    private readonly int[] _count;
    private readonly int[] _heap;

    public HeldPlaces(SideLists receivers)
    {
        _start = new int[receivers.Count];
        _room = new int[receivers.Count];
        _count = new int[receivers.Count];
        var total = 0;
        for (var agent = 0; agent < receivers.Count; agent++)
        {
            _start[agent] = total;
            _room[agent] = Math.Min(
                receivers.Capacities[agent],
                receivers.Start[agent + 1] - receivers.Start[agent]
            );
            total += _room[agent];
        }

        _heap = new int[total];
    }

    /// <summary>Offers a place on an agent's list.</summary>
    /// <returns>The place that is refused, which may be the one offered; -1 when there was room.</returns>
    public int Offer(int agent, int place)
    {
        var heap = _heap.AsSpan(_start[agent], _room[agent]);
        if (_count[agent] < heap.Length)
        {
            Rise(heap, _count[agent]++, place);
            return -1;
        }

        if (heap.IsEmpty || place > heap[0])
        {
            return place;
        }

        var worst = heap[0];
        Sink(heap, place);
        return worst;
    }

    private static void Rise(Span<int> heap, int at, int place)
    {
        while (at > 0 && heap[(at - 1) >> 1] < place)
        {
            heap[at] = heap[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }

        heap[at] = place;
    }

    private static void Sink(Span<int> heap, int place)
    {
        var at = 0;
        for (var child = 1; child < heap.Length; child = (2 * at) + 1)
        {
            if (child + 1 < heap.Length && heap[child + 1] > heap[child])
            {
                child++;
            }

            if (heap[child] <= place)
            {
                break;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = place;
    }
}
