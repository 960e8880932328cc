namespace SmartPick.Matching.Randomness;

/// <summary>Draws one after another from a seed.</summary>
internal sealed class Lottery(ulong seed)
{
    private ulong _drawn;

    /// <summary>A number in [0, <paramref name="count"/>).</summary>
    public int Below(int count) => KeyedHash.Below(KeyedHash.Of(seed, _drawn++), count);

    /// <summary>Puts items in a drawn order, each order as likely as any other.</summary>
    public void Shuffle(Span<int> items)
    {
        for (var index = items.Length - 1; index > 0; index--)
        {
            var other = Below(index + 1);
            (items[index], items[other]) = (items[other], items[index]);
        }
    }
}
