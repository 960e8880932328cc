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

    /// <param name="code">The program: a typical program's parameters are drawn anew for each program that uses them.</param>
    /// <param name="parameters">Its parameters.</param>
    public InterviewDrawer(AcgmeCode code, InterviewParameters parameters)
    {
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
        }
        else
        {
            Span<double> normals = stackalloc double[InterviewParameters.EffectCount];
            for (var i = 0; i < normals.Length; i++)
            {
                normals[i] = KeyedRandom.Normal(
                    draw.Seed,
                    (uint)draw.Number,
                    _lower,
                    _upper,
                    (uint)i
                );
            }

            CovarianceFactor.Draw(_parameters.Mean, _factor, normals, effects);
        }

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

    /// <summary>Whether the program sponsors the visa: its probability in the centre, 0 or 1 in a draw.</summary>
    public double Sponsors(ParameterDraw draw, double probability) =>
        Bernoulli(draw, probability, VisaNumber);

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
