using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// Mean and covariance of level, steps, in-state and type effects of one program, in logits: the fit's parameters with sizes
/// mapped back from softplus (covariance by the delta method).
/// </summary>
internal sealed record EffectSizes(TierEffects Effects, double[] Mean, double[] Covariance)
{
    internal static EffectSizes Of(
        TierEffects effects,
        ReadOnlySpan<double> mode,
        ReadOnlySpan<double> covariance
    )
    {
        var count = effects.Count;
        var mean = new double[count];
        var slope = new double[count];
        for (var k = 0; k < count; k++)
        {
            mean[k] = effects.IsSize(k) ? TierEffects.Softplus(mode[k]) : mode[k];
            slope[k] = effects.IsSize(k) ? Logistic.Probability(mode[k]) : 1;
        }

        var mapped = new double[count * count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                mapped[(i * count) + j] = slope[i] * slope[j] * covariance[(i * mode.Length) + j];
            }
        }

        return new EffectSizes(effects, mean, mapped);
    }

    /// <summary>The parameters as <see cref="PoolMargins"/> takes them, followed by tilts.</summary>
    internal double[] ToFitParameters(ReadOnlySpan<double> tilts)
    {
        const double SmallestSize = 1e-6;
        var parameters = new double[Mean.Length + tilts.Length];
        for (var k = 0; k < Mean.Length; k++)
        {
            parameters[k] = Effects.IsSize(k)
                ? TierEffects.InverseSoftplus(Math.Max(SmallestSize, Mean[k]))
                : Mean[k];
        }

        tilts.CopyTo(parameters.AsSpan(Mean.Length));
        return parameters;
    }

    /// <summary>Mean by <see cref="InterviewEffect"/>.</summary>
    internal double[] EffectMean()
    {
        var map = Effects.EffectMap();
        var mean = new double[InterviewParameters.EffectCount];
        for (var i = 0; i < mean.Length; i++)
        {
            for (var k = 0; k < Mean.Length; k++)
            {
                mean[i] += map[i, k] * Mean[k];
            }
        }

        return mean;
    }

    /// <summary>Covariance by <see cref="InterviewEffect"/>, lower triangle by rows.</summary>
    internal double[] EffectCovariance()
    {
        var map = Effects.EffectMap();
        var n = Mean.Length;
        var triangle = new double[
            InterviewParameters.EffectCount * (InterviewParameters.EffectCount + 1) / 2
        ];
        var next = 0;
        for (var i = 0; i < InterviewParameters.EffectCount; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                double sum = 0;
                for (var k = 0; k < n; k++)
                {
                    for (var l = 0; l < n && map[i, k] != 0; l++)
                    {
                        sum += map[i, k] * Covariance[(k * n) + l] * map[j, l];
                    }
                }

                triangle[next++] = sum;
            }
        }

        return triangle;
    }
}
