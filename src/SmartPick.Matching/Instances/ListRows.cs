using System.Runtime.CompilerServices;

namespace SmartPick.Matching.Instances;

/// <summary>Lists of ids as they are given, row after row.</summary>
/// <param name="capacity">Entries for which room is made at once.</param>
internal sealed class ListRows(int capacity)
{
    private int[] _start = new int[1024];
    private bool[]? _tied;

    /// <summary>The entries of all rows; longer than <see cref="Count"/>.</summary>
    public int[] Items { get; private set; } = GC.AllocateUninitializedArray<int>(capacity);

    /// <summary>Entries of all rows together.</summary>
    public int Count { get; set; }

    /// <summary>Number of rows that were ended.</summary>
    public int RowCount { get; private set; }

    /// <summary>Entries of the row that is being read.</summary>
    public int Position => Count - _start[RowCount];

    /// <summary>Makes room for at least one more entry.</summary>
    public int[] Grow()
    {
        var items = Items;
        Array.Resize(ref items, Math.Max(16, items.Length * 2));
        Items = items;
        return items;
    }

    /// <summary>Adds an entry to the row that is being read.</summary>
    public void Add(int item)
    {
        if (Count == Items.Length)
        {
            Grow();
        }

        Items[Count++] = item;
    }

    /// <summary>Takes back the last entry of the row that is being read.</summary>
    public void RemoveLast()
    {
        Count--;
        if (_tied is { } tied && Count < tied.Length)
        {
            tied[Count] = false;
        }
    }

    /// <summary>Says that the last entry is equal to the one before it.</summary>
    public void TieLast()
    {
        if (_tied is null || _tied.Length < Count)
        {
            Array.Resize(ref _tied, Items.Length);
        }

        _tied[Count - 1] = true;
    }

    /// <summary>Ends the row; the next entry begins another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void EndRow()
    {
        RowCount++;
        if (RowCount == _start.Length)
        {
            Array.Resize(ref _start, RowCount * 2);
        }

        _start[RowCount] = Count;
    }

    /// <summary>The rows as the assembler takes them, with empty rows added up to a number.</summary>
    /// <param name="rowCount">Rows wanted, at least as many as there are.</param>
    public RawLists ToLists(int rowCount)
    {
        while (RowCount < rowCount)
        {
            EndRow();
        }

        if (_tied is not null)
        {
            Array.Resize(ref _tied, Items.Length);
        }

        return new RawLists(_start[..(RowCount + 1)], Items, _tied);
    }

    /// <summary>A copy of the rows, ids replaced by what they mean, with empty rows added up to a number.</summary>
    /// <param name="ids">What the ids mean.</param>
    /// <param name="rowCount">Rows wanted, at least as many as there are.</param>
    public RawLists ToResolvedLists(ResolvedIds ids, int rowCount)
    {
        var start = new int[rowCount + 1];
        _start.AsSpan(0, RowCount + 1).CopyTo(start);
        Array.Fill(start, Count, RowCount, rowCount + 1 - RowCount);
        var items = Items[..Count];
        ids.Apply(items);
        var tied = _tied is null ? null : new bool[Count];
        _tied.AsSpan(0, Math.Min(Count, _tied?.Length ?? 0)).CopyTo(tied);
        return new RawLists(start, items, tied);
    }
}
