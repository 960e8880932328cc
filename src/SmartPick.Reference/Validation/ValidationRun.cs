using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Validation;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Model;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Validation;

/// <summary>What to validate, and when.</summary>
/// <param name="DataFolder">The reference data with the fitted model.</param>
/// <param name="Date">The date that the report carries.</param>
public sealed record ValidationRequest(string DataFolder, DateOnly Date);

/// <summary>Compares the model with published figures, cell by cell.</summary>
public static class ValidationRun
{
    /// <summary>Reads, compares, holds the result to the tolerances; writes nothing.</summary>
    /// <param name="request">What to validate.</param>
    public static Reading<ValidationReport> Run(ValidationRequest request)
    {
        var log = new ProblemLog();
        var facts = CatalogFolder.Read(request.DataFolder, log);
        if (facts is null)
        {
            return new Reading<ValidationReport>(null, log.ToList());
        }

        var sources = facts.Sources.Keys.ToHashSet(StringComparer.Ordinal);
        var tolerances = TolerancesFile.Read(request.DataFolder, sources, log);
        var explanations = ExplanationsFile.Read(request.DataFolder, log);
        var limits = ReportTables.ReadLimits(
            Path.Combine(request.DataFolder, ValidationFolder.Name),
            log
        );
        var residuals = ResidualsFile.Load(request.DataFolder);
        var manifest = ManifestFile.Read(request.DataFolder, log);
        log.Add(residuals.Problems);
        if (log.Count > 0)
        {
            return new Reading<ValidationReport>(null, log.ToList());
        }

        List<ValidationCell> cells =
        [
            .. residuals
                .Value!.Where(row => string.Equals(row.Stage, "match", StringComparison.Ordinal))
                .Select(row => FigureCells.Of(Figure(row)))
                .OfType<ValidationCell>()
                .Select(cell =>
                    cell with
                    {
                        Explanation = explanations.GetValueOrDefault(cell.EvidenceId, string.Empty),
                    }
                ),
        ];
        var measures = MeasureBook.Of(cells);
        return new Reading<ValidationReport>(
            new ValidationReport(
                manifest!.Date,
                request.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                0,
                cells,
                [.. tolerances.Select(tolerance => tolerance.Check(measures))],
                CalibrationCurve.Create(
                    MeasureBook.MatchRates(cells),
                    MeasureBook.Seen,
                    MeasureBook.Bins,
                    heldOut: false
                ),
                [],
                [],
                limits
            )
            {
                Measures = measures,
            },
            []
        );
    }

    private static FigureRow Figure(ResidualRow row) =>
        new(
            row.Specialty,
            ValidationWords.Types[row.Group],
            row.Figure,
            row.Published!.Value,
            row.Fitted,
            row.Spread,
            row.People,
            row.HeldOut,
            row.EvidenceId
        );
}
