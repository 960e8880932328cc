using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.RankLists.Couples;

namespace SmartPick.Engine.Tests.RankLists.Couples;

/// <summary>Members, programs and answers made for tests.</summary>
internal static class Draws
{
    public static readonly Seed Seed = new(7);

    public static readonly CoupleRules Rules = new()
    {
        MostPairs = 300,
        NearReach = 3,
        LastRankWorth = 0.5,
        OwnShare = 0.001,
        MostPrograms = 60,
        SourceId = "made",
    };

    public static AcgmeCode Code(int number) =>
        AcgmeCode.Parse((1_000_000_000L + number).ToString(CultureInfo.InvariantCulture));

    /// <summary>Answers of a member to programs numbered from <paramref name="from"/>.</summary>
    public static Answers Of(
        RowChances chances,
        int member,
        int from,
        int count,
        double kept = 1
    ) =>
        new MemberDraws(Seed, member, [.. Enumerable.Range(from, count).Select(Code)]).All(
            chances,
            kept,
            1
        );

    /// <summary>Programs so many kilometres apart along a meridian, the first at the equator.</summary>
    public static ResidencyProgram Program(int number, double kilometers) =>
        new(
            Code(number),
            "Specialty",
            FormattableString.Invariant($"Program {number}"),
            FormattableString.Invariant($"City {kilometers}"),
            "MA",
            null,
            null,
            kilometers / (6371 * Math.PI / 180),
            -70,
            null,
            false,
            new Provenance("made", "2026", "high")
        );

    /// <summary>Pairs of programs with given values and places.</summary>
    public static JointPairs Pairs(
        (double Value, double Kilometers)[] first,
        (double Value, double Kilometers)[] second,
        double within = 80
    ) =>
        new(
            [.. first.Select((one, i) => (Program(i, one.Kilometers), one.Value))],
            [.. second.Select((one, i) => (Program(100 + i, one.Kilometers), one.Value))],
            within,
            Rules
        );

    /// <summary>Numbers from a seed, each asked for once.</summary>
    public static Func<double> Numbers(int seed)
    {
        var at = 0u;
        return () => KeyedRandom.Uniform(new Seed((ulong)seed), at++);
    }

    /// <summary>Answers of one word, drawn by chance.</summary>
    public static Answers Random(Func<double> next, int programs, double share, int words = 1)
    {
        var bits = new ulong[programs * words];
        for (var w = 0; w < bits.Length; w++)
        {
            for (var bit = 0; bit < MemberDraws.WordBits; bit++)
            {
                bits[w] |= next() < share ? 1UL << bit : 0;
            }
        }

        return new Answers(bits, words);
    }

    /// <summary>Whether a program takes the member in a scenario.</summary>
    public static bool Takes(Answers answers, int program, int scenario) =>
        program == Pair.NoMatch
        || (
            (
                answers.Bits[(program * answers.Words) + (scenario / MemberDraws.WordBits)]
                >> (scenario % MemberDraws.WordBits)
            ) & 1
        ) == 1;
}
