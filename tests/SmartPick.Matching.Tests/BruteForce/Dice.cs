using SmartPick.Matching.Randomness;

namespace SmartPick.Matching.Tests.BruteForce;

/// <summary>A stream of random numbers of one seed.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _thrown;

    /// <summary>A number in [0, <paramref name="count"/>).</summary>
    public int Below(int count) => KeyedHash.Below(KeyedHash.Of(seed, _thrown++), count);

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(double probability) => Unit() < probability;

    public double Unit() => KeyedHash.Unit(KeyedHash.Of(seed, _thrown++));

    /// <summary>The numbers below <paramref name="count"/> in random order.</summary>
    public int[] Shuffled(int count)
    {
        var items = Enumerable.Range(0, count).ToArray();
        for (var index = count - 1; index > 0; index--)
        {
            var other = Below(index + 1);
            (items[index], items[other]) = (items[other], items[index]);
        }

        return items;
    }
}
