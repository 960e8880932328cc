using SmartPick.Matching.Randomness;

namespace SmartPick.Matching.Tests;

public sealed class KeyedHashTests
{
    // The reference implementation's first outputs for the seed 1234567, as the Rosetta collection lists them.
    [Theory]
    [InlineData(0, 6457827717110365317UL)]
    [InlineData(1, 3203168211198807973UL)]
    [InlineData(2, 9817491932198370423UL)]
    [InlineData(3, 4593380528125082431UL)]
    [InlineData(4, 16408922859458223821UL)]
    public void The_mixing_function_gives_the_published_stream(int step, ulong expected)
    {
        const ulong Golden = 0x9E3779B97F4A7C15;
        KeyedHash.Mix(1234567UL + ((ulong)step * Golden)).ShouldBe(expected);
    }
}
