using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Tests.Randomness;

public sealed class KeyedRandomTests
{
    /// <summary>Known-answer tests of Philox 4x32-10 published with Random123 (kat_vectors).</summary>
    [Theory]
    [InlineData(
        new uint[] { 0, 0, 0, 0 },
        new uint[] { 0, 0 },
        new uint[] { 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8 }
    )]
    [InlineData(
        new uint[] { 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff },
        new uint[] { 0xffffffff, 0xffffffff },
        new uint[] { 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd }
    )]
    [InlineData(
        new uint[] { 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344 },
        new uint[] { 0xa4093822, 0x299f31d0 },
        new uint[] { 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1 }
    )]
    public void Block_gives_the_published_answers(uint[] counter, uint[] key, uint[] expected)
    {
        var (x0, x1, x2, x3) = KeyedRandom.Block(
            key[0],
            key[1],
            counter[0],
            counter[1],
            counter[2],
            counter[3]
        );
        new[] { x0, x1, x2, x3 }.ShouldBe(expected);
    }

    [Fact]
    public void Uniform_numbers_stay_inside_the_open_interval_and_fill_it_evenly()
    {
        var bins = new int[64];
        const int Count = 64_000;
        for (uint i = 0; i < Count; i++)
        {
            var uniform = KeyedRandom.Uniform(new Seed(3), i);
            uniform.ShouldBeGreaterThan(0);
            uniform.ShouldBeLessThan(1);
            bins[(int)(uniform * bins.Length)]++;
        }

        // Chi-square with 63 degrees of freedom: 103 has a tail of .001.
        const double Expected = (double)Count / 64;
        bins.Sum(n => (n - Expected) * (n - Expected) / Expected).ShouldBeLessThan(103);
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_a_standard_normal()
    {
        const int Count = 200_000;
        double first = 0;
        double second = 0;
        double fourth = 0;
        for (uint i = 0; i < Count; i++)
        {
            var x = KeyedRandom.Normal(new Seed(11), 5, i);
            first += x;
            second += x * x;
            fourth += x * x * x * x;
        }

        // Four standard errors: sqrt(1 / n), sqrt(2 / n), sqrt(96 / n).
        (first / Count).ShouldBe(0, 4 * Math.Sqrt(1.0 / Count));
        (second / Count).ShouldBe(1, 4 * Math.Sqrt(2.0 / Count));
        (fourth / Count).ShouldBe(3, 4 * Math.Sqrt(96.0 / Count));
    }

    /// <summary>
    /// Shards that step through seeds, draws or programs by a constant must not replay each other's stream, at any lag.
    /// </summary>
    [Theory]
    [InlineData(1u)]
    [InlineData(7919u)]
    [InlineData(0x9E3779B9u)]
    public void Shards_are_uncorrelated_at_every_lag(uint stride)
    {
        const int Length = 4000;
        const int Lags = 8;
        var shards = Enumerable
            .Range(0, 4)
            .Select(shard =>
                Enumerable
                    .Range(0, Length + Lags)
                    .Select(i =>
                        KeyedRandom.Uniform(new Seed(42 + ((ulong)shard * stride)), (uint)i) - 0.5
                    )
                    .ToArray()
            )
            .Concat(
                Enumerable
                    .Range(0, 4)
                    .Select(shard =>
                        Enumerable
                            .Range(0, Length + Lags)
                            .Select(i =>
                                KeyedRandom.Uniform(
                                    new Seed(42),
                                    (uint)i,
                                    1 + ((uint)shard * stride)
                                ) - 0.5
                            )
                            .ToArray()
                    )
            )
            .ToArray();
        // 8 x 7 x 9 correlations of 4000 pairs: the largest of 504 stays below 4.5 standard errors.
        var limit = 4.5 / Math.Sqrt(Length);
        for (var a = 0; a < shards.Length; a++)
        {
            for (var b = 0; b < shards.Length; b++)
            {
                for (var lag = 0; lag <= Lags && a != b; lag++)
                {
                    double sum = 0;
                    for (var i = 0; i < Length; i++)
                    {
                        sum += shards[a][i] * shards[b][i + lag];
                    }

                    Math.Abs(sum * 12 / Length).ShouldBeLessThan(limit);
                }
            }
        }
    }
}
