using MathNet.Numerics.LinearAlgebra;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>What the fitted parameters say of every published figure, held-out ones included.</summary>
internal sealed class Predictions
{
    private const double Step = 1e-3;

    // A band in which everybody matches has no logit.
    private const double Certain = 1e-9;

    private readonly FitWorld _world;
    private readonly TargetBook _published;
    private readonly MatchFitSettings _settings;

    public Predictions(MatchFitInput input, FitWorld world, MatchFitSettings settings)
    {
        _world = world;
        _settings = settings;
        // Everything published, whatever the fit was allowed to see.
        _published = new TargetBook(
            input.Evidence,
            input.Priors,
            new RateBook(
                input.Evidence,
                input.Priors,
                input.Catalog.Specialties,
                MatchFitSettings.Shipped
            ),
            MatchFitSettings.Shipped
        );
    }

    /// <summary>All predictions of one group.</summary>
    public IReadOnlyList<GroupPrediction> Of(FittedGroup group)
    {
        var own = _published.Of(group.Specialty, group.Type);
        var fitted = Predict(
            group,
            [.. own.Where(target => target.Kind != TargetKind.MatchRate)],
            group.Fit?.Estimate ?? group.Final,
            _world.FittedCohort(group.Specialty, group.Type)
        );
        if (_published.OwnRate(group.Specialty, group.Type) is not { } newest)
        {
            return fitted;
        }

        var rate = Predict(
            group,
            [newest],
            group.Final,
            _world.Cohort(group.Specialty, group.Type)
        );
        return [.. rate, .. fitted];
    }

    private IReadOnlyList<GroupPrediction> Predict(
        FittedGroup group,
        IReadOnlyList<MatchTarget> targets,
        GroupEstimate estimate,
        CohortModel cohort
    )
    {
        if (targets.Count == 0)
        {
            return [];
        }

        var values = Values(targets, cohort, estimate);
        var slopes = new Vector<double>[MatchParameters.ParameterCount];
        for (var p = 0; p < slopes.Length; p++)
        {
            var (above, below) = (estimate.Moved(p, Step), estimate.Moved(p, -Step));
            var width = above.Served(p) - below.Served(p);
            slopes[p] = (Scaled(targets, cohort, above) - Scaled(targets, cohort, below)) / width;
        }

        return
        [
            .. targets.Select(
                (target, t) =>
                {
                    var slope = Vector<double>.Build.Dense(slopes.Length, p => slopes[p][t]);
                    return new GroupPrediction(
                        group.Specialty,
                        group.Type,
                        target,
                        values[t],
                        Math.Sqrt(Math.Max(0, slope.DotProduct(estimate.Covariance * slope))),
                        IsHeldOut(group, target)
                    );
                }
            ),
        ];
    }

    private bool IsHeldOut(FittedGroup group, MatchTarget target) =>
        target.HeldOut
        || _settings.IsHeldOut(group.Specialty, group.Type)
        || (
            _settings.WithoutNewestRates
            && group.Type == ApplicantType.UsMdSenior
            && target.Kind == TargetKind.MatchRate
        );

    private static double[] Values(
        IReadOnlyList<MatchTarget> targets,
        CohortModel cohort,
        GroupEstimate estimate
    )
    {
        var cells = cohort.Evaluate(estimate.Parameters);
        return [.. targets.Select(target => target.Predict(cells))];
    }

    private static Vector<double> Scaled(
        IReadOnlyList<MatchTarget> targets,
        CohortModel cohort,
        GroupEstimate estimate
    )
    {
        var values = Values(targets, cohort, estimate);
        return Vector<double>.Build.Dense(
            values.Length,
            t =>
                targets[t].IsRate
                    ? Logistic.Logit(Math.Clamp(values[t], Certain, 1 - Certain))
                    : values[t]
        );
    }
}
