using CsCheck;
using SmartPick.Engine.RankLists.Couples;

namespace SmartPick.Engine.Tests.RankLists.Couples;

public sealed class FewWordsTests
{
    private const int Words = 3;
    private const ulong All = 1UL << 32;

    private static readonly Gen<ulong> Limit = Gen.Frequency(
        (1, Gen.Const(All)),
        (1, Gen.Const(1UL)),
        (8, Gen.ULong[1, All])
    );

    [Fact]
    public void A_number_is_taken_where_it_lies_below_the_limit_of_its_row()
    {
        Gen.Select(Gen.Int[1, 40], Gen.Bool, Gen.Int[0, 1000])
            .SelectMany(
                (rows, hasZero, _) =>
                    Gen.Select(
                        Limit.Array[rows],
                        Gen.UShort[0, (ushort)(rows - 1)].Array[Words * MemberDraws.WordBits],
                        Gen.UInt.Array[Words * MemberDraws.WordBits],
                        Gen.Const(hasZero)
                    )
            )
            .Sample(
                (limits, rows, numbers, hasZero) =>
                {
                    // The edges: a number just below its limit, at it, and the largest one.
                    numbers[0] = (uint)(limits[rows[0]] - 1);
                    numbers[1] = (uint)limits[rows[1]];
                    numbers[2] = uint.MaxValue;
                    limits[0] = hasZero ? 0 : limits[0];
                    var words = new ulong[Words];
                    FewWords.Fill(numbers, rows, limits, words);
                    for (var s = 0; s < numbers.Length; s++)
                    {
                        var isTaken = (words[s / 64] >> (s % 64) & 1) == 1;
                        isTaken.ShouldBe(numbers[s] < limits[rows[s]]);
                    }
                },
                iter: 200
            );
    }
}
