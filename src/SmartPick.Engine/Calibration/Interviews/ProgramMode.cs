using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// Finds the posterior mode of one program: Gauss-Newton with step halving on the published columns, each with variance
/// p(1-p)/(N share) + .01^2/12, and the normal priors of effects and tilts.
/// </summary>
internal sealed class ProgramMode
{
    private const int MaximumSteps = 25;
    private const double SmallestRate = 1e-5;
    private readonly PoolMargins _margins;
    private readonly int _count;
    private readonly double[] _precision;
    private readonly double[] _gradient;
    private readonly double[] _hessian;
    private readonly double[] _trial;
    private readonly double[] _people;
    private readonly double[] _fitted;

    internal ProgramMode(PoolMargins margins, PublishedColumns columns)
    {
        _margins = margins;
        _count = margins.ParameterCount;
        _precision = new double[_count];
        _gradient = new double[_count];
        _hessian = new double[_count * _count];
        _trial = new double[_count];
        _people = new double[columns.Count];
        _fitted = new double[columns.Count];
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

        objective = Evaluate(program, program.Mode, priorMean, rotation, applicants, true);
        SetSystem(program, priorMean);
        PositiveDefinite.TryFactor(_hessian, _count);
        program.LogEvidence = LogEvidence(objective);
        program.Covariance = PositiveDefinite.Invert(_hessian, _count);
        _margins.Values.CopyTo(program.Fitted, 0);
        program.Overall = _margins.Overall;
    }

    private double LogEvidence(double objective)
    {
        var log = -0.5 * objective;
        for (var k = 0; k < _count; k++)
        {
            log += (0.5 * Math.Log(_precision[k])) - Math.Log(_hessian[(k * _count) + k]);
        }

        return log;
    }

    // Minus twice the log posterior, less constants: binomial deviances of the columns and squares of the priors. The number of
    // people a column counts as is set at the start of a round and held within it.
    private double Evaluate(
        ProgramPosterior program,
        double[] parameters,
        ReadOnlySpan<double> priorMean,
        double rotation,
        double applicants,
        bool setPeople
    )
    {
        _margins.Evaluate(program.Cells, parameters, rotation, program.Open);
        double sum = 0;
        for (var column = 0; column < _people.Length; column++)
        {
            _fitted[column] = Math.Clamp(_margins.Values[column], SmallestRate, 1 - SmallestRate);
            if (setPeople)
            {
                _people[column] = People(program, column, applicants);
            }

            if (_people[column] > 0)
            {
                sum += _people[column] * Deviance(program.Published[column], _fitted[column]);
            }
        }

        for (var k = 0; k < _count; k++)
        {
            var error = parameters[k] - priorMean[k];
            sum += _precision[k] * error * error;
        }

        return sum;
    }

    // So many people as give the variance p(1-p)/(N share) + rounding at the fitted rate.
    private double People(ProgramPosterior program, int column, double applicants)
    {
        const double RoundingVariance = 0.01 * 0.01 / 12;
        if (double.IsNaN(program.Published[column]) || program.Shares[column] <= 0)
        {
            return 0;
        }

        var binomial = _fitted[column] * (1 - _fitted[column]);
        return binomial / ((binomial / (applicants * program.Shares[column])) + RoundingVariance);
    }

    // Twice the log likelihood ratio of a share y of one person against a rate p.
    private static double Deviance(double y, double p)
    {
        var yes = y > 0 ? y * Math.Log(y / p) : 0;
        var no = y < 1 ? (1 - y) * Math.Log((1 - y) / (1 - p)) : 0;
        return 2 * (yes + no);
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
        for (var column = 0; column < _people.Length; column++)
        {
            if (_people[column] == 0)
            {
                continue;
            }

            var weight = _people[column] / (_fitted[column] * (1 - _fitted[column]));

            var row = _margins.Jacobian.AsSpan(column * _count, _count);
            var error = _fitted[column] - program.Published[column];
            for (var i = 0; i < _count; i++)
            {
                var weighted = weight * row[i];
                _gradient[i] += weighted * error;
                for (var j = 0; j <= i; j++)
                {
                    _hessian[(i * _count) + j] += weighted * row[j];
                }
            }
        }
    }
}
