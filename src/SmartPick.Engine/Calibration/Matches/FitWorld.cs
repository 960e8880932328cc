using MathNet.Numerics.LinearAlgebra;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>What the rounds of the fit share: rates, scores, cohorts, priors, effects.</summary>
internal sealed class FitWorld
{
    private readonly CohortFactory _cohorts;
    private readonly IReadOnlyList<AssumedEffect> _effects;

    public FitWorld(MatchFitInput input)
    {
        Priors = input.Priors;
        _effects = input.Effects;
        Rates = new RateBook(input.Evidence, input.Priors, input.Catalog.Specialties);
        Scores = new Step2Book(input.Evidence, input.Catalog.Specialties, Rates);
        _cohorts = new CohortFactory(
            input.Catalog,
            input.Interviews,
            new TypicalLists(input.Catalog, input.Schools, input.Priors, Effect("rotated"))
        );
        Effects = new MatchEffects(
            Effect("delta_home"),
            Math.Max(0, Effect("delta_away")),
            Effect("rho")
        );
    }

    /// <summary>What is assumed before evidence.</summary>
    public MatchPriors Priors { get; }

    /// <summary>Match rates.</summary>
    public RateBook Rates { get; }

    /// <summary>Step 2 of those who apply.</summary>
    public Step2Book Scores { get; }

    /// <summary>Effects taken as given.</summary>
    public MatchEffects Effects { get; }

    /// <summary>The cohort of a specialty and type; Step 2 as of the newest year.</summary>
    public CohortModel Cohort(
        string specialty,
        ApplicantType type,
        IReadOnlyList<(double Low, double High)> bands
    ) =>
        new(
            _cohorts.Of(specialty, type.RateGroup()),
            Step2Book.Split(Scores[specialty, type]),
            null,
            Effects,
            bands
        );

    /// <summary>The priors of a group as an estimate.</summary>
    public GroupEstimate StartEstimate(string specialty, ApplicantType type)
    {
        var group = type.RateGroup().ToString();
        var rows = new[]
        {
            Priors.Get("beta", specialty, group),
            Priors.Get("log_sigma", specialty, group),
            Priors.Get("lambda", specialty, group),
            Priors.Get("cutoff", specialty, group),
            Priors.Get("kappa", specialty, group),
        };
        return new GroupEstimate(
            [.. rows.Select(row => row.Mean)],
            Matrix<double>.Build.DenseOfDiagonalArray([.. rows.Select(row => row.Sd * row.Sd)]),
            0
        );
    }

    private double Effect(string key) =>
        _effects
            .First(effect =>
                effect.Specialty is null && string.Equals(effect.Key, key, StringComparison.Ordinal)
            )
            .Mean;
}
