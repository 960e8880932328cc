namespace SmartPick.Matching.Verification;

/// <summary>Counts blocking pairs and keeps the first ones. Words are made only for those that are kept.</summary>
internal sealed class BlockingList(int limit)
{
    private readonly List<BlockingPair> _pairs = [];

    public IReadOnlyList<BlockingPair> Listed => _pairs;

    public int Count { get; private set; }

    /// <summary>Counts one more.</summary>
    /// <returns>True when it is to be described to <see cref="Describe"/>.</returns>
    public bool CountOne() => ++Count <= limit;

    public void Describe(BlockingPair pair) => _pairs.Add(pair);
}
