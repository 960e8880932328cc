namespace SmartPick.Matching.Exact;

/// <summary>A set of small numbers that remembers the order in which they came.</summary>
internal sealed class IndexSet(int size)
{
    private readonly bool[] _has = new bool[size];
    private readonly List<int> _items = new(size);

    public int Count => _items.Count;

    public int this[int position] => _items[position];

    public void Add(int item)
    {
        if (!_has[item])
        {
            _has[item] = true;
            _items.Add(item);
        }
    }

    public int TakeLast()
    {
        var item = _items[^1];
        _items.RemoveAt(_items.Count - 1);
        _has[item] = false;
        return item;
    }

    public void Clear()
    {
        foreach (var item in _items)
        {
            _has[item] = false;
        }

        _items.Clear();
    }
}
