using System.Globalization;
using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Validation;
using SmartPick.Reference.Model;

namespace SmartPick.Reference.Validation;

/// <summary>What to validate, and when.</summary>
/// <param name="EvidenceFolder">The folder given with <c>--data</c>.</param>
/// <param name="DataFolder">The reference data with the fitted model.</param>
/// <param name="Date">The date that the report carries.</param>
/// <param name="Seasons">Seasons of the market to simulate; 0 leaves its totals out.</param>
/// <param name="Threads">Threads to use; the result is the same for any number.</param>
public sealed record ValidationRequest(
    string EvidenceFolder,
    string DataFolder,
    DateOnly Date,
    int Seasons,
    int Threads
);

/// <summary>Fits the model with groups held out and compares it with published figures, cell by cell.</summary>
public static class ValidationRun
{
    private const int Folds = 5;

    // Of the time, as measured; only the progress bar uses it.
    private const double MarketShare = 0.05;
    private const double InterviewShare = 0.15;

    // Files carry nine digits: what differs by more is another fit.
    private const double SameFit = 1e-6;

    /// <summary>Reads, fits, compares, holds the result to the tolerances; writes nothing.</summary>
    /// <param name="request">What to validate.</param>
    /// <param name="progress">0 to 1.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public static Reading<ValidationReport> Run(
        ValidationRequest request,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var setting = ValidationSettingFiles.Read(request.DataFolder);
        var served = ReferenceData.Load(request.DataFolder);
        if (setting.Value is null || served.Value is null)
        {
            return new Reading<ValidationReport>(null, [.. setting.Problems, .. served.Problems]);
        }

        var market = MarketTotals.Simulate(
            request.DataFolder,
            served.Value,
            request.Seasons,
            request.Threads,
            cancellation
        );
        if (market.Value is not { } table)
        {
            return new Reading<ValidationReport>(null, market.Problems);
        }

        progress?.Report(MarketShare);
        var prepared = FitRun.Prepare(
            new FitRequest(
                request.EvidenceFolder,
                request.DataFolder,
                request.Date,
                request.Threads
            ),
            ProgressPart.Of(progress, MarketShare, InterviewShare),
            cancellation
        );
        if (prepared.Value is not { } basis)
        {
            return new Reading<ValidationReport>(null, prepared.Problems);
        }

        var folds = new GroupFold(basis.Matches.Catalog.Specialties, Folds);
        var fits = ValidationFits.Run(
            basis.Matches,
            folds,
            request.Threads,
            ProgressPart.Of(progress, InterviewShare, 1),
            cancellation
        );
        var model = served.Value.Model;
        var compared = Validator.Compare(basis.Matches, basis.Interviews, fits, folds);
        var totals = MarketCells.Of(table, basis.Matches.Evidence);
        var whole = compared with
        {
            Cells = [.. compared.Cells, .. totals.Select(total => total.Cell)],
            Measures = [.. compared.Measures, .. MarketCells.Measures(totals)],
            Seasons = request.Seasons,
            FittedOn = model.FittedOn,
            ValidatedOn = request.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Standing = IsServed(model, fits.Seen)
                ? string.Empty
                : "The parameters that are served are not those of this fit: run fit, then validate again.",
        };
        return new Reading<ValidationReport>(Validator.Judge(whole, setting.Value), []);
    }

    private static bool IsServed(ChanceModel model, MatchFitResult fit) =>
        fit.Parameters.All(row =>
            model
                .MatchesOf(row.Specialty, row.Type)
                .Mean.Zip(row.Mean)
                .All(pair => Math.Abs(pair.First - pair.Second) < SameFit)
        );
}
