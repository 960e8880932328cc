namespace SmartPick.Matching.Instances;

/// <summary>Where the ids of one kind end up: those that are declared first, in the order in which they are.</summary>
/// <param name="IndexOf">By number in the order met: the index.</param>
/// <param name="Numbers">By index: the number in the order met.</param>
/// <param name="KnownCount">Indices below this are declared.</param>
internal sealed record ResolvedIds(int[] IndexOf, int[] Numbers, int KnownCount)
{
    /// <summary>Indices of all ids, those included that nothing declares.</summary>
    public int Count => Numbers.Length;

    /// <summary>Orders the ids of one kind.</summary>
    /// <param name="count">How many ids were met.</param>
    /// <param name="rows">The ids that rows declare, row by row. A second row for an id keeps an index of its own, so that its list is checked, too.</param>
    /// <param name="more">Ids that are declared in another way, after the rows.</param>
    public static ResolvedIds Of(int count, ReadOnlySpan<int> rows, ReadOnlySpan<int> more)
    {
        var indexOf = new int[count];
        Array.Fill(indexOf, -1);
        var numbers = new int[count + rows.Length];
        var index = 0;
        foreach (var id in rows)
        {
            if (indexOf[id] < 0)
            {
                indexOf[id] = index;
            }

            numbers[index++] = id;
        }

        foreach (var id in more)
        {
            if (indexOf[id] < 0)
            {
                indexOf[id] = index;
                numbers[index++] = id;
            }
        }

        var known = index;
        for (var id = 0; id < count; id++)
        {
            if (indexOf[id] < 0)
            {
                indexOf[id] = index;
                numbers[index++] = id;
            }
        }

        return new ResolvedIds(indexOf, numbers[..index], known);
    }

    /// <summary>Replaces numbers by indices; -1 stays.</summary>
    public void Apply(Span<int> items)
    {
        if (IsIdentity())
        {
            return;
        }

        foreach (ref var item in items)
        {
            if (item >= 0)
            {
                item = IndexOf[item];
            }
        }
    }

    private bool IsIdentity()
    {
        for (var id = 0; id < IndexOf.Length; id++)
        {
            if (IndexOf[id] != id)
            {
                return false;
            }
        }

        return true;
    }
}
