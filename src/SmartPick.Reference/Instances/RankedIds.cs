namespace SmartPick.Reference.Instances;

/// <summary>A list of ids in order, some of them perhaps equal to the one before.</summary>
internal sealed class RankedIds
{
    private readonly List<string> _ids = [];
    private readonly List<int> _ties = [];

    /// <summary>The ids.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>Number of ids.</summary>
    public int Count => _ids.Count;

    /// <summary>True when some are equal.</summary>
    public bool HasTies => _ties.Count > 0;

    /// <summary>The first id to which another is equal.</summary>
    public int FirstTie => _ties[0] - 1;

    /// <summary>Adds an id.</summary>
    public void Add(string id, bool isTied)
    {
        if (isTied)
        {
            _ties.Add(_ids.Count);
        }

        _ids.Add(id);
    }

    /// <summary>The ids in groups of equals, mostly of one.</summary>
    public IEnumerable<IEnumerable<string>> Groups()
    {
        var tie = 0;
        for (var first = 0; first < _ids.Count; )
        {
            var end = first + 1;
            while (tie < _ties.Count && _ties[tie] == end)
            {
                tie++;
                end++;
            }

            yield return _ids.Take(first..end);
            first = end;
        }
    }
}
