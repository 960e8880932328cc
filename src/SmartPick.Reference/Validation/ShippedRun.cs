using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Validation;
using SmartPick.Reference.Market;

namespace SmartPick.Reference.Validation;

/// <summary>What to validate without the evidence.</summary>
/// <param name="DataFolder">The reference data with the fitted model and the stored report.</param>
/// <param name="Date">The date that the report carries.</param>
/// <param name="Seasons">Seasons of the market to simulate; 0 keeps the stored totals.</param>
/// <param name="Threads">Threads to use; the result is the same for any number.</param>
public sealed record ShippedRequest(string DataFolder, DateOnly Date, int Seasons, int Threads);

/// <summary>
/// Checks the model that is served without the evidence: published figures and held-out ones as stored with the data, fitted ones
/// computed anew from the parameters, the season simulated anew.
/// </summary>
public static class ShippedRun
{
    private const string Recomputed = "Fitted figures were computed from the parameters on ";
    private const string LevelsKept =
        "Without the evidence the level of each specialty's Step 2 bands is taken from the stored figures: of the bands this checks the slope alone.";

    private static readonly Dictionary<(string Key, CellFamily? Family), string> Caveats = new()
    {
        [("mean_error", CellFamily.MatchByStep2Band)] = LevelsKept,
        [("calibration_error", null)] = LevelsKept,
        [("coverage", null)] = LevelsKept,
        [("coverage", CellFamily.MatchByStep2Band)] = LevelsKept,
    };

    /// <summary>Reads, computes, holds the result to the tolerances; writes nothing.</summary>
    /// <param name="request">What to validate.</param>
    /// <param name="cancellation">Stops between seasons.</param>
    public static Reading<ValidationReport> Run(
        ShippedRequest request,
        CancellationToken cancellation = default
    )
    {
        var setting = ValidationSettingFiles.Read(request.DataFolder);
        var stored = ValidationFolder.Read(request.DataFolder);
        var served = ReferenceData.Load(request.DataFolder);
        if (setting.Value is null || stored.Value is not { } report || served.Value is null)
        {
            return new Reading<ValidationReport>(
                null,
                [.. setting.Problems, .. stored.Problems, .. served.Problems]
            );
        }

        var market = MarketFolder.Read(
            request.DataFolder,
            served.Value,
            new Dictionary<AcgmeCode, int>()
        );
        var table = MarketTotals.Simulate(
            request.DataFolder,
            served.Value,
            request.Seasons,
            request.Threads,
            cancellation
        );
        if (market.Value is not { } input || table.Value is null)
        {
            return new Reading<ValidationReport>(null, [.. market.Problems, .. table.Problems]);
        }

        var figures = new ShippedFigures(
            served.Value.Model,
            served.Value.Catalog,
            input.Schools,
            input.Assumptions
        );
        var totals = MarketCells.Of(table.Value, Published(served.Value));
        var kept = totals.Count > 0 ? WithoutTotals(report) : report;
        var computed = kept with
        {
            Cells = [.. figures.Recompute(kept.Cells), .. totals.Select(total => total.Cell)],
            Measures = [.. kept.Measures, .. MarketCells.Measures(totals)],
            Seasons = totals.Count > 0 ? request.Seasons : report.Seasons,
            FittedOn = served.Value.Model.FittedOn,
            Standing = Standing(report, request.Date),
        };
        return new Reading<ValidationReport>(
            Validator.Judge(computed, setting.Value with { Caveats = Caveats }),
            []
        );
    }

    /// <summary>What was computed when; the same sentence of an earlier run gives way to this one's.</summary>
    private static string Standing(ValidationReport stored, DateOnly date)
    {
        const string End = ". ";
        var before = stored.Standing.StartsWith(Recomputed, StringComparison.Ordinal)
            ? stored.Standing.Split(End, 2).ElementAtOrDefault(1)
            : stored.Standing;
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{Recomputed}{day}; held-out figures, interview rates, the level of the Step 2 bands and sensitivity are as validated on {stored.ValidatedOn}{End}{before}".TrimEnd();
    }

    private static ValidationReport WithoutTotals(ValidationReport report) =>
        report with
        {
            Cells = [.. report.Cells.Where(cell => cell.Family != CellFamily.MarketTotal)],
            Measures =
            [
                .. report.Measures.Where(measure => measure.Family != CellFamily.MarketTotal),
            ],
        };

    private static EvidenceTable Published(ReferenceData reference) =>
        new([
            .. reference.Benchmarks.Select(row => new EvidenceRow(
                row.EvidenceId,
                row.Specialty,
                row.ApplicantType,
                row.Year,
                row.Metric,
                row.Value,
                row.Unit,
                row.Provenance.SourceId,
                row.Provenance.Confidence
            )),
        ]);
}
