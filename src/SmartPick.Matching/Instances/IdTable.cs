namespace SmartPick.Matching.Instances;

/// <summary>Ids of one kind in the order given, with what is wrong about them.</summary>
internal sealed class IdTable(InstancePart part, string word, List<InstanceProblem> problems)
{
    private readonly List<string> _ids = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    public int Count => _ids.Count;

    public void Add(int row, string id)
    {
        if (!_index.TryAdd(id, _ids.Count))
        {
            problems.Add(new InstanceProblem(part, row, "id", $"{id} again", $"each {word} once"));
        }

        _ids.Add(id);
    }

    public void AddUnlessThere(string id)
    {
        if (_index.TryAdd(id, _ids.Count))
        {
            _ids.Add(id);
        }
    }

    /// <summary>The index of an id; when it is unknown, the problem is noted and the answer means nothing.</summary>
    public int Find(InstancePart where, int row, string field, string id)
    {
        if (_index.TryGetValue(id, out var index))
        {
            return index;
        }

        problems.Add(new InstanceProblem(where, row, field, id, $"the id of a known {word}"));
        return 0;
    }

    public string[] ToArray() => [.. _ids];
}
