using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Tests.Chances;

/// <summary>A catalog and a chance model with known parameters, for tests of everything that stands on them.</summary>
internal sealed class SyntheticModel
{
    public const string GoldAndSilver = "Dermatology";
    public const string SingleTier = "Orthopaedic Surgery";
    public const string NoSignals = "Pathology";
    public const string RotationIsTheSignal = "Emergency Medicine";

    public static readonly string[] Specialties =
    [
        GoldAndSilver,
        SingleTier,
        NoSignals,
        RotationIsTheSignal,
    ];

    public static readonly ApplicantType[] Types = Enum.GetValues<ApplicantType>();

    private static readonly Provenance Made = new("made", "2026", "high");
    private static readonly string[] States = ["MA", "NY", "CA", "TX", "IL"];
    private static readonly string[] Divisions =
    [
        "New England",
        "Middle Atlantic",
        "Pacific",
        "West South Central",
        "East North Central",
    ];

    public SyntheticModel(
        int programsEach = 12,
        double sigma = 0.75,
        double lambda = 0.05,
        double spread = 1,
        double kappa = 0.2,
        double sdBelow = 12,
        double sdAbove = 9,
        IReadOnlyDictionary<string, double>? effects = null
    )
    {
        var season = new Season(2027);
        var programs = Specialties
            .SelectMany((name, s) => ProgramsOf(name, s, programsEach))
            .ToList();
        Catalog = new ProgramCatalog(
            season,
            programs,
            [.. Specialties.Select(SpecialtyOf)],
            [
                Rule(GoldAndSilver, season, 3, 25, 0, HomeAwaySignals.SignalThem),
                Rule(SingleTier, season, 0, 0, 30, HomeAwaySignals.SignalThem),
                Rule(RotationIsTheSignal, season, 0, 0, 5, HomeAwaySignals.DoNotSignalThem),
            ],
            [],
            []
        );
        Model = new ChanceModel(
            "2026-11-22",
            [
                // The last program of each specialty has no parameters of its own.
                .. programs
                    .Where((_, i) => i % programsEach != programsEach - 1)
                    .Select((program, i) => Interview(program.Specialty, program.Code, i, spread)),
                .. Specialties.Select(name => Interview(name, null, 5, spread)),
            ],
            [
                .. Specialties.SelectMany(name =>
                    Types.Select(type =>
                        Match(
                            name,
                            type,
                            [0.45, Math.Log(sigma), lambda, 0.8, kappa],
                            new Step2Distribution(250, sdBelow, sdAbove, "made", "made"),
                            spread
                        )
                    )
                ),
            ],
            SyntheticEffects.Rows(effects)
        );
    }

    public ProgramCatalog Catalog { get; }

    public ChanceModel Model { get; }

    public IReadOnlyList<ResidencyProgram> Programs(string specialty) =>
        [.. Catalog.InSpecialty(specialty)];

    public ChanceTable Build(
        Applicant applicant,
        ParameterDraw draw,
        ChanceOptions? options = null
    ) =>
        ChanceTableBuilder.Build(
            Catalog,
            Model,
            applicant,
            Programs(applicant.Specialty),
            draw,
            options
        );

    private static IEnumerable<ResidencyProgram> ProgramsOf(string specialty, int index, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var number = ((index + 1) * 1_000_000_000L) + (i * 7919);
            yield return new ResidencyProgram(
                AcgmeCode.Parse(number.ToString("D10", CultureInfo.InvariantCulture)),
                specialty,
                FormattableString.Invariant($"{specialty} program {i}"),
                "City",
                States[i % States.Length],
                Divisions[i % Divisions.Length],
                "Region",
                40,
                -80,
                null,
                false,
                Made
            );
        }
    }

    private static Specialty SpecialtyOf(string name) =>
        new(
            name,
            MatchSystem.Nrmp,
            "eras",
            PreliminaryYear.NotNeeded,
            SpecialtyFamily.Medical,
            [],
            Made
        );

    private static SignalRule Rule(
        string name,
        Season season,
        int gold,
        int silver,
        int single,
        HomeAwaySignals homeAway
    ) => new(name, season, gold, silver, single, homeAway, false, null, Made);

    private static InterviewParameters Interview(
        string specialty,
        AcgmeCode? code,
        int index,
        double spread
    )
    {
        // From open to very selective, as the programs of a specialty are.
        var offset = KeyedRandom.Normal(new Seed(7), (uint)index, DrawKeyOf(specialty));
        double[] mean = [-0.6 + (0.7 * offset), 0, 0, 0, 0, 0.9, -1.0, -2.0, -2.4];
        if (string.Equals(specialty, GoldAndSilver, StringComparison.Ordinal))
        {
            mean[1] = -1.8;
            mean[3] = 1.6;
        }
        else if (!string.Equals(specialty, NoSignals, StringComparison.Ordinal))
        {
            mean[1] = -2.2;
        }

        var variances = new double[InterviewParameters.EffectCount];
        double[] sds = [0.4, 0.5, 0, 0.6, 0, 0.5, 0.5, 0.7, 0.7];
        for (var i = 0; i < variances.Length; i++)
        {
            var isFree = i is 0 or >= 5 || mean[i] != 0;
            variances[i] = isFree ? sds[i] * sds[i] * spread * spread : 0;
        }

        return new InterviewParameters(
            specialty,
            code,
            mean,
            Correlated(variances, -0.2),
            [1, 0.7, 0.6, 0.6],
            code is null ? null : 0.1,
            0.004 * (1 + (index % 5)),
            code is null ? 1 : Math.Exp(0.4 * offset),
            code is null ? InterviewBasis.SpecialtyTypical : InterviewBasis.OwnRatesWithSignals
        );
    }

    private static uint DrawKeyOf(string specialty) => (uint)Array.IndexOf(Specialties, specialty);

    private static MatchParameters Match(
        string specialty,
        ApplicantType type,
        double[] mean,
        Step2Distribution step2,
        double spread
    ) =>
        new(
            specialty,
            type,
            mean,
            Correlated([.02, .06, .001, .04, .05], 0.2, spread),
            0.15 * spread,
            step2,
            string.Equals(specialty, SingleTier, StringComparison.Ordinal) ? 235 : null,
            string.Equals(specialty, SingleTier, StringComparison.Ordinal) ? 0.3 : 0,
            new BaseRate(0.7, 1000, 2026, "of those who ranked the specialty", "made"),
            type.IsUsGraduate(),
            string.Empty,
            ["made"]
        );

    private static double[] Correlated(double[] variances, double correlation, double spread = 1)
    {
        var covariance = new double[variances.Length * (variances.Length + 1) / 2];
        for (var i = 0; i < variances.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var r = i == j ? 1 : Math.Pow(correlation, i - j);
                covariance[(i * (i + 1) / 2) + j] =
                    r * Math.Sqrt(variances[i] * variances[j]) * spread * spread;
            }
        }

        return covariance;
    }
}
