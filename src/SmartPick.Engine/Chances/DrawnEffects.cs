namespace SmartPick.Engine.Chances;

/// <summary>A program's effects in the numbered draws of the usual seed, as far as they have been asked for; safe for several threads.</summary>
internal sealed class DrawnEffects
{
    /// <summary>Draws held: as many as an interval usually stands on. Further ones are drawn anew each time.</summary>
    public const int Count = 200;

    private readonly double[] _effects = new double[Count * InterviewParameters.EffectCount];
    private readonly bool[] _isDrawn = new bool[Count];

    /// <summary>The effects of a draw; false when they are not there yet.</summary>
    public bool TryCopy(int draw, Span<double> effects)
    {
        if (!Volatile.Read(ref _isDrawn[draw]))
        {
            return false;
        }

        Of(draw).CopyTo(effects);
        return true;
    }

    /// <summary>Keeps the effects of a draw. Two threads that keep the same draw at once write the same bits.</summary>
    public void Keep(int draw, ReadOnlySpan<double> effects)
    {
        effects.CopyTo(Of(draw));
        Volatile.Write(ref _isDrawn[draw], true);
    }

    private Span<double> Of(int draw) =>
        _effects.AsSpan(draw * InterviewParameters.EffectCount, InterviewParameters.EffectCount);
}
