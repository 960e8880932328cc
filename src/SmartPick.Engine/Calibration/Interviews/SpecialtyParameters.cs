using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>From a fitted specialty to the parameters served: of each program, and of the typical program of the specialty.</summary>
internal sealed class SpecialtyParameters
{
    private readonly SpecialtyFit _fit;
    private readonly SpecialtyPool _pool;
    private readonly SignalChange _change;
    private readonly TypeCeiling _ceiling;

    internal SpecialtyParameters(
        SpecialtyFit fit,
        SignalRule? rule,
        InterviewPriors priors,
        double rotation
    )
    {
        _fit = fit;
        _pool = fit.Pool.WithSignals(rule);
        _change = new SignalChange(fit.Pool, _pool, priors, rotation);
        _ceiling = new TypeCeiling(
            fit.Pool,
            _pool,
            _change.IsNone ? fit.Effects : _change.Effects,
            priors,
            rotation
        );
    }

    /// <summary>Programs served whose rate for a type had to be lowered, by <see cref="RateGroup"/>; known after <see cref="Rows"/>.</summary>
    internal int[] LoweredPrograms { get; } = new int[Enum.GetValues<RateGroup>().Length];

    /// <summary>Rows of the programs with a code, in code order, then the typical row.</summary>
    internal List<InterviewParameters> Rows()
    {
        var meanRate = _fit.Programs.Average(program => program.Overall);
        var rows = _fit
            .Programs.Where(program => program.Rates.Code is not null)
            .OrderBy(program => program.Rates.Code!.Value)
            .Select(program => RowOf(program, meanRate))
            .ToList();
        rows.Add(Typical(meanRate));
        return rows;
    }

    private InterviewParameters RowOf(ProgramPosterior program, double meanRate)
    {
        var sizes = EffectSizes.Of(_fit.Effects, program.Mode, program.Covariance);
        var tilts = program.Mode.AsSpan(_fit.Effects.Count);
        var cells = _change.IsNone ? program.Cells : _fit.CellsOf(_pool, program.State);
        if (!_change.IsNone)
        {
            (sizes, _) = _change.Apply(sizes, cells, tilts, program.Open, program.Overall);
        }

        var types = _ceiling.Apply(
            sizes,
            cells,
            _change.MapTilts(tilts, _fit.Effects.StepCount),
            program.Open,
            program.Published.AsSpan(_fit.Columns.Type(RateGroup.UsMd))
        );
        foreach (var type in OpenShares.Types)
        {
            LoweredPrograms[(int)type] += types[(int)type].Lowered > 0 ? 1 : 0;
        }

        return new InterviewParameters(
            _pool.Specialty,
            program.Rates.Code,
            sizes.EffectMean(),
            sizes.EffectCovariance(),
            (double[])program.Open.Clone(),
            program.Overall,
            types[(int)RateGroup.NonUsImg].Rate,
            program.Overall / meanRate,
            program.Rates.HasSignalRates
                ? InterviewBasis.OwnRatesWithSignals
                : InterviewBasis.OwnRatesSignalsBorrowed
        );
    }

    /// <summary>The specialty's mean effects in the season of the rates with their full spread over programs.</summary>
    internal EffectSizes TypicalSizes()
    {
        var effects = _fit.Effects;
        var mean = EffectSizes.Of(
            effects,
            _fit.Mean,
            new double[_fit.Mean.Length * _fit.Mean.Length]
        );
        var n = effects.Count;
        var covariance = new double[n * n];
        foreach (var program in _fit.Programs)
        {
            var own = EffectSizes.Of(effects, program.Mode, program.Covariance);
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    covariance[(i * n) + j] +=
                        (
                            own.Covariance[(i * n) + j]
                            + ((own.Mean[i] - mean.Mean[i]) * (own.Mean[j] - mean.Mean[j]))
                        ) / _fit.Programs.Count;
                }
            }
        }

        return mean with
        {
            Covariance = covariance,
        };
    }

    private InterviewParameters Typical(double meanRate)
    {
        var sizes = TypicalSizes();
        var (next, nonUsImg) = _change.Apply(
            sizes,
            _fit.CellsOf(_pool, null),
            new double[_fit.Effects.StepCount + 4],
            _fit.Open,
            TypicalRate()
        );
        return new InterviewParameters(
            _pool.Specialty,
            null,
            next.EffectMean(),
            next.EffectCovariance(),
            (double[])_fit.Open.Clone(),
            null,
            nonUsImg,
            1,
            InterviewBasis.SpecialtyTypical
        );
    }

    /// <summary>The overall rate of a program in the middle of the specialty.</summary>
    internal double TypicalRate() =>
        Logistic.Probability(_fit.Programs.Average(program => Logistic.Logit(program.Overall)));
}
