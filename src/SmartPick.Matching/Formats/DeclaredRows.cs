using System.Runtime.CompilerServices;

namespace SmartPick.Matching.Formats;

/// <summary>The rows of one kind that a text declares: whose they are and on which line they stand.</summary>
internal sealed class DeclaredRows
{
    private int[] _rowOf = [];

    /// <summary>By row: the number of its id.</summary>
    public List<int> Ids { get; } = [];

    /// <summary>By row: its line.</summary>
    public List<int> Lines { get; } = [];

    /// <summary>Number of rows.</summary>
    public int Count => Ids.Count;

    /// <summary>Adds a row.</summary>
    /// <returns>The row that declared the id before, which then stays its row; -1 when the id is new.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(int id, int line)
    {
        if (id >= _rowOf.Length)
        {
            Array.Resize(ref _rowOf, Math.Max(id + 1, Math.Max(1024, _rowOf.Length * 2)));
        }

        Ids.Add(id);
        Lines.Add(line);
        var earlier = _rowOf[id] - 1;
        if (earlier < 0)
        {
            _rowOf[id] = Ids.Count;
        }

        return earlier;
    }
}
