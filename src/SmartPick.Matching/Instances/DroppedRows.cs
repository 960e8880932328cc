namespace SmartPick.Matching.Instances;

/// <summary>The entries of lists that were dropped because only one side made them, so that a person's own numbering can be told: row i is Start[i]..Start[i + 1].</summary>
/// <param name="Start">One more than there are rows.</param>
/// <param name="Places">Where the entry stood on the list as given, from 0; ascending in a row.</param>
/// <param name="Items">Beside <paramref name="Places"/>: who was ranked; empty for lists of pairs.</param>
internal sealed record DroppedRows(int[] Start, int[] Places, int[] Items)
{
    /// <summary>Number of entries dropped from a row.</summary>
    public int Count(int row) => Start[row + 1] - Start[row];

    /// <summary>Where the entry that is now at <paramref name="kept"/> stood on the list as given, from 0.</summary>
    public int GivenPlace(int row, int kept)
    {
        var place = kept;
        for (var index = Start[row]; index < Start[row + 1] && Places[index] <= place; index++)
        {
            place++;
        }

        return place;
    }

    /// <summary>Gathers dropped entries while rows are joined one after the other.</summary>
    internal sealed class Gatherer(int rowCount)
    {
        private readonly int[] _start = new int[rowCount + 1];
        private readonly List<int> _places = [];
        private readonly List<int> _items = [];

        /// <summary>Number of entries dropped so far.</summary>
        public int Count => _places.Count;

        public void Add(int place, int item)
        {
            _places.Add(place);
            _items.Add(item);
        }

        public void Add(int place) => _places.Add(place);

        public void EndRow(int row) => _start[row + 1] = _places.Count;

        /// <summary>The rows; null when nothing was dropped.</summary>
        public DroppedRows? ToRows() =>
            _places.Count == 0 ? null : new DroppedRows(_start, [.. _places], [.. _items]);
    }
}
