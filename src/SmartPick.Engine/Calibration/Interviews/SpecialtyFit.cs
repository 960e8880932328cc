using SmartPick.Engine.Catalog;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>
/// Empirical Bayes over the programs of one specialty: modes given the specialty's mean and spread of effects, mean and spread
/// given the modes and their covariances, the shares of open programs, and the association of signalling and in-state.
/// </summary>
internal sealed class SpecialtyFit
{
    private const int MaximumRounds = 150;
    private const double Tolerance = 0.004;
    private const double FineTolerance = 0.0005;

    // Steps of the iteration are lengthened: it converges from one side, slowly.
    private const double Relaxation = 1.8;
    private readonly InterviewPriors _priors;
    private readonly PoolFactory _pools;
    private readonly ProgramMode _solver;
    private readonly PoolMargins _margins;
    private readonly PublishedColumns _columns;
    private readonly double _rotation;
    private readonly bool _isAssociationFixed;

    internal SpecialtyFit(
        SpecialtyPool pool,
        IReadOnlyList<(ProgramInterviewRates Rates, string? State)> rates,
        InStateShares schools,
        InterviewPriors priors,
        double rotation,
        SpecialtyFit? start = null,
        double associationShift = 0
    )
    {
        _priors = priors;
        _pools = new PoolFactory(schools, priors);
        _rotation = rotation;
        Pool = pool;
        Effects = new TierEffects(
            pool.Tiers,
            pool.ReferenceTier(priors.Get("reference_threshold", pool.Specialty).Mean)
        );
        _columns = new PublishedColumns(pool.Tiers);
        _margins = new PoolMargins(Effects, _columns);
        _solver = new ProgramMode(_margins, _columns);
        var association = priors.Get("association", pool.Specialty);
        Association = association.Mean;
        AssociationSd = association.Sd;
        HasSignalRates = rates.Any(row => row.Rates.HasSignalRates);
        Mean = new double[_margins.ParameterCount];
        Sd = new double[_margins.ParameterCount];
        Open = [1, .. OpenShares.Types.Select(type => OpenPrior(type).Mean)];
        SetStart();
        if (start is not null)
        {
            // A variant differs in one thing alone: the rotation effect, or the association by so many of its standard deviations.
            _isAssociationFixed = true;
            AssociationSd = start.AssociationSd;
            Association = start.Association + (associationShift * AssociationSd);
            start.Mean.CopyTo(Mean, 0);
            start.Sd.CopyTo(Sd, 0);
            start.Open.CopyTo(Open, 0);
        }

        Programs = rates
            .Select((row, k) => Program(row.Rates, row.State, start?.Programs[k]))
            .ToList();
    }

    internal SpecialtyPool Pool { get; }

    internal TierEffects Effects { get; }

    internal PublishedColumns Columns => _columns;

    internal IReadOnlyList<ProgramPosterior> Programs { get; }

    internal bool HasSignalRates { get; }

    /// <summary>Specialty mean of effects; 0 for tilts.</summary>
    internal double[] Mean { get; }

    /// <summary>Spread over programs of effects; prior spread of tilts.</summary>
    internal double[] Sd { get; }

    /// <summary>Share of programs open, by type.</summary>
    internal double[] Open { get; }

    internal double Association { get; private set; }

    internal double AssociationSd { get; private set; }

    internal int Rounds { get; private set; }

    internal void Run(CancellationToken cancellation)
    {
        if (!HasSignalRates || _isAssociationFixed)
        {
            Iterate(Association, FineTolerance, cancellation);
            return;
        }

        const double Step = 0.5;
        var search = new PeakSearch(Step);
        while (search.Next(Association) is { } association)
        {
            search.Add(association, Iterate(association, Tolerance, cancellation));
        }

        var prior = _priors.Get("association", Pool.Specialty);
        AssociationSd = Math.Clamp(
            search.Sd,
            Math.Min(prior.Sd, _priors.Get("association_sd_floor", Pool.Specialty).Mean),
            prior.Sd
        );
        var limit = prior.Sd * _priors.Get("association_limit", Pool.Specialty).Mean;
        Iterate(
            Math.Clamp(search.Peak, prior.Mean - limit, prior.Mean + limit),
            FineTolerance,
            cancellation
        );
    }

    // Modes, then means and spreads, until they rest; returns the log posterior of the association and the hyperparameters.
    private double Iterate(double association, double tolerance, CancellationToken cancellation)
    {
        Association = association;
        foreach (var program in Programs)
        {
            program.Cells = CellsOf(program.State, association);
        }

        for (var round = 0; round < MaximumRounds; round++)
        {
            Rounds++;
            cancellation.ThrowIfCancellationRequested();
            foreach (var program in Programs)
            {
                SetOpen(program);
                _solver.Improve(program, Mean, Sd, _rotation, Pool.ApplicantsPerProgram);
            }

            if (UpdateHyperparameters() < tolerance)
            {
                break;
            }
        }

        return Programs.Sum(program => program.LogEvidence) + LogHyperprior();
    }

    private double LogHyperprior()
    {
        var prior = _priors.Get("association", Pool.Specialty);
        var log = -0.5 * Square((Association - prior.Mean) / prior.Sd);
        var weight = _priors.Get("effect_spread_weight", Pool.Specialty).Mean;
        for (var k = 0; k < Effects.Count; k++)
        {
            var (mean, sd, spread) = PriorOf(k);
            log -= 0.5 * Square((Mean[k] - mean) / sd);
            log -= weight * (Math.Log(Sd[k]) + (0.5 * Square(spread / Sd[k])));
        }

        return log;
    }

    private static double Square(double x) => x * x;

    internal PoolCells CellsOf(string? state, double association) =>
        _pools.Cells(Pool, state, association);

    internal PoolCells CellsOf(SpecialtyPool pool, string? state) =>
        _pools.Cells(pool, state, Association);

    private ProgramPosterior Program(
        ProgramInterviewRates rates,
        string? state,
        ProgramPosterior? start
    )
    {
        var program = new ProgramPosterior(
            rates,
            state,
            _columns.Of(rates),
            CellsOf(state, Association),
            (double[])(start?.Mode ?? Mean).Clone()
        );
        start?.Fitted.CopyTo(program.Fitted, 0);
        return program;
    }

    private InterviewPrior OpenPrior(RateGroup type) =>
        _priors.Get("open", Pool.Specialty, type.ToString());

    /// <summary>True for a step between tiers that no rate in the specialty speaks of: it stays at what is borrowed.</summary>
    private bool IsBorrowed(int parameter) =>
        !HasSignalRates && parameter >= 1 && parameter <= Effects.StepCount;

    private (double Mean, double Sd, double Spread) PriorOf(int parameter)
    {
        var key = Effects.Key(parameter);
        var mean = _priors.Get(
            IsBorrowed(parameter) ? "borrowed_signal" : "effect_mean",
            Pool.Specialty,
            key
        );
        var spread = IsBorrowed(parameter)
            ? mean.Sd
            : _priors.Get("effect_spread", Pool.Specialty, key).Mean;
        if (!Effects.IsSize(parameter))
        {
            return (mean.Mean, mean.Sd, spread);
        }

        var x = TierEffects.InverseSoftplus(mean.Mean);
        var slope = Logistic.Probability(x);
        return (x, mean.Sd / slope, spread / slope);
    }

    private void SetStart()
    {
        for (var k = 0; k < Effects.Count; k++)
        {
            (Mean[k], _, Sd[k]) = PriorOf(k);
        }

        for (var k = Effects.Count; k < Sd.Length; k++)
        {
            Sd[k] = _priors.Get("tilt", Pool.Specialty, TiltGroup(k)).Sd;
        }
    }

    private void SetOpen(ProgramPosterior program)
    {
        foreach (var type in OpenShares.Types)
        {
            var column = _columns.Type(type);
            if (program.Published[column] != 0)
            {
                program.Open[(int)type] = double.IsNaN(program.Published[column])
                    ? Open[(int)type]
                    : 1;
                continue;
            }

            var md = program.Fitted[_columns.Type(RateGroup.UsMd)];
            md = double.IsNaN(md) ? Logistic.Probability(Mean[0]) : Math.Clamp(md, 0.002, 0.98);
            var k = Effects.Type(type);
            program.Open[(int)type] = OpenShares.GivenZero(
                Open[(int)type],
                Logistic.Logit(md) + Mean[k],
                Sd[k],
                Math.Max(1, Pool.ApplicantsPerProgram * Pool.TypeShare(type))
            );
        }
    }

    // Effects of a type count as far as the program is open to it; steps between tiers where rates by signal are published.
    private double WeightOf(ProgramPosterior program, int parameter)
    {
        if (parameter >= 1 && parameter <= Effects.StepCount)
        {
            return program.Rates.HasSignalRates ? 1 : 0;
        }

        return parameter > Effects.InState ? program.Open[parameter - Effects.InState] : 1;
    }

    private double UpdateHyperparameters()
    {
        double change = 0;
        var n = _margins.ParameterCount;
        for (var k = 0; k < Effects.Count; k++)
        {
            if (IsBorrowed(k))
            {
                continue;
            }

            var (priorMean, priorSd, priorSpread) = PriorOf(k);
            var precision = 1 / (priorSd * priorSd);
            var sum = precision * priorMean;
            var total = precision;
            foreach (var program in Programs)
            {
                var weight = WeightOf(program, k) / (Sd[k] * Sd[k]);
                sum += weight * program.Mode[k];
                total += weight;
            }

            var mean = Mean[k] + (Relaxation * ((sum / total) - Mean[k]));
            var count = _priors.Get("effect_spread_weight", Pool.Specialty).Mean;
            var squares = count * priorSpread * priorSpread;
            foreach (var program in Programs)
            {
                var weight = WeightOf(program, k);
                var error = program.Mode[k] - mean;
                squares += weight * ((error * error) + program.Covariance[(k * n) + k]);
                count += weight;
            }

            var sd = Math.Min(
                SpreadLimit(k),
                Sd[k] * Math.Pow(squares / count / (Sd[k] * Sd[k]), Relaxation / 2)
            );
            change = Math.Max(change, Math.Max(Math.Abs(mean - Mean[k]), Math.Abs(sd - Sd[k])));
            (Mean[k], Sd[k]) = (mean, sd);
        }

        return Math.Max(change, UpdateOpen());
    }

    private string TiltGroup(int parameter)
    {
        if (parameter < _margins.StateTilt)
        {
            return "Tier";
        }

        return parameter == _margins.StateTilt ? "State" : "Type";
    }

    private double SpreadLimit(int parameter) =>
        _priors.Find("effect_spread_limit", Pool.Specialty, Effects.Key(parameter))?.Mean
        ?? double.PositiveInfinity;

    private double UpdateOpen()
    {
        double change = 0;
        foreach (var type in OpenShares.Types)
        {
            var weight = _priors.Get("open_weight", Pool.Specialty).Mean;
            var share =
                ((weight * OpenPrior(type).Mean) + Programs.Sum(program => program.Open[(int)type]))
                / (weight + Programs.Count);
            change = Math.Max(change, Math.Abs(share - Open[(int)type]));
            Open[(int)type] = share;
        }

        return change;
    }
}
