using MathNet.Numerics.LinearAlgebra;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>One prior: mean and standard deviation.</summary>
internal readonly record struct NormalPrior(double Mean, double Sd);

/// <summary>What one group is fitted with.</summary>
/// <param name="Cohort">Who they are; its cells are the targets' cells.</param>
/// <param name="Targets">Published figures, held-out ones included.</param>
/// <param name="Beta">Prior of beta.</param>
/// <param name="LogSigma">Prior of ln sigma.</param>
/// <param name="Cutoff">Prior of c.</param>
/// <param name="Kappa">Prior of kappa.</param>
/// <param name="Knee">Prior of the additional slope below the knee; null where none is allowed.</param>
internal sealed record GroupProblem(
    CohortModel Cohort,
    IReadOnlyList<MatchTarget> Targets,
    NormalPrior Beta,
    NormalPrior LogSigma,
    NormalPrior Cutoff,
    NormalPrior Kappa,
    NormalPrior? Knee
)
{
    /// <summary>The targets the fit sees.</summary>
    public IReadOnlyList<MatchTarget> Seen { get; } = [.. Targets.Where(target => !target.HeldOut)];
}

/// <summary>One group fitted.</summary>
/// <param name="Estimate">Parameters and covariance.</param>
/// <param name="ChiSquare">Sum of squared residuals, priors included.</param>
/// <param name="TargetChiSquare">The same of the targets alone.</param>
/// <param name="SingularValues">Of the targets' Jacobian per prior standard deviation, largest first; below .01 only the prior speaks.</param>
/// <param name="RawBeta">beta before a negative one was set to 0.</param>
/// <param name="FreeParameters">What the fit moved, to begin a similar fit with.</param>
internal sealed record GroupResult(
    GroupEstimate Estimate,
    double ChiSquare,
    double TargetChiSquare,
    IReadOnlyList<double> SingularValues,
    double RawBeta,
    double[] FreeParameters
);

/// <summary>Fits one group by Levenberg-Marquardt, lambda given.</summary>
internal static class GroupFit
{
    // Position in the vector of free parameters.
    private const int Beta = 0;
    private const int LogSigma = 1;
    private const int Cutoff = 2;
    private const int Kappa = 3;
    private const int Knee = 4;
    private const int WithoutKnee = 4;

    /// <summary>The best parameters for a given lambda, with lambda's own variance carried into the covariance.</summary>
    /// <param name="problem">The group.</param>
    /// <param name="lambda">lambda and its standard deviation.</param>
    /// <param name="start">Where to begin; null for the priors' means.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public static GroupResult Fit(
        GroupProblem problem,
        NormalPrior lambda,
        double[]? start,
        CancellationToken cancellation
    )
    {
        var knee = problem.Knee is not null;
        var fit = Minimize(problem, lambda.Mean, knee, fixBeta: false, start, cancellation);
        var rawBeta = fit.Parameters[Beta];
        if (knee && fit.Parameters[Knee] < 0)
        {
            knee = false;
            fit = Minimize(problem, lambda.Mean, knee, fixBeta: false, start, cancellation);
            rawBeta = fit.Parameters[Beta];
        }

        var fixBeta = rawBeta < 0;
        if (fixBeta)
        {
            fit = Minimize(problem, lambda.Mean, knee, fixBeta, start, cancellation);
        }

        return Pack(problem, lambda, knee, fixBeta, fit, rawBeta);
    }

    private static LeastSquaresFit Minimize(
        GroupProblem problem,
        double lambda,
        bool knee,
        bool fixBeta,
        double[]? start,
        CancellationToken cancellation
    )
    {
        double[] from =
        [
            problem.Beta.Mean,
            problem.LogSigma.Mean,
            problem.Cutoff.Mean,
            problem.Kappa.Mean,
        ];
        start?.AsSpan(0, WithoutKnee).CopyTo(from);
        if (knee)
        {
            from = [.. from, problem.Knee!.Value.Mean];
        }

        if (fixBeta)
        {
            from[Beta] = 0;
        }

        return LevenbergMarquardt.Minimize(
            free => Residuals(problem, free, lambda, fixBeta),
            from,
            cancellation
        );
    }

    /// <summary>Residuals of the targets, then of the priors.</summary>
    private static double[] Residuals(
        GroupProblem problem,
        double[] free,
        double lambda,
        bool fixBeta
    )
    {
        var beta = fixBeta ? 0 : free[Beta];
        var cells = problem.Cohort.Evaluate(
            new GroupParameters(
                beta,
                Math.Exp(free[LogSigma]),
                lambda,
                free[Cutoff],
                free[Kappa],
                free.Length > Knee ? free[Knee] : 0
            )
        );
        var residuals = new double[problem.Seen.Count + free.Length];
        for (var t = 0; t < problem.Seen.Count; t++)
        {
            var target = problem.Seen[t];
            residuals[t] = (target.Predict(cells) - target.Published) / target.Sd;
        }

        // Last to first, so that each is freed from the part it shares with the one before as that one was published.
        for (var t = problem.Seen.Count - 1; t > 0; t--)
        {
            var shared = problem.Seen[t].WithPrevious;
            residuals[t] =
                (residuals[t] - (shared * residuals[t - 1])) / Math.Sqrt(1 - (shared * shared));
        }

        for (var p = 0; p < free.Length; p++)
        {
            var prior = PriorOf(problem, p);
            residuals[problem.Seen.Count + p] = (free[p] - prior.Mean) / prior.Sd;
        }

        return residuals;
    }

    private static NormalPrior PriorOf(GroupProblem problem, int parameter) =>
        parameter switch
        {
            Beta => problem.Beta,
            LogSigma => problem.LogSigma,
            Cutoff => problem.Cutoff,
            Kappa => problem.Kappa,
            _ => problem.Knee!.Value,
        };

    private static GroupResult Pack(
        GroupProblem problem,
        NormalPrior lambda,
        bool knee,
        bool fixBeta,
        LeastSquaresFit fit,
        double rawBeta
    )
    {
        var at = fit.Parameters;
        if (fixBeta)
        {
            at[Beta] = 0;
        }

        // The slopes are taken with beta free, so that a beta held at 0 keeps its spread.
        var jacobian = LevenbergMarquardt.Differentiate(
            free => Residuals(problem, free, lambda.Mean, fixBeta: false),
            at,
            fit.Residuals.Length
        );
        var estimate = new GroupEstimate(
            [at[Beta], at[LogSigma], lambda.Mean, at[Cutoff], at[Kappa]],
            Covariance(problem, lambda, at, jacobian),
            knee ? at[Knee] : 0
        );
        var seen = problem.Seen.Count;
        return new GroupResult(
            estimate,
            fit.ChiSquare,
            fit.Residuals.Take(seen).Sum(r => r * r),
            SingularValues(problem, jacobian, seen),
            rawBeta,
            at
        );
    }

    /// <summary>
    /// With lambda known the covariance is H^-1; lambda's variance v adds g v g', g = d theta / d lambda = -H^-1 J' j, and is
    /// itself one row of the result.
    /// </summary>
    private static Matrix<double> Covariance(
        GroupProblem problem,
        NormalPrior lambda,
        double[] at,
        Matrix<double> jacobian
    )
    {
        const double Step = 1e-3;
        var above = Residuals(problem, at, lambda.Mean + Step, fixBeta: false);
        var below = Residuals(problem, at, Math.Max(0, lambda.Mean - Step), fixBeta: false);
        var width = lambda.Mean + Step - Math.Max(0, lambda.Mean - Step);
        var slope = Vector<double>.Build.Dense(above.Length, i => (above[i] - below[i]) / width);
        var inverse = jacobian.TransposeThisAndMultiply(jacobian).Inverse();
        var change = -(inverse * jacobian.TransposeThisAndMultiply(slope));
        var variance = lambda.Sd * lambda.Sd;
        MatchParameter[] order =
        [
            MatchParameter.Beta,
            MatchParameter.LogSigma,
            MatchParameter.Cutoff,
            MatchParameter.Kappa,
        ];
        const int L = (int)MatchParameter.Lambda;
        var covariance = Matrix<double>.Build.Dense(
            MatchParameters.ParameterCount,
            MatchParameters.ParameterCount
        );
        covariance[L, L] = variance;
        for (var i = 0; i < order.Length; i++)
        {
            var row = (int)order[i];
            covariance[row, L] = covariance[L, row] = change[i] * variance;
            for (var j = 0; j < order.Length; j++)
            {
                covariance[row, (int)order[j]] = inverse[i, j] + (change[i] * variance * change[j]);
            }
        }

        return covariance;
    }

    private static List<double> SingularValues(
        GroupProblem problem,
        Matrix<double> jacobian,
        int targets
    )
    {
        if (targets == 0)
        {
            return [];
        }

        var scaled = jacobian.SubMatrix(0, targets, 0, jacobian.ColumnCount);
        for (var p = 0; p < jacobian.ColumnCount; p++)
        {
            scaled.SetColumn(p, scaled.Column(p) * PriorOf(problem, p).Sd);
        }

        var values = scaled.Svd(computeVectors: false).S.ToList();
        // Fewer targets than parameters leave directions that no target touches.
        values.AddRange(Enumerable.Repeat(0.0, jacobian.ColumnCount - values.Count));
        return values;
    }
}
