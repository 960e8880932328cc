using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// Finds the posterior mode of one program: Gauss-Newton with step halving on the published columns, each with variance
/// p(1-p)/(N share) + .01^2/12, and the normal priors of effects and tilts.
/// </summary>
internal sealed class ProgramMode
{
    private const int MaximumSteps = 25;
    private readonly PoolMargins _margins;
    private readonly PublishedColumns _columns;
    private readonly int _count;
    private readonly double[] _precision;
    private readonly double[] _gradient;
    private readonly double[] _hessian;
    private readonly double[] _trial;
    private readonly double[] _weights;

    internal ProgramMode(PoolMargins margins, PublishedColumns columns)
    {
        _margins = margins;
        _columns = columns;
        _count = margins.ParameterCount;
        _precision = new double[_count];
        _gradient = new double[_count];
        _hessian = new double[_count * _count];
        _trial = new double[_count];
        _weights = new double[columns.Count];
    }

    /// <summary>Improves a program's mode from where it stands and sets covariance, fitted columns and shares.</summary>
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

        var objective = Evaluate(program, program.Mode, priorMean, rotation, applicants, true);
        for (var step = 0; step < MaximumSteps; step++)
        {
            SetSystem(program, priorMean);
            PositiveDefinite.TryFactor(_hessian, _count);
            PositiveDefinite.Solve(_hessian, _count, _gradient);
            var scale = 1.0;
            var next = objective;
            for (var halving = 0; halving < 30; halving++, scale /= 2)
            {
                for (var k = 0; k < _count; k++)
                {
                    _trial[k] = program.Mode[k] - (scale * Math.Clamp(_gradient[k], -2, 2));
                }

                next = Evaluate(program, _trial, priorMean, rotation, applicants, false);
                if (next <= objective)
                {
                    break;
                }
            }

            var gain = objective - next;
            if (gain < 0)
            {
                break;
            }

            _trial.CopyTo(program.Mode, 0);
            objective = next;
            if (gain < 1e-7)
            {
                break;
            }
        }

        Evaluate(program, program.Mode, priorMean, rotation, applicants, true);
        SetSystem(program, priorMean);
        PositiveDefinite.TryFactor(_hessian, _count);
        program.Covariance = PositiveDefinite.Invert(_hessian, _count);
        _margins.Values.CopyTo(program.Fitted, 0);
        _margins.Shares.CopyTo(program.Shares, 0);
        program.Overall = _margins.Overall;
    }

    /// <summary>
    /// Slope and curvature of half the objective by a change of the pool, with the program's own parameters following.
    /// </summary>
    internal (double Slope, double Curvature) ProfileSlope(
        ProgramPosterior program,
        PoolCells changed,
        double step,
        double rotation,
        double applicants
    )
    {
        Evaluate(program, program.Mode, program.Mode, rotation, applicants, true);
        var before = (double[])_margins.Values.Clone();
        var jacobian = (double[])_margins.Jacobian.Clone();
        _margins.Evaluate(changed, program.Mode, rotation, program.Open);
        double slope = 0;
        double curvature = 0;
        var answer = new double[_count];
        for (var column = 0; column < _weights.Length; column++)
        {
            if (_weights[column] == 0)
            {
                continue;
            }

            var derivative = (_margins.Values[column] - before[column]) / step;
            slope += _weights[column] * derivative * (before[column] - program.Published[column]);
            curvature += _weights[column] * derivative * derivative;
            for (var k = 0; k < _count; k++)
            {
                answer[k] += _weights[column] * derivative * jacobian[(column * _count) + k];
            }
        }

        for (var i = 0; i < _count; i++)
        {
            for (var j = 0; j < _count; j++)
            {
                curvature -= answer[i] * program.Covariance[(i * _count) + j] * answer[j];
            }
        }

        return (slope, curvature);
    }

    // Minus twice the log posterior, less constants. Variances are set at the start of a round and held within it.
    private double Evaluate(
        ProgramPosterior program,
        double[] parameters,
        ReadOnlySpan<double> priorMean,
        double rotation,
        double applicants,
        bool setVariances
    )
    {
        _margins.Evaluate(program.Cells, parameters, rotation, program.Open);
        if (setVariances)
        {
            SetWeights(program, applicants);
        }

        double sum = 0;
        for (var column = 0; column < _weights.Length; column++)
        {
            if (_weights[column] > 0)
            {
                var error = _margins.Values[column] - program.Published[column];
                sum += _weights[column] * error * error;
            }
        }

        for (var k = 0; k < _count; k++)
        {
            var error = parameters[k] - priorMean[k];
            sum += _precision[k] * error * error;
        }

        return sum;
    }

    private void SetWeights(ProgramPosterior program, double applicants)
    {
        const double RoundingVariance = 0.01 * 0.01 / 12;
        for (var column = 0; column < _weights.Length; column++)
        {
            var share = _margins.Shares[column];
            if (double.IsNaN(program.Published[column]) || share <= 0)
            {
                _weights[column] = 0;
                continue;
            }

            var people = applicants * share;
            // The rate that sets the variance leans on both model and figure, so that a first guess far off does not fix it.
            var p =
                ((people * program.Published[column]) + (4 * _margins.Values[column]))
                / (people + 4);
            p = Math.Clamp(p, 0.001, 0.999);
            _weights[column] = 1 / ((p * (1 - p) / people) + RoundingVariance);
            if (_columns.GroupOf(column) is { } group)
            {
                _weights[column] *= program.Open[(int)group];
            }
        }
    }

    private void SetSystem(ProgramPosterior program, ReadOnlySpan<double> priorMean)
    {
        Array.Clear(_hessian);
        for (var k = 0; k < _count; k++)
        {
            _gradient[k] = _precision[k] * (program.Mode[k] - priorMean[k]);
            _hessian[(k * _count) + k] = _precision[k];
        }

        // The margins stand at the mode: either just evaluated there or at the trial that became it.
        for (var column = 0; column < _weights.Length; column++)
        {
            if (_weights[column] == 0)
            {
                continue;
            }

            var row = _margins.Jacobian.AsSpan(column * _count, _count);
            var error = _margins.Values[column] - program.Published[column];
            for (var i = 0; i < _count; i++)
            {
                var weighted = _weights[column] * row[i];
                _gradient[i] += weighted * error;
                for (var j = 0; j <= i; j++)
                {
                    _hessian[(i * _count) + j] += weighted * row[j];
                }
            }
        }
    }
}
