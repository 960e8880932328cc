using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Chances;

/// <summary>
/// One state of our ignorance: the central estimates, or a numbered draw from the parameters' joint distribution. Numbers are
/// keyed by draw, program and parameter, so a draw means the same whatever programs are asked about and in whatever order.
/// </summary>
/// <param name="Seed">The seed.</param>
/// <param name="Number">-1 for the central estimates, else 0 and up.</param>
public readonly record struct ParameterDraw(Seed Seed, int Number)
{
    /// <summary>The central estimates.</summary>
    public static ParameterDraw Central => new(default, -1);

    /// <summary>True for the central estimates.</summary>
    public bool IsCentral => Number < 0;
}
