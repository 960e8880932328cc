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
    private const int MaximumRounds = 60;
    private readonly InterviewPriors _priors;
    private readonly InStateShares _schools;
    private readonly ProgramMode _solver;
    private readonly PoolMargins _margins;
    private readonly PublishedColumns _columns;
    private readonly double _rotation;
    private readonly double _inStateFactor;
    private readonly double[] _typeWeight = new double[4];

    internal SpecialtyFit(
        SpecialtyPool pool,
        IReadOnlyList<(ProgramInterviewRates Rates, string? State)> rates,
        InStateShares schools,
        InterviewPriors priors,
        double rotation
    )
    {
        _priors = priors;
        _schools = schools;
        _rotation = rotation;
        Pool = pool;
        Effects = new TierEffects(
            pool.Tiers,
            pool.ReferenceTier(priors.Get("reference_threshold", pool.Specialty).Mean)
        );
        _columns = new PublishedColumns(pool.Tiers);
        _margins = new PoolMargins(Effects, _columns);
        _solver = new ProgramMode(_margins, _columns);
        _inStateFactor = priors.Get("in_state_application_factor", pool.Specialty).Mean;
        var association = priors.Get("association", pool.Specialty);
        Association = association.Mean;
        AssociationSd = association.Sd;
        HasSignalRates = rates.Any(row => row.Rates.HasSignalRates);
        Mean = new double[_margins.ParameterCount];
        Sd = new double[_margins.ParameterCount];
        Open = [1, .. OpenShares.Types.Select(type => OpenPrior(type).Mean)];
        SetStart();
        Programs = rates
            .Select(row => new ProgramPosterior(
                row.Rates,
                row.State,
                _columns.Of(row.Rates),
                CellsOf(row.State, Association),
                (double[])Mean.Clone()
            ))
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
        for (Rounds = 1; Rounds <= MaximumRounds; Rounds++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var program in Programs)
            {
                SetOpen(program);
                _solver.Improve(program, Mean, Sd, _rotation, Pool.ApplicantsPerProgram);
            }

            var change = Math.Max(UpdateAssociation(), UpdateHyperparameters());
            if (change < 1e-3)
            {
                break;
            }
        }
    }

    internal PoolCells CellsOf(string? state, double association) =>
        CellsOf(Pool, state, association);

    internal PoolCells CellsOf(SpecialtyPool pool, string? state, double association)
    {
        Span<double> odds = stackalloc double[pool.Tiers.Count];
        for (var tier = 0; tier < odds.Length; tier++)
        {
            var key = SpecialtyPool.TierKey(pool.Tiers[tier]);
            odds[tier] = Math.Exp(
                association * _priors.Get("association_score", pool.Specialty, key).Mean
            );
        }

        return PoolCells.Create(
            pool,
            _schools.Of(MedicalDegree.Md, state, _inStateFactor),
            _schools.Of(MedicalDegree.Do, state, _inStateFactor),
            odds
        );
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
            var group =
                k < _margins.StateTilt ? "Tier"
                : k == _margins.StateTilt ? "State"
                : "Type";
            Sd[k] = _priors.Get("tilt", Pool.Specialty, group).Sd;
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

            var mean = sum / total;
            var count = _priors.Get("effect_spread_weight", Pool.Specialty).Mean;
            var squares = count * priorSpread * priorSpread;
            foreach (var program in Programs)
            {
                var weight = WeightOf(program, k);
                var error = program.Mode[k] - mean;
                squares += weight * ((error * error) + program.Covariance[(k * n) + k]);
                count += weight;
            }

            var sd = Math.Sqrt(squares / count);
            change = Math.Max(change, Math.Max(Math.Abs(mean - Mean[k]), Math.Abs(sd - Sd[k])));
            (Mean[k], Sd[k]) = (mean, sd);
        }

        return Math.Max(change, UpdateOpen());
    }

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

    // One Gauss-Newton step of the association on the profile posterior: the derivative of the fitted columns by it, less what the
    // program's own parameters can answer.
    private double UpdateAssociation()
    {
        if (!HasSignalRates)
        {
            return 0;
        }

        const double Step = 1e-4;
        var prior = _priors.Get("association", Pool.Specialty);
        var gradient = (Association - prior.Mean) / (prior.Sd * prior.Sd);
        var curvature = 1 / (prior.Sd * prior.Sd);
        foreach (var program in Programs)
        {
            var (slope, bend) = _solver.ProfileSlope(
                program,
                CellsOf(program.State, Association + Step),
                Step,
                _rotation,
                Pool.ApplicantsPerProgram
            );
            gradient += slope;
            curvature += bend;
        }

        var change = Math.Clamp(-gradient / curvature, -0.5, 0.5);
        Association += change;
        AssociationSd = 1 / Math.Sqrt(curvature);
        foreach (var program in Programs)
        {
            program.Cells = CellsOf(program.State, Association);
        }

        return Math.Abs(change);
    }
}
