using SmartPick.Reference.Model;

namespace SmartPick.Cli.Fit;

/// <summary>A target that the fit states for itself, and what it reached.</summary>
/// <param name="What">What is measured, in percentage points.</param>
/// <param name="Limit">It must not be above this.</param>
/// <param name="Reached">What the fit reached.</param>
internal sealed record FitTarget(string What, double Limit, double Reached)
{
    /// <summary>True when the target is met.</summary>
    public bool IsMet => Reached <= Limit;
}

/// <summary>The targets of the fit.</summary>
internal static class FitTargets
{
    private const double MedianLimit = 1.5;
    private const double TailLimit = 5;
    private const double BandLimit = 3;

    /// <summary>Every target beside what was reached; without bands there is no third.</summary>
    public static IReadOnlyList<FitTarget> Of(FitReport report)
    {
        var people = report.Matches.Bands.Sum(band => band.People);
        List<FitTarget> targets =
        [
            new("interview rates, median error", MedianLimit, report.Interviews.All.MedianError),
            new(
                "interview rates, 95th percentile of the error",
                TailLimit,
                report.Interviews.All.Error95
            ),
            new(
                "the same over columns of at least 100 applicants, whose own luck is smaller",
                TailLimit,
                report.Interviews.LargeColumns.Error95
            ),
        ];
        if (people > 0)
        {
            targets.Add(
                new(
                    "Step 2 bands, mean error weighted by people",
                    BandLimit,
                    report.Matches.Bands.Sum(band => band.Model * band.People) / people
                )
            );
        }

        return targets;
    }
}
