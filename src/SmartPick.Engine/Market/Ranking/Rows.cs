using SmartPick.Matching.Instances;

namespace SmartPick.Engine.Market.Ranking;

/// <summary>Lists of numbers in compressed rows that grow and are used again: row i is Items[Start[i]..Start[i + 1]].</summary>
internal sealed class Rows
{
    private int[] _start = new int[1024];

    /// <summary>The entries of all rows; longer than <see cref="Count"/>.</summary>
    public int[] Items { get; private set; } = new int[4096];

    /// <summary>The number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>The number of rows that were ended.</summary>
    public int RowCount { get; private set; }

    /// <summary>The entries of a row.</summary>
    public ReadOnlySpan<int> this[int row] => Items.AsSpan(_start[row].._start[row + 1]);

    /// <summary>The entries of the row that is being written.</summary>
    public ReadOnlySpan<int> Open => Items.AsSpan(_start[RowCount]..Count);

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        Count = 0;
        RowCount = 0;
    }

    /// <summary>Adds an entry to the row that is being written.</summary>
    public void Add(int item)
    {
        if (Count == Items.Length)
        {
            var items = Items;
            Array.Resize(ref items, 2 * Count);
            Items = items;
        }

        Items[Count++] = item;
    }

    /// <summary>Ends the row; the next entry begins another.</summary>
    public void EndRow()
    {
        RowCount++;
        if (RowCount == _start.Length)
        {
            Array.Resize(ref _start, 2 * RowCount);
        }

        _start[RowCount] = Count;
    }

    /// <summary>The rows as the Match takes them; their entries are not copied.</summary>
    public RawLists ToLists() => new(_start[..(RowCount + 1)], Items);
}
