using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Chances;

/// <summary>Person-level and match-level parameters of one specialty and type in one draw.</summary>
/// <param name="Beta">beta, 0 or more.</param>
/// <param name="Sigma">sigma.</param>
/// <param name="Lambda">lambda, 0 or more.</param>
/// <param name="Cutoff">c, the season's drift included.</param>
/// <param name="Kappa">kappa.</param>
/// <param name="Spread">s: standard deviation of u over those who apply.</param>
internal readonly record struct MatchDraw(
    double Beta,
    double Sigma,
    double Lambda,
    double Cutoff,
    double Kappa,
    double Spread
);

/// <summary>Draws <see cref="MatchParameters"/>.</summary>
internal sealed class MatchDrawer
{
    // lambda first: it is common to all specialties, so its number is drawn under a key that all of them share.
    private static readonly MatchParameter[] Order =
    [
        MatchParameter.Lambda,
        MatchParameter.Beta,
        MatchParameter.LogSigma,
        MatchParameter.Cutoff,
        MatchParameter.Kappa,
    ];

    private static readonly uint LambdaKey = DrawKey.Of("lambda", string.Empty);

    private readonly double[] _mean = new double[MatchParameters.ParameterCount];
    private readonly double[] _factor;
    private readonly double _seasonSd;
    private readonly double _varianceOfZ;
    private readonly uint _key;
    private readonly uint _seasonKey;

    public MatchDrawer(MatchParameters parameters)
    {
        var covariance = new double[
            MatchParameters.ParameterCount * (MatchParameters.ParameterCount + 1) / 2
        ];
        for (var i = 0; i < Order.Length; i++)
        {
            _mean[i] = parameters.Mean[(int)Order[i]];
            for (var j = 0; j <= i; j++)
            {
                var row = Math.Max((int)Order[i], (int)Order[j]);
                var column = Math.Min((int)Order[i], (int)Order[j]);
                covariance[(i * (i + 1) / 2) + j] = parameters.Covariance[
                    (row * (row + 1) / 2) + column
                ];
            }
        }

        _factor = CovarianceFactor.Create(covariance, MatchParameters.ParameterCount);
        _seasonSd = parameters.SeasonSd;
        _varianceOfZ = parameters.Step2.VarianceOfZ();
        _key = DrawKey.Of(parameters.Specialty, parameters.Type.ToString());
        _seasonKey = DrawKey.Of("season", parameters.Specialty);
    }

    public MatchDraw At(ParameterDraw draw)
    {
        Span<double> values = stackalloc double[MatchParameters.ParameterCount];
        var season = 0.0;
        if (draw.IsCentral)
        {
            _mean.CopyTo(values);
        }
        else
        {
            Span<double> normals = stackalloc double[MatchParameters.ParameterCount];
            for (var i = 0; i < normals.Length; i++)
            {
                normals[i] = KeyedRandom.Normal(
                    draw.Seed,
                    (uint)draw.Number,
                    i == 0 ? LambdaKey : _key,
                    DrawKey.Matches,
                    (uint)i
                );
            }

            CovarianceFactor.Draw(_mean, _factor, normals, values);
            season =
                _seasonSd
                * KeyedRandom.Normal(draw.Seed, (uint)draw.Number, _seasonKey, DrawKey.Matches);
        }

        var beta = Math.Max(0, values[1]);
        var sigma = Math.Exp(values[2]);
        return new MatchDraw(
            beta,
            sigma,
            Math.Max(0, values[0]),
            values[3] + season,
            values[4],
            Math.Sqrt((beta * beta * _varianceOfZ) + (sigma * sigma))
        );
    }
}
