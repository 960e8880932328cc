using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Chances;

/// <summary>
/// An effect ready to be drawn: one number a draw, the same wherever it is used. It never changes sign: a mean of 0 or more
/// stays 0 or more.
/// </summary>
internal readonly struct DrawnEffect
{
    private readonly double _mean;
    private readonly double _sd;
    private readonly uint _key;

    public DrawnEffect(AssumedEffect effect, double? held)
    {
        _mean = held ?? effect.Mean;
        _sd = held is null ? effect.Sd : 0;
        _key = DrawKey.Of(effect.Key, effect.Specialty ?? string.Empty);
    }

    public double Value(ParameterDraw draw)
    {
        if (draw.IsCentral || _sd == 0)
        {
            return _mean;
        }

        var value =
            _mean + (_sd * KeyedRandom.Normal(draw.Seed, (uint)draw.Number, _key, DrawKey.Effects));
        return _mean >= 0 ? Math.Max(0, value) : Math.Min(0, value);
    }
}
