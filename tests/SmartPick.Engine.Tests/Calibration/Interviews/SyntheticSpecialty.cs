using SmartPick.Engine.Calibration.Interviews;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Calibration.Interviews;

/// <summary>
/// A specialty whose parameters are known: programs drawn from a mean and spread, pools drawn about the shares from outside,
/// every applicant of every program sorted into a cell and interviewed or not, rates rounded to whole percents as published.
/// </summary>
internal sealed class SyntheticSpecialty
{
    internal const string Name = "Synthetics";
    internal const double Rotation = 3;
    internal const double ClosedToUsDo = 0.4;
    private static readonly string[] States = ["AA", "BB", "CC", "DD", "EE", "FF", "GG", "HH"];
    private static readonly double[] TrueMean = [-1.2, 2.0, 0.8, 1.0, -0.8, -1.5, -2.0];
    private static readonly double[] TrueSd = [0.6, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5];
    private static readonly double[] TiltSd = [0.2, 0.2, 0.3, 0.25, 0.25, 0.25];

    private readonly Seed _seed;
    private readonly PoolFactory _factory;

    internal SyntheticSpecialty(
        ulong seed,
        int programs,
        double trueOddsRatio,
        bool withSignalRates = true
    )
    {
        _seed = new Seed(seed);
        Priors = MakePriors(Math.Log(7), 0.5);
        Schools = MakeSchools();
        Pool = MakePool();
        Effects = new TierEffects(Pool.Tiers, Pool.ReferenceTier(0.15));
        _factory = new PoolFactory(new InStateShares(Schools, 0.3), Priors);
        for (var j = 0; j < programs; j++)
        {
            AddProgram(j, Math.Log(trueOddsRatio), withSignalRates);
        }
    }

    internal InterviewPriors Priors { get; }

    internal IReadOnlyList<MedicalSchool> Schools { get; }

    internal SpecialtyPool Pool { get; }

    internal TierEffects Effects { get; }

    internal List<(ProgramInterviewRates Rates, string? State)> Rates { get; } = [];

    /// <summary>True sizes of effects, by program.</summary>
    internal List<double[]> Truth { get; } = [];

    internal List<bool> IsOpenToUsDo { get; } = [];

    internal SpecialtyFit Fit(
        InterviewPriors? priors = null,
        SpecialtyFit? start = null,
        double associationShift = 0
    )
    {
        var fit = new SpecialtyFit(
            Pool,
            Rates,
            new InStateShares(Schools, 0.3),
            priors ?? Priors,
            Rotation,
            start,
            associationShift
        );
        fit.Run(TestContext.Current.CancellationToken);
        return fit;
    }

    private void AddProgram(int j, double association, bool withSignalRates)
    {
        var state = States[j % States.Length];
        var cells = _factory.Cells(Pool, state, association);
        var parameters = new double[TrueMean.Length + TiltSd.Length];
        for (var k = 0; k < parameters.Length; k++)
        {
            var isEffect = k < TrueMean.Length;
            var draw = KeyedRandom.Normal(_seed, 0, (uint)j, (uint)k);
            parameters[k] = isEffect
                ? TrueMean[k] + (TrueSd[k] * draw)
                : TiltSd[k - TrueMean.Length] * draw;
        }

        var isOpen = KeyedRandom.Uniform(_seed, 1, (uint)j) >= ClosedToUsDo;
        IsOpenToUsDo.Add(isOpen);
        Truth.Add(
            Enumerable
                .Range(0, TrueMean.Length)
                .Select(k =>
                    Effects.IsSize(k) ? TierEffects.Softplus(parameters[k]) : parameters[k]
                )
                .ToArray()
        );
        Rates.Add((Simulate(j, cells, parameters, isOpen, withSignalRates), state));
    }

    private ProgramInterviewRates Simulate(
        int program,
        PoolCells cells,
        double[] parameters,
        bool isOpenToUsDo,
        bool withSignalRates
    )
    {
        var (cumulative, rates) = Cells(cells, parameters, isOpenToUsDo);
        var people = new int[rates.Length];
        var interviewed = new int[rates.Length];
        var applicants = (int)Math.Round(Pool.ApplicantsPerProgram);
        for (var i = 0; i < applicants; i++)
        {
            var u = KeyedRandom.Uniform(_seed, 2, (uint)program, (uint)i);
            var cell = Array.FindIndex(cumulative, limit => u < limit);
            people[cell]++;
            interviewed[cell] +=
                KeyedRandom.Uniform(_seed, 3, (uint)program, (uint)i) < rates[cell] ? 1 : 0;
        }

        double? Rate(Func<int, int, bool> isIn)
        {
            var of = 0;
            var yes = 0;
            for (var tier = 0; tier < cells.TierCount; tier++)
            {
                for (var kind = 0; kind < PoolCells.KindCount; kind++)
                {
                    for (var rotated = 0; rotated < 2 && isIn(tier, kind); rotated++)
                    {
                        of += people[PoolCells.Index(tier, kind, rotated)];
                        yes += interviewed[PoolCells.Index(tier, kind, rotated)];
                    }
                }
            }

            return of == 0 ? null : Math.Round((double)yes / of, 2, MidpointRounding.AwayFromZero);
        }

        double? Tier(SignalTier tier) =>
            withSignalRates && Pool.Tiers.Contains(tier)
                ? Rate((t, _) => Pool.Tiers[t] == tier)
                : null;
        double? Type(RateGroup group) => Rate((_, kind) => PoolCells.GroupOf(kind) == group);
        return new ProgramInterviewRates(
            null,
            Name,
            FormattableString.Invariant($"Program {program}"),
            1,
            Tier(SignalTier.Gold),
            Tier(SignalTier.Silver),
            Tier(SignalTier.Single),
            Tier(SignalTier.None),
            Rate((_, kind) => PoolCells.IsInState(kind)),
            Rate((_, kind) => !PoolCells.IsInState(kind)),
            Type(RateGroup.UsMd),
            Type(RateGroup.UsDo),
            Type(RateGroup.UsImg),
            Type(RateGroup.NonUsImg)
        );
    }

    // Written out anew rather than taken from the fit's own margins: the oracle must not share their mistakes.
    private static (double[] Cumulative, double[] Rates) Cells(
        PoolCells cells,
        double[] parameters,
        bool isOpenToUsDo
    )
    {
        var softplus = (double x) => Math.Log(1 + Math.Exp(x));
        double[] signal =
        [
            0,
            softplus(parameters[1]),
            softplus(parameters[1]) + softplus(parameters[2]),
        ];
        var rates = new double[cells.Weights.Length];
        var weights = new double[rates.Length];
        for (var tier = 0; tier < 3; tier++)
        {
            for (var kind = 0; kind < PoolCells.KindCount; kind++)
            {
                var group = (int)PoolCells.GroupOf(kind);
                var logit = parameters[0] + signal[tier] - signal[1];
                var tilt = tier == 0 ? 0 : parameters[6 + tier];
                if (PoolCells.IsInState(kind))
                {
                    logit += softplus(parameters[3]);
                    tilt += parameters[9];
                }

                if (group > 0)
                {
                    logit += parameters[3 + group];
                    tilt += parameters[9 + group];
                }

                for (var rotated = 0; rotated < 2; rotated++)
                {
                    var cell = PoolCells.Index(tier, kind, rotated);
                    weights[cell] = cells.Weights[cell] * Math.Exp(tilt);
                    rates[cell] =
                        group == 1 && !isOpenToUsDo
                            ? 0
                            : Logistic.Probability(logit + (rotated * Rotation));
                }
            }
        }

        var total = weights.Sum();
        double sum = 0;
        var cumulative = weights.Select(weight => sum += weight / total).ToArray();
        cumulative[^1] = double.PositiveInfinity;
        return (cumulative, rates);
    }

    private static SpecialtyPool MakePool() =>
        new(
            Name,
            [SignalTier.None, SignalTier.Silver, SignalTier.Gold],
            [0, 12, 5],
            [1200, 500, 300, 500],
            [40, 45, 50, 50],
            [0.003, 0.02, 0.3],
            0.2,
            120
        );

    private static List<MedicalSchool> MakeSchools()
    {
        var schools = new List<MedicalSchool>();
        for (var k = 0; k < States.Length; k++)
        {
            for (var i = 0; i <= 2 * k; i++)
            {
                schools.Add(new MedicalSchool("MD", MedicalDegree.Md, States[k], "synthetic"));
                schools.Add(new MedicalSchool("DO", MedicalDegree.Do, States[k], "synthetic"));
            }
        }

        return schools;
    }

    internal static InterviewPriors MakePriors(double association, double associationSd)
    {
        var rows = new List<InterviewPrior>();
        void Add(string key, string? group, double mean, double sd = 0) =>
            rows.Add(
                new InterviewPrior(
                    key,
                    null,
                    group,
                    mean,
                    sd,
                    EffectStatus.Assumed,
                    "synthetic",
                    new Provenance("synthetic", "2024", "high")
                )
            );
        Add("association", null, association, associationSd);
        Add("association_sd_floor", null, 0.05);
        Add("association_limit", null, 4);
        Add("association_score", "NoSignal", 0);
        Add("association_score", "Silver", 1);
        Add("association_score", "Gold", 1.5);
        Add("association_score", "Single", 1);
        Add("rotation_association", null, 1.1);
        Add("in_state_application_factor", null, 1);
        Add("reference_threshold", null, 0.15);
        Add("tilt", "Tier", 0, TiltSd[0]);
        Add("tilt", "State", 0, TiltSd[2]);
        Add("tilt", "Type", 0, TiltSd[3]);
        string[] effects =
        [
            "Base",
            "Signal",
            "GoldOverSilver",
            "InState",
            "UsDo",
            "UsImg",
            "NonUsImg",
        ];
        double[] means = [-1, 2.2, 1.2, 1.2, -1, -1.5, -2];
        for (var k = 0; k < effects.Length; k++)
        {
            Add("effect_mean", effects[k], means[k], 1);
            Add("effect_spread", effects[k], 0.6);
        }

        Add("effect_spread_weight", null, 6);
        Add("borrowed_signal", "Signal", 1.6, 0.45);
        Add("borrowed_signal", "GoldOverSilver", 0.85, 0.4);
        Add("open", "UsDo", 0.7);
        Add("open", "UsImg", 0.9);
        Add("open", "NonUsImg", 0.9);
        Add("open_weight", null, 4);
        Add("type_ceiling", "Rounding", 0.005);
        Add("type_ceiling", "Luck", 1);
        return new InterviewPriors(rows);
    }
}
