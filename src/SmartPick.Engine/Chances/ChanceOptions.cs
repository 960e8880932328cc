namespace SmartPick.Engine.Chances;

/// <summary>How chances are computed: nodes and sensitivity settings.</summary>
public sealed record ChanceOptions
{
    /// <summary>The usual settings.</summary>
    public static ChanceOptions Default { get; } = new();

    /// <summary>Nodes of the person-level number for one specialty.</summary>
    public int Nodes { get; init; } = 32;

    /// <summary>Nodes of each of the two numbers when the programs span two specialties.</summary>
    public int NodesOfEach { get; init; } = 16;

    /// <summary>
    /// Effects held at a value instead of their own, by <see cref="EffectKeys"/>: sensitivity rows such as R = 2 and 4, rho = 0
    /// and 1, a correlation of 0 and 1. A value held is held in every parameter draw.
    /// </summary>
    public IReadOnlyDictionary<string, double> Held { get; init; } =
        new Dictionary<string, double>(StringComparer.Ordinal);
}
