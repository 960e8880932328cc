using MathNet.Numerics.LinearAlgebra;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Validation;

/// <summary>
/// Computes the fitted figures of a stored report anew from the parameters that are served: a check of the model without the evidence.
/// What is held out needs the evidence and stays as stored; so do the interview rates, whose pools are of another season.
/// </summary>
public sealed class ShippedFigures
{
    private readonly ChanceModel _model;
    private readonly CohortFactory _cohorts;
    private readonly MatchEffects _effects;

    /// <summary>Figures of a model.</summary>
    /// <param name="model">The parameters that are served.</param>
    /// <param name="catalog">Programs, specialties, signals.</param>
    /// <param name="schools">Where applicants come from.</param>
    /// <param name="assumptions">How long lists are and whom they favour.</param>
    public ShippedFigures(
        ChanceModel model,
        ProgramCatalog catalog,
        IReadOnlyList<MedicalSchool> schools,
        AssumptionTable assumptions
    )
    {
        _model = model;
        _cohorts = new CohortFactory(
            catalog,
            model.Interviews,
            new TypicalLists(catalog, schools, assumptions, Effect(EffectKeys.Rotated))
        );
        _effects = new MatchEffects(
            Effect(EffectKeys.HomeTaken),
            Math.Max(0, Effect(EffectKeys.AwayTaken)),
            Effect(EffectKeys.Intensity)
        );
    }

    /// <summary>The cells with their fitted figures computed anew; intervals move along.</summary>
    public IReadOnlyList<ValidationCell> Recompute(IReadOnlyList<ValidationCell> cells)
    {
        var groups = cells
            .Where(cell => cell.Type is not null && TargetWords.KindOf(cell) is not null)
            .GroupBy(cell => (cell.Specialty, cell.Type!.Value))
            .ToDictionary(group => group.Key, group => Figures(group.Key, [.. group]));
        return
        [
            .. cells.Select(cell =>
                cell.Type is { } type
                && groups.TryGetValue((cell.Specialty, type), out var figures)
                && figures.TryGetValue(cell, out var figure)
                    ? Moved(cell, figure)
                    : cell
            ),
        ];
    }

    private Dictionary<ValidationCell, double> Figures(
        (string Specialty, ApplicantType Type) group,
        IReadOnlyList<ValidationCell> cells
    )
    {
        var served = _model.MatchesOf(group.Specialty, group.Type);
        var parameters = new GroupEstimate(
            served.Mean,
            Matrix<double>.Build.Dense(served.Mean.Length, served.Mean.Length),
            served.KneeSlope
        ).Parameters;
        var scores = Step2Book.Split(served.Step2);
        var newest = Cohort(group, served, scores, []).Evaluate(parameters);
        var bands = cells.Where(cell => cell.Family == CellFamily.MatchByStep2Band).ToList();
        var then =
            bands.Count == 0 ? newest : InTheirYears(group, served, scores, parameters, bands);
        var figures = new Dictionary<ValidationCell, double>(ReferenceEqualityComparer.Instance);
        foreach (var cell in cells)
        {
            var target = Target(cell);
            figures[cell] = target.Predict(target.Kind == TargetKind.MatchRate ? newest : then);
        }

        return figures;
    }

    /// <summary>
    /// The bands are of earlier years: their scores stood where the share in the open band is the published one, and the level of c is
    /// kept as the stored figures have it, since the served one is the newest year's.
    /// </summary>
    private CohortMoments[] InTheirYears(
        (string Specialty, ApplicantType Type) group,
        MatchParameters served,
        SplitNormal scores,
        GroupParameters parameters,
        IReadOnlyList<ValidationCell> bands
    )
    {
        var people = bands.Sum(cell => cell.People ?? 0);
        var top = bands
            .Where(cell => Target(cell).Cell == TargetBook.Bands.Count)
            .Sum(cell => cell.People ?? 0);
        if (top == 0 || people == top)
        {
            return Cohort(group, served, scores, TargetBook.Bands).Evaluate(parameters);
        }

        var edge = TargetBook.Bands[^1].Low;
        var then = scores with
        {
            Median = scores.Median + edge - scores.Quantile(1 - (top / (double)people)),
        };
        var cohort = Cohort(group, served, then, TargetBook.Bands);
        var stored = bands.Sum(cell => (cell.People ?? 0) * cell.InSample.Value) / people;
        var (low, high) = (parameters.Cutoff - Reach, parameters.Cutoff + Reach);
        for (var step = 0; step < Bisections; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Mean(middle) > stored ? (middle, high) : (low, middle);
        }

        return cohort.Evaluate(parameters with { Cutoff = (low + high) / 2 });

        double Mean(double cutoff)
        {
            var moments = cohort.Evaluate(parameters with { Cutoff = cutoff });
            return bands.Sum(cell => (cell.People ?? 0) * Target(cell).Predict(moments)) / people;
        }
    }

    private const double Reach = 3;
    private const int Bisections = 40;

    private CohortModel Cohort(
        (string Specialty, ApplicantType Type) group,
        MatchParameters served,
        SplitNormal scores,
        IReadOnlyList<(double Low, double High)> bands
    ) =>
        new(
            _cohorts.Of(group.Specialty, group.Type.RateGroup()),
            scores,
            served.KneeBelow,
            _effects,
            bands
        );

    private static MatchTarget Target(ValidationCell cell)
    {
        var kind = TargetWords.KindOf(cell)!.Value;
        return new MatchTarget(
            kind,
            kind == TargetKind.BandRate ? TargetWords.BandOf(cell) : 0,
            string.Empty,
            cell.Published,
            0,
            cell.People,
            false,
            cell.EvidenceId
        );
    }

    /// <summary>The cell with another figure; its interval moves along, a rate's on the logit, so that it stays between 0 and 1.</summary>
    internal static ValidationCell Moved(ValidationCell cell, double figure)
    {
        var (low, high) = cell.IsRate
            ? (OnLogit(cell.InSample.Low), OnLogit(cell.InSample.High))
            : (
                cell.InSample.Low + figure - cell.InSample.Value,
                cell.InSample.High + figure - cell.InSample.Value
            );
        return cell with
        {
            InSample = new Estimate(figure, Math.Min(figure, low), Math.Max(figure, high)),
        };

        // A share of none or of all stays what it is.
        double OnLogit(double limit) =>
            limit is <= 0 or >= 1
                ? limit
                : Logistic.Probability(
                    Logistic.Logit(limit) + Finite(figure) - Finite(cell.InSample.Value)
                );

        static double Finite(double rate) => Logistic.Logit(Math.Clamp(rate, Nothing, 1 - Nothing));
    }

    private const double Nothing = 1e-9;

    private double Effect(string key) => _model.Effect(key, string.Empty).Mean;
}
