using SmartPick.Engine.Applicants;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>How well Step 2 bands are reproduced, beside the logistic fit on Step 2 alone.</summary>
internal static class BandReport
{
    // The middle of each band, for the logistic fit; the open ones as their people score.
    private const double HalfBand = 4.5;

    /// <summary>One row for each specialty with bands.</summary>
    public static IReadOnlyList<BandRow> Create(
        IReadOnlyList<FittedGroup> groups,
        IReadOnlyList<Step2LogitRow> logits
    ) =>
        [
            .. groups
                .Where(group => group.Type == ApplicantType.UsMdSenior)
                .Select(group => Row(group, logits))
                .OfType<BandRow>(),
        ];

    private static BandRow? Row(FittedGroup group, IReadOnlyList<Step2LogitRow> logits)
    {
        if (group is not { Problem: { } problem, Fit: { } fit })
        {
            return null;
        }

        var bands = problem.Targets.Where(t => t.Kind == TargetKind.BandRate).ToList();
        if (bands.Count == 0)
        {
            return null;
        }

        var cells = problem.Cohort.Evaluate(fit.Estimate.Parameters);
        var people = bands.Sum(band => band.People!.Value);
        var logit = logits.FirstOrDefault(row =>
            string.Equals(row.Specialty, group.Specialty, StringComparison.Ordinal)
        );
        return new BandRow(
            group.Specialty,
            people,
            100
                * bands.Sum(b => b.People!.Value * Math.Abs(b.Predict(cells) - b.Published))
                / people,
            logit is null
                ? null
                : 100
                    * bands.Sum(b =>
                        b.People!.Value * Math.Abs(Logit(logit, problem, b) - b.Published)
                    )
                    / people
        );
    }

    private static double Logit(Step2LogitRow logit, GroupProblem problem, MatchTarget band)
    {
        var (low, high) = TargetBook.Bands[band.Cell - 1];
        var score =
            double.IsInfinity(low) ? high - HalfBand
            : double.IsInfinity(high) ? problem.Cohort.MeanScore(band.Cell)
            : (low + high) / 2;
        return Logistic.Probability(logit.LogitAt250 + (logit.SlopePer10 * (score - 250) / 10));
    }
}
