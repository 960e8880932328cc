using SmartPick.Matching.Randomness;

namespace SmartPick.Matching.Generation;

/// <summary>What a random number decides, so that no two decisions of a market share one.</summary>
internal enum Draw
{
    ProgramSpecialty,
    ProgramRegion,
    ProgramQuality,
    ProgramSize,
    ProgramKind,
    ProgramParity,
    RegionPlace,
    SpecialtyDemand,
    SpecialtyKind,
    ApplicantSpecialty,
    ApplicantRegion,
    ApplicantQuality,
    ListLength,
    ListChoice,
    ApplicantTaste,
    ProgramTaste,
    PairCount,
    Preliminary,
    Fallback,
    Reversion,
    ReversionSeats,
}

/// <summary>Random words of one market.</summary>
/// <param name="Seed">The market's seed.</param>
internal readonly record struct Draws(ulong Seed)
{
    public ulong Word(Draw what, int who, int which = 0) =>
        KeyedHash.Of(Seed, (ulong)what, (ulong)who, (ulong)which);

    /// <summary>A number from 0 to below 1.</summary>
    public double Unit(Draw what, int who, int which = 0) => KeyedHash.Unit(Word(what, who, which));

    /// <summary>A standard normal number.</summary>
    public double Normal(Draw what, int who, int which = 0) =>
        NormalQuantile.OfWord(Word(what, who, which));

    /// <summary>0..count-1 in random order.</summary>
    public int[] Order(Draw what, int count)
    {
        var keys = new ulong[count];
        var order = new int[count];
        for (var index = 0; index < count; index++)
        {
            keys[index] = Word(what, index);
            order[index] = index;
        }

        Array.Sort(keys, order);
        return order;
    }
}
