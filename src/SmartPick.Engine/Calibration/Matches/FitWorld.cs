using MathNet.Numerics.LinearAlgebra;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>What the rounds of the fit share: rates, scores, cohorts, priors, effects.</summary>
internal sealed class FitWorld
{
    private readonly IReadOnlyList<AssumedEffect> _effects;

    public FitWorld(MatchFitInput input, MatchFitSettings settings)
    {
        bool HidesSeniors(Specialty specialty) =>
            settings.IsHeldOut(specialty.Name, ApplicantType.UsMdSenior);

        Priors = settings.Independent ? Independence.Of(input.Priors) : input.Priors;
        Specialties = input.Catalog.Specialties;
        _effects = input.Effects;
        Rates = new RateBook(input.Evidence, Priors, input.Catalog.Specialties, settings);
        Targets = new TargetBook(input.Evidence, Priors, Rates, settings);
        Scores = new Step2Book(input.Evidence, input.Catalog.Specialties, Rates, Targets, settings);
        FirstThree =
            settings.WithoutNewestRates || Specialties.Any(HidesSeniors)
                ? null
                : Targets.FirstThree;
        Cohorts = new CohortFactory(
            input.Catalog,
            input.Interviews,
            new TypicalLists(input.Catalog, input.Schools, Priors, Effect(EffectKeys.Rotated))
        );
        Effects = new MatchEffects(
            Effect(EffectKeys.HomeTaken),
            Math.Max(0, Effect(EffectKeys.AwayTaken)),
            Effect(EffectKeys.Intensity)
        );
    }

    /// <summary>
    /// The share of first three choices, over all specialties together; null when it is not published, or when it holds outcomes that
    /// must not be seen: it cannot be taken apart, so one held-out group of US MD seniors hides it.
    /// </summary>
    public EvidenceRow? FirstThree { get; }

    /// <summary>What is assumed before evidence.</summary>
    public AssumptionTable Priors { get; }

    /// <summary>All specialties.</summary>
    public IReadOnlyList<Specialty> Specialties { get; }

    /// <summary>Typical lists.</summary>
    public CohortFactory Cohorts { get; }

    /// <summary>Match rates.</summary>
    public RateBook Rates { get; }

    /// <summary>Step 2 of those who apply.</summary>
    public Step2Book Scores { get; }

    /// <summary>Effects taken as given.</summary>
    public MatchEffects Effects { get; }

    /// <summary>Published figures.</summary>
    public TargetBook Targets { get; }

    /// <summary>A prior of the fit.</summary>
    public NormalPrior Prior(string key, string? specialty = null, string? group = null)
    {
        var row = Priors.Get(key, specialty, group);
        return new NormalPrior(row.Mean, row.Sd);
    }

    /// <summary>The cohort of a specialty and type in the newest year.</summary>
    public CohortModel Cohort(string specialty, ApplicantType type) =>
        Cohort(specialty, type, Step2Book.Split(Scores[specialty, type]), []);

    /// <summary>The cohort in the years of the figures, with the bands as cells.</summary>
    public CohortModel FittedCohort(string specialty, ApplicantType type) =>
        Cohort(specialty, type, FittedScores(specialty, type), TargetBook.Bands);

    /// <summary>What a specialty and type is fitted with.</summary>
    /// <param name="specialty">The specialty.</param>
    /// <param name="type">The applicant type.</param>
    /// <param name="logSigma">Prior of ln sigma.</param>
    /// <param name="cutoffShift">Added to the mean of c's prior.</param>
    public GroupProblem Problem(
        string specialty,
        ApplicantType type,
        NormalPrior logSigma,
        double cutoffShift = 0
    )
    {
        var cutoff = CutoffPrior(specialty, type);
        var group = type.RateGroup().ToString();
        var targets = Targets.Of(specialty, type);
        var knee = Priors.Find("knee_slope", specialty, group);
        return new GroupProblem(
            FittedCohort(specialty, type),
            targets,
            Prior("beta", specialty, group),
            logSigma,
            cutoff with
            {
                Mean = cutoff.Mean + cutoffShift,
            },
            Prior("kappa", specialty, group),
            knee is { Sd: > 0 } && type == ApplicantType.UsMdSenior
                ? new NormalPrior(knee.Mean, knee.Sd)
                : null
        );
    }

    /// <summary>The priors of a group as an estimate, for groups that nothing is known of.</summary>
    public GroupEstimate PriorEstimate(
        string specialty,
        ApplicantType type,
        NormalPrior lambda,
        NormalPrior logSigma
    )
    {
        var group = type.RateGroup().ToString();
        NormalPrior[] priors =
        [
            Prior("beta", specialty, group),
            logSigma,
            lambda,
            CutoffPrior(specialty, type),
            Prior("kappa", specialty, group),
        ];
        return new GroupEstimate(
            [.. priors.Select(prior => prior.Mean)],
            Matrix<double>.Build.DenseOfDiagonalArray([
                .. priors.Select(prior => prior.Sd * prior.Sd),
            ]),
            0
        );
    }

    /// <summary>
    /// Step 2 in the years of the figures: for bands the newest distribution is moved so that the share in the open top band is
    /// the published one, since z is relative to those who applied then.
    /// </summary>
    private SplitNormal FittedScores(string specialty, ApplicantType type)
    {
        var scores = Step2Book.Split(Scores[specialty, type]);
        if (type != ApplicantType.UsMdSenior || Targets.ShareInTopBand(specialty) is not { } share)
        {
            return scores;
        }

        var edge = TargetBook.Bands[^1].Low;
        return scores with { Median = scores.Median + edge - scores.Quantile(1 - share) };
    }

    private NormalPrior CutoffPrior(string specialty, ApplicantType type)
    {
        var isImg = type.IsImg();
        var isEasy = !isImg && Rates[specialty, type].Rate > Priors.Get("uncompetitive_from").Mean;
        return Prior("cutoff", specialty, isEasy ? "uncompetitive" : null);
    }

    /// <summary>The cohort with other scores and bands.</summary>
    public CohortModel Cohort(
        string specialty,
        ApplicantType type,
        SplitNormal scores,
        IReadOnlyList<(double Low, double High)> bands
    ) =>
        new(
            Cohorts.Of(specialty, type.RateGroup()),
            scores,
            KneeBelow(specialty, type),
            Effects,
            bands
        );

    /// <summary>The score below which the slope may change; null where that is not allowed.</summary>
    public double? KneeBelow(string specialty, ApplicantType type) =>
        Priors.Find("knee_below", specialty, type.RateGroup().ToString())?.Mean;

    private double Effect(string key) =>
        _effects
            .First(effect =>
                effect.Specialty is null && string.Equals(effect.Key, key, StringComparison.Ordinal)
            )
            .Mean;
}
