namespace SmartPick.Engine.Randomness;

/// <summary>What a reproducible computation starts from: same seed, same bytes.</summary>
/// <param name="Value">Any 64-bit number; <c>default</c> is the seed 0, which is as good as any other.</param>
public readonly record struct Seed(ulong Value)
{
    /// <summary>The seed of a request that names none.</summary>
    public static Seed Usual => new(1);
}
