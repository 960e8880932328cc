using MathNet.Numerics.LinearAlgebra;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>Moves c alone so that the cohort's match rate is the published one.</summary>
internal static class Intercept
{
    private const double Step = 1e-3;
    private const double Lowest = -8;
    private const double Highest = 8;

    /// <summary>
    /// The estimate with c such that the rate is met, and the covariance that follows: c is a function of the other parameters
    /// and of the rate, whose logit has the given standard deviation.
    /// </summary>
    public static GroupEstimate Solve(
        CohortModel cohort,
        GroupEstimate estimate,
        double rate,
        double logitSd
    )
    {
        var mean = (double[])estimate.Mean.Clone();
        mean[(int)MatchParameter.Cutoff] = CutoffFor(cohort, estimate.Parameters, rate);
        var solved = estimate with { Mean = mean };
        var (slopes, cutoffSlope) = Slopes(cohort, solved);
        // Implicit function: dc/dtheta = -(dL/dtheta) / (dL/dc), L the logit of the rate.
        var change = slopes / -cutoffSlope;
        change[(int)MatchParameter.Cutoff] = 0;
        var covariance = estimate.Covariance.Clone();
        const int C = (int)MatchParameter.Cutoff;
        covariance.ClearRow(C);
        covariance.ClearColumn(C);
        var cross = covariance * change;
        var variance = change.DotProduct(cross) + (logitSd * logitSd / (cutoffSlope * cutoffSlope));
        for (var i = 0; i < MatchParameters.ParameterCount; i++)
        {
            covariance[i, C] = covariance[C, i] = cross[i];
        }

        covariance[C, C] = variance;
        return solved with { Covariance = covariance };
    }

    /// <summary>The slope of the logit of the match rate with c; negative.</summary>
    public static double SlopeWithCutoff(CohortModel cohort, GroupParameters parameters) =>
        (
            LogitRate(cohort, parameters with { Cutoff = parameters.Cutoff + Step })
            - LogitRate(cohort, parameters with { Cutoff = parameters.Cutoff - Step })
        ) / (2 * Step);

    /// <summary>c for a rate; at the end of its range when even that does not reach it, which the report shows.</summary>
    public static double CutoffFor(CohortModel cohort, GroupParameters parameters, double rate)
    {
        var target = Logistic.Logit(rate);
        var (low, high) = (Lowest, Highest);
        var cutoff = Math.Clamp(parameters.Cutoff, low, high);
        for (var step = 0; step < 60; step++)
        {
            var error = LogitRate(cohort, parameters with { Cutoff = cutoff }) - target;
            (low, high) = error > 0 ? (cutoff, high) : (low, cutoff);
            if (Math.Abs(error) < 1e-9)
            {
                break;
            }

            var slope = SlopeWithCutoff(cohort, parameters with { Cutoff = cutoff });
            var newton = cutoff - (error / slope);
            cutoff = newton > low && newton < high ? newton : (low + high) / 2;
        }

        return cutoff;
    }

    private static (Vector<double> Slopes, double CutoffSlope) Slopes(
        CohortModel cohort,
        GroupEstimate estimate
    )
    {
        var slopes = Vector<double>.Build.Dense(MatchParameters.ParameterCount);
        for (var p = 0; p < slopes.Count; p++)
        {
            slopes[p] =
                (
                    LogitRate(cohort, estimate.Moved(p, Step).Parameters)
                    - LogitRate(cohort, estimate.Moved(p, -Step).Parameters)
                ) / (2 * Step);
        }

        return (slopes, slopes[(int)MatchParameter.Cutoff]);
    }

    private static double LogitRate(CohortModel cohort, GroupParameters parameters)
    {
        var moments = cohort.Evaluate(parameters)[0];
        // Both parts from their own sums: near 1 the rate itself has no digits left.
        return Math.Log(moments.Matched) - Math.Log(moments.UnmatchedRanked);
    }
}
