using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Validation;

/// <summary>Everything that is fitted for a validation.</summary>
/// <param name="Seen">The fit as shipped, with its studies.</param>
/// <param name="SeenIndependent">The same without what programs share about a person.</param>
/// <param name="Kept">By fold: the fit that saw nothing of the fold's groups.</param>
/// <param name="KeptIndependent">The same without what programs share about a person.</param>
/// <param name="YearBefore">The fit that saw nothing of the newest rates of US MD seniors.</param>
public sealed record ValidationFits(
    MatchFitResult Seen,
    MatchFitResult SeenIndependent,
    IReadOnlyList<MatchFitResult> Kept,
    IReadOnlyList<MatchFitResult> KeptIndependent,
    MatchFitResult YearBefore
)
{
    // The fit with its studies takes about as long as so many without.
    private const int StudiesWorth = 3;

    /// <summary>Runs the fits one after the other, each on all threads.</summary>
    /// <param name="input">What the shipped fit starts from.</param>
    /// <param name="folds">Which groups are held out together.</param>
    /// <param name="threads">Threads to use; the result is the same for any number.</param>
    /// <param name="progress">0 to 1.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public static ValidationFits Run(
        MatchFitInput input,
        GroupFold folds,
        int threads,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        var all = StudiesWorth + 2 + (2 * folds.Count);
        var done = 0;
        var seen = Fit(MatchFitSettings.Shipped with { WithPredictions = true }, StudiesWorth);
        var plain = new MatchFitSettings { WithStudies = false, WithPredictions = true };
        var independent = plain with { Independent = true };
        return new ValidationFits(
            seen,
            Fit(independent, 1),
            [.. Enumerable.Range(0, folds.Count).Select(fold => Fit(Without(plain, fold), 1))],
            [
                .. Enumerable
                    .Range(0, folds.Count)
                    .Select(fold => Fit(Without(independent, fold), 1)),
            ],
            Fit(plain with { WithoutNewestRates = true }, 1)
        );

        MatchFitSettings Without(MatchFitSettings settings, int fold) =>
            settings with
            {
                IsHeldOut = (specialty, type) => folds.Of(specialty, type) == fold,
            };

        MatchFitResult Fit(MatchFitSettings settings, int worth)
        {
            var result = MatchFit.Run(input, settings, threads, null, cancellation);
            done += worth;
            progress?.Report(done / (double)all);
            return result;
        }
    }
}
