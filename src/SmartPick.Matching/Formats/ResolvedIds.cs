namespace SmartPick.Matching.Formats;

/// <summary>Where the ids of one kind end up: those that are declared first, in the order of their lines.</summary>
/// <param name="IndexOf">By number in the order met: the index.</param>
/// <param name="Names">By index: the id.</param>
/// <param name="KnownCount">Indices below this are declared.</param>
internal sealed record ResolvedIds(int[] IndexOf, string[] Names, int KnownCount)
{
    /// <summary>Numbers the ids of one kind.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ids">The ids met.</param>
    /// <param name="rows">The lines that declare them.</param>
    /// <param name="more">Ids that are declared in another way, after the lines.</param>
    public static ResolvedIds Of(
        ReadOnlySpan<byte> text,
        TokenIds ids,
        DeclaredRows rows,
        ReadOnlySpan<int> more
    )
    {
        var indexOf = new int[ids.Count];
        Array.Fill(indexOf, -1);
        var names = new string[ids.Count + rows.RepeatedCount];
        var count = 0;
        foreach (var id in rows.Ids)
        {
            // A second line for the same id is told elsewhere; its row stays, so that its list is checked, too.
            if (indexOf[id] < 0)
            {
                indexOf[id] = count;
            }

            names[count++] = ids.Text(text, id);
        }

        foreach (var id in more)
        {
            if (indexOf[id] < 0)
            {
                indexOf[id] = count;
                names[count++] = ids.Text(text, id);
            }
        }

        var known = count;
        for (var id = 0; id < indexOf.Length; id++)
        {
            if (indexOf[id] < 0)
            {
                indexOf[id] = count;
                names[count++] = ids.Text(text, id);
            }
        }

        return new ResolvedIds(indexOf, names, known);
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
