using System.Runtime.CompilerServices;
using SmartPick.Engine.Randomness;
using SmartPick.Matching.Randomness;

namespace SmartPick.Engine.Market;

/// <summary>What a random word of a season is for; part of its key.</summary>
internal enum SeasonDraw : ulong
{
    /// <summary>How many programs a person applies to.</summary>
    Length = 1,

    /// <summary>To which, one after another.</summary>
    Choice,

    /// <summary>How a program reads a person's file.</summary>
    Interview,

    /// <summary>What a program makes of a person at the interview.</summary>
    Rank,

    /// <summary>Whether a program is open to a type.</summary>
    Open,

    /// <summary>What the second specialty sees of a person that the first does not.</summary>
    SecondHidden,

    /// <summary>The season's drift of a specialty and type.</summary>
    Drift,

    /// <summary>First-year programs ranked beside an advanced position.</summary>
    FirstYear,

    /// <summary>The remainder after the Match.</summary>
    Soap,

    /// <summary>In which order a person would like the programs of a list that was given.</summary>
    Taste,

    /// <summary>Whether a person uses the list given.</summary>
    Adoption,
}

/// <summary>The random words of one season: functions of seed, season, purpose and whom they are about, and of nothing else.</summary>
internal readonly struct SeasonDraws
{
    private readonly ulong _season;

    /// <summary>The words of a season.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="season">The season; below zero for the seasons in which the baseline is measured.</param>
    public SeasonDraws(Seed seed, int season)
    {
        _season = KeyedHash.Of(seed.Value, (uint)season);
    }

    /// <summary>A word about one thing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Word(SeasonDraw what, int about) =>
        KeyedHash.Mix(KeyedHash.Mix(_season ^ (ulong)what) ^ (uint)about);

    /// <summary>A word about a pair of things.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Word(SeasonDraw what, int about, int other) =>
        KeyedHash.Mix(Word(what, about) ^ (uint)other);

    /// <summary>A standard normal number about a pair of things.</summary>
    public double Normal(SeasonDraw what, int about, int other) =>
        NormalQuantile.OfWord(Word(what, about, other));

    /// <summary>A number in [0, 1) about a pair of things.</summary>
    public double Unit(SeasonDraw what, int about, int other) =>
        KeyedHash.Unit(Word(what, about, other));

    /// <summary>
    /// The odds of a standard logistic number, from the upper 23 bits of a word: v / (1 - v), never 0 and never infinite.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LogisticOdds(ulong word)
    {
        const float Steps = 1 << 23;
        var v = (word >> 41) + 0.5f;
        return v / (Steps - v);
    }
}
