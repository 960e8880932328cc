using System.Globalization;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances;

/// <summary>Counters that name what is drawn, so that a number means the same in whatever order it is asked for.</summary>
internal static class DrawKey
{
    /// <summary>Third counter: effects of <c>effects.csv</c>, one number each.</summary>
    public const uint Effects = 0x100;

    /// <summary>Third counter: match parameters of a specialty and type.</summary>
    public const uint Matches = 0x200;

    /// <summary>Third counter: what the applicant has not said.</summary>
    public const uint Unknowns = 0x300;

    /// <summary>Third counter: what the programs of a specialty have in common.</summary>
    public const uint Shared = 0x380;

    /// <summary>Third counter: a program's own parameters; the code's upper bits are added.</summary>
    public const uint Programs = 0x400;

    /// <summary>A name as a counter: FNV-1a over its UTF-16 units.</summary>
    public static uint Of(string name, string qualifier)
    {
        var hash = 2166136261u;
        foreach (var unit in name)
        {
            hash = (hash ^ unit) * 16777619u;
        }

        hash = (hash ^ '|') * 16777619u;
        foreach (var unit in qualifier)
        {
            hash = (hash ^ unit) * 16777619u;
        }

        return hash;
    }

    /// <summary>The second and third counter of a program: its ten digits need 34 bits.</summary>
    public static (uint Lower, uint Upper) Of(AcgmeCode code)
    {
        var number = ulong.Parse(code.Digits, CultureInfo.InvariantCulture);
        return ((uint)number, Programs + (uint)(number >> 32));
    }
}
