using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// Finds the posterior mode of one program: Fisher scoring with step halving on the published columns, with their sampling
/// covariance at the fitted rates, and the normal priors of effects and tilts. Variances at the fitted rather than the published
/// rate treat a zero as the count it is.
/// </summary>
internal sealed class ProgramMode
{
    private const int MaximumSteps = 30;
    private const double SmallestStep = 1e-3;
    private const double LongestStep = 2;
    private readonly PoolMargins _margins;
    private readonly ColumnCovariance _covariance;
    private readonly int _count;
    private readonly double[] _precision;
    private readonly double[] _gradient;
    private readonly double[] _hessian;
    private readonly double[] _trial;
    private readonly double[] _errors;
    private readonly double[] _column;
    private readonly double[] _whitened;

    internal ProgramMode(PoolMargins margins, PublishedColumns columns)
    {
        _margins = margins;
        _covariance = new ColumnCovariance(columns);
        _count = margins.ParameterCount;
        _precision = new double[_count];
        _gradient = new double[_count];
        _hessian = new double[_count * _count];
        _trial = new double[_count];
        _errors = new double[columns.Count];
        _column = new double[columns.Count];
        _whitened = new double[columns.Count * _count];
    }

    /// <summary>Improves a program's mode from where it stands and sets covariance, fitted columns and evidence.</summary>
    internal void Improve(
        ProgramPosterior program,
        ReadOnlySpan<double> priorMean,
        ReadOnlySpan<double> priorSd,
        double rotation,
        double applicants
    )
    {
        for (var k = 0; k < _count; k++)
        {
            _precision[k] = 1 / (priorSd[k] * priorSd[k]);
        }

        for (var step = 0; step < MaximumSteps; step++)
        {
            var objective = Linearise(program, priorMean, rotation, applicants);
            PositiveDefinite.TryFactor(_hessian, _count);
            PositiveDefinite.Solve(_hessian, _count, _gradient);
            if (!Descend(program, priorMean, rotation, objective) || Longest() < SmallestStep)
            {
                break;
            }
        }

        var last = Linearise(program, priorMean, rotation, applicants);
        PositiveDefinite.TryFactor(_hessian, _count);
        program.Covariance = PositiveDefinite.Invert(_hessian, _count);
        program.LogEvidence = LogEvidence(last);
        _margins.Values.CopyTo(program.Fitted, 0);
        program.Overall = _margins.Overall;
    }

    private bool Descend(
        ProgramPosterior program,
        ReadOnlySpan<double> priorMean,
        double rotation,
        double objective
    )
    {
        const int MaximumHalvings = 12;
        var scale = Math.Min(1, LongestStep / Math.Max(LongestStep, Longest()));
        for (var halving = 0; halving < MaximumHalvings; halving++, scale /= 2)
        {
            for (var k = 0; k < _count; k++)
            {
                _trial[k] = program.Mode[k] - (scale * _gradient[k]);
            }

            if (Evaluate(program, _trial, priorMean, rotation) <= objective)
            {
                _trial.CopyTo(program.Mode, 0);
                return true;
            }
        }

        return false;
    }

    private double Longest()
    {
        double longest = 0;
        foreach (var value in _gradient)
        {
            longest = Math.Max(longest, Math.Abs(value));
        }

        return longest;
    }

    private double LogEvidence(double objective)
    {
        var log = -0.5 * (objective + _covariance.LogDeterminant);
        for (var k = 0; k < _count; k++)
        {
            log += (0.5 * Math.Log(_precision[k])) - Math.Log(_hessian[(k * _count) + k]);
        }

        return log;
    }

    // Minus twice the log posterior, less constants, with the columns' covariance as it was last set. Leaves the whitened errors.
    private double Evaluate(
        ProgramPosterior program,
        ReadOnlySpan<double> parameters,
        ReadOnlySpan<double> priorMean,
        double rotation
    )
    {
        _margins.Evaluate(program.Cells, parameters, rotation, program.Open);
        return Objective(program, parameters, priorMean);
    }

    private double Objective(
        ProgramPosterior program,
        ReadOnlySpan<double> parameters,
        ReadOnlySpan<double> priorMean
    )
    {
        var present = _covariance.Present;
        for (var i = 0; i < present.Length; i++)
        {
            _errors[i] = _margins.Values[present[i]] - program.Published[present[i]];
        }

        _covariance.Whiten(_errors.AsSpan(0, present.Length));
        double sum = 0;
        for (var i = 0; i < present.Length; i++)
        {
            sum += _errors[i] * _errors[i];
        }

        for (var k = 0; k < _count; k++)
        {
            var error = parameters[k] - priorMean[k];
            sum += _precision[k] * error * error;
        }

        return sum;
    }

    // Sets the columns' covariance at the mode, the gradient (half the objective's) and the Fisher information there.
    private double Linearise(
        ProgramPosterior program,
        ReadOnlySpan<double> priorMean,
        double rotation,
        double applicants
    )
    {
        _margins.Evaluate(program.Cells, program.Mode, rotation, program.Open);
        _covariance.Set(program, _margins.CellRates, applicants);
        var objective = Objective(program, program.Mode, priorMean);
        var present = _covariance.Present;
        for (var k = 0; k < _count; k++)
        {
            var column = _column.AsSpan(0, present.Length);
            for (var i = 0; i < present.Length; i++)
            {
                column[i] = _margins.Jacobian[(present[i] * _count) + k];
            }

            _covariance.Whiten(column);
            column.CopyTo(_whitened.AsSpan(k * present.Length));
        }

        for (var k = 0; k < _count; k++)
        {
            var own = _whitened.AsSpan(k * present.Length, present.Length);
            _gradient[k] = _precision[k] * (program.Mode[k] - priorMean[k]);
            for (var i = 0; i < own.Length; i++)
            {
                _gradient[k] += own[i] * _errors[i];
            }

            for (var l = 0; l <= k; l++)
            {
                var other = _whitened.AsSpan(l * present.Length, present.Length);
                double sum = 0;
                for (var i = 0; i < own.Length; i++)
                {
                    sum += own[i] * other[i];
                }

                _hessian[(k * _count) + l] = sum;
            }

            _hessian[(k * _count) + k] += _precision[k];
        }

        return objective;
    }
}
