using SmartPick.Engine.Catalog;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Chances;

/// <summary>Draws one program's <see cref="InterviewParameters"/>; effects that cannot be negative never are.</summary>
internal sealed class InterviewDrawer
{
    private const uint OpenNumber = 100;
    private const uint VisaNumber = 101;

    private readonly InterviewParameters _parameters;
    private readonly double[] _factor;
    private readonly uint _lower;
    private readonly uint _upper;
    private readonly uint _shared;
    private readonly double _share;
    private readonly ProgramDrawers _drawers;
    private DrawnEffects? _drawn;

    /// <param name="code">The program: a typical program's parameters are drawn anew for each program that uses them.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="share">
    /// The share of the variance that programs of the same specialty and basis have in common: what is borrowed is wrong for all of
    /// them at once, and an interval that averaged it away would be too narrow.
    /// </param>
    /// <param name="drawers">Where drawn effects find room.</param>
    public InterviewDrawer(
        AcgmeCode code,
        InterviewParameters parameters,
        double share,
        ProgramDrawers drawers
    )
    {
        _drawers = drawers;
        _share = share;
        _shared = DrawKey.Of("shared", parameters.Specialty);
        _parameters = parameters;
        _factor = CovarianceFactor.Create(parameters.Covariance, InterviewParameters.EffectCount);
        (_lower, _upper) = DrawKey.Of(code);
    }

    /// <summary>Fills the nine effects.</summary>
    public void Effects(ParameterDraw draw, Span<double> effects)
    {
        if (draw.IsCentral)
        {
            _parameters.Mean.CopyTo(effects);
            KeepOrder(effects);
            return;
        }

        // Room for every seed would be fought over: each caller with another one would throw away what the last has drawn.
        if (draw.Seed != Seed.Usual || draw.Number >= DrawnEffects.Count)
        {
            Draw(draw, effects);
            return;
        }

        var drawn = Volatile.Read(ref _drawn);
        if (drawn is null)
        {
            drawn = _drawers.RoomFor(this);
            Volatile.Write(ref _drawn, drawn);
        }

        if (!drawn.TryCopy(draw.Number, effects))
        {
            Draw(draw, effects);
            drawn.Keep(draw.Number, effects);
        }
    }

    /// <summary>Lets go of what has been drawn; it is drawn anew when it is asked for again.</summary>
    public void Forget() => Volatile.Write(ref _drawn, null);

    private void Draw(ParameterDraw draw, Span<double> effects)
    {
        Span<double> normals = stackalloc double[InterviewParameters.EffectCount];
        for (var i = 0; i < normals.Length; i++)
        {
            normals[i] = Normal(draw, (uint)i);
        }

        CovarianceFactor.Draw(_parameters.Mean, _factor, normals, effects);
        KeepOrder(effects);
    }

    /// <summary>A signal never lowers a rate, nor does a gold one where a silver one would do, nor a school in the state.</summary>
    private static void KeepOrder(Span<double> effects)
    {
        ref var none = ref effects[(int)InterviewEffect.NoSignal];
        ref var silver = ref effects[(int)InterviewEffect.Silver];
        ref var gold = ref effects[(int)InterviewEffect.Gold];
        ref var single = ref effects[(int)InterviewEffect.Single];
        ref var inState = ref effects[(int)InterviewEffect.InState];
        silver = Math.Max(silver, none);
        gold = Math.Max(gold, silver);
        single = Math.Max(single, none);
        inState = Math.Max(inState, 0);
    }

    /// <summary>Whether the program is open to the type: its probability in the centre, 0 or 1 in a draw.</summary>
    public double Open(ParameterDraw draw, RateGroup group) =>
        Bernoulli(draw, _parameters.Open[(int)group], OpenNumber);

    /// <summary>Whether the program takes those who need the visa: its probability in the centre, 0 or 1 in a draw.</summary>
    public double Sponsors(ParameterDraw draw, double probability) =>
        Bernoulli(draw, probability, VisaNumber);

    private double Normal(ParameterDraw draw, uint effect)
    {
        var own = KeyedRandom.Normal(draw.Seed, (uint)draw.Number, _lower, _upper, effect);
        var share = IsSharedEffect(effect) ? _share : 0;
        if (share == 0)
        {
            return own;
        }

        var shared = KeyedRandom.Normal(
            draw.Seed,
            (uint)draw.Number,
            _shared,
            DrawKey.Shared,
            effect
        );
        return (Math.Sqrt(share) * shared) + (Math.Sqrt(1 - share) * own);
    }

    /// <summary>A program with rates of its own borrows the effects of signals alone.</summary>
    private bool IsSharedEffect(uint effect) =>
        _parameters.Basis is not InterviewBasis.OwnRatesSignalsBorrowed
        || (InterviewEffect)effect
            is InterviewEffect.NoSignal
                or InterviewEffect.Silver
                or InterviewEffect.Gold
                or InterviewEffect.Single;

    private double Bernoulli(ParameterDraw draw, double probability, uint number)
    {
        if (draw.IsCentral || probability is 0 or 1)
        {
            return probability;
        }

        var uniform = KeyedRandom.Uniform(draw.Seed, (uint)draw.Number, _lower, _upper, number);
        return uniform < probability ? 1 : 0;
    }
}
