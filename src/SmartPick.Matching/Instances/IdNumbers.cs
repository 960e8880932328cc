using System.Runtime.InteropServices;

namespace SmartPick.Matching.Instances;

/// <summary>Ids of one kind, numbered in the order in which they are first met.</summary>
internal sealed class IdNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];

    /// <summary>The number of an id.</summary>
    public int Of(string id)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _numbers,
            id,
            out var isMet
        );
        if (!isMet)
        {
            number = _ids.Count;
            _ids.Add(id);
        }

        return number;
    }

    /// <summary>Orders the ids: those of the rows, then those declared otherwise, then those that nothing declares.</summary>
    public ResolvedIds Resolve(List<int> rows, List<int> more) =>
        ResolvedIds.Of(
            _ids.Count,
            CollectionsMarshal.AsSpan(rows),
            CollectionsMarshal.AsSpan(more)
        );

    /// <summary>The ids by index.</summary>
    public string[] Names(ResolvedIds resolved) =>
        Array.ConvertAll(resolved.Numbers, number => _ids[number]);
}
