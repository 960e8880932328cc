namespace SmartPick.Reference.Instances;

/// <summary>Keeps one string for every id, however often it stands in a file.</summary>
internal sealed class IdPool
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public IdPool() => _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The string of an id.</summary>
    public string Of(ReadOnlySpan<char> id)
    {
        if (_lookup.TryGetValue(id, out var known))
        {
            return known;
        }

        known = id.ToString();
        _ids.Add(known);
        return known;
    }
}
