using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Validation;

/// <summary>Measures of a set of cells: errors, calibration, coverage, log-loss against each baseline.</summary>
public static class MeasureBook
{
    /// <summary>Bins of the calibration curve.</summary>
    public const int Bins = 10;

    private const string Points = "points";
    private const string Units = "units";
    private const string Share = "share";

    private static readonly CellFamily[] Families =
    [
        CellFamily.MatchByType,
        CellFamily.MatchByStep2Band,
        CellFamily.InterviewRate,
        CellFamily.Ranks,
    ];

    /// <summary>Everything that can be measured on the cells.</summary>
    public static IReadOnlyList<ValidationMeasure> Of(IReadOnlyList<ValidationCell> cells) =>
        [
            .. Families.SelectMany(family => Errors(cells, family)),
            .. Calibration(cells),
            .. Coverage(cells),
            .. Rivals.LogLosses(cells),
            .. Counts(cells),
        ];

    /// <summary>Match rates, of which log-loss and calibration are taken.</summary>
    public static IEnumerable<ValidationCell> MatchRates(IEnumerable<ValidationCell> cells) =>
        cells.Where(cell =>
            cell.IsRate && cell.Family is CellFamily.MatchByType or CellFamily.MatchByStep2Band
        );

    /// <summary>
    /// The figure of a fit that saw the cell; null for a cell that no fit sees, and for one that stands a second time to be predicted
    /// from the years before.
    /// </summary>
    public static double? Seen(ValidationCell cell) =>
        cell.IsFitted && cell.HeldOutBy != HoldOut.NewestYear ? cell.InSample.Value : null;

    /// <summary>Cells whose whole group was held out.</summary>
    public static IEnumerable<ValidationCell> GroupHeldOut(IEnumerable<ValidationCell> cells) =>
        cells.Where(cell => cell.HeldOutBy == HoldOut.Group);

    /// <summary>The figure of a fit from which the cell's whole group or specialty was kept; null for a cell held out in another way.</summary>
    public static double? Kept(ValidationCell cell) =>
        cell.HeldOutBy is HoldOut.Group or HoldOut.Specialty ? cell.HeldOut?.Value : null;

    private static IEnumerable<ValidationMeasure> Errors(
        IReadOnlyList<ValidationCell> cells,
        CellFamily family
    )
    {
        var own = cells.Where(cell => cell.Family == family).ToList();
        var unit = family == CellFamily.Ranks ? Units : Points;
        var whole = own.Where(cell => cell.HeldOutBy is HoldOut.Group or HoldOut.Specialty)
            .ToList();
        yield return new(
            "mean_error",
            "mean absolute error, in sample",
            family,
            false,
            CellError.Weighted(own, Seen),
            unit
        );
        yield return new(
            "mean_error_held_out",
            "mean absolute error, groups held out whole",
            family,
            true,
            CellError.Weighted(own, Kept),
            unit
        );
        foreach (var (key, name, predict) in Rivals.All)
        {
            yield return new(
                $"mean_error_{key}",
                $"mean absolute error of the {name} on the same held-out cells",
                family,
                true,
                CellError.Weighted(whole, cell => predict(cell.Baselines)),
                unit
            );
        }

        var newest = own.Where(cell => cell.HeldOutBy == HoldOut.NewestYear).ToList();
        yield return new(
            "mean_error_newest_year",
            "mean absolute error, newest year held out",
            family,
            true,
            CellError.Weighted(newest, cell => cell.HeldOut?.Value),
            unit
        );
        var always = own.Where(cell => cell.HeldOutBy == HoldOut.Always).ToList();
        yield return new(
            "mean_error_never_seen",
            "mean absolute error of figures that no fit sees",
            family,
            true,
            CellError.Weighted(always, cell => cell.HeldOut?.Value),
            unit
        );
    }

    private static IEnumerable<ValidationMeasure> Calibration(IReadOnlyList<ValidationCell> cells)
    {
        var rates = MatchRates(cells).ToList();
        yield return new(
            "calibration_error",
            "expected calibration error over people, in sample",
            null,
            false,
            CalibrationCurve.Error(CalibrationCurve.Create(rates, Seen, Bins, false)),
            Points
        );
        yield return new(
            "calibration_error_held_out",
            "expected calibration error over people, held out",
            null,
            true,
            CalibrationCurve.Error(CalibrationCurve.Create(GroupHeldOut(rates), Kept, Bins, true)),
            Points
        );
    }

    private static IEnumerable<ValidationMeasure> Coverage(IReadOnlyList<ValidationCell> cells) =>
        Families
            .Select(family => (CellFamily?)family)
            .Prepend(null)
            .SelectMany(family =>
                CoverageOf(
                    family,
                    [.. cells.Where(cell => family is null || cell.Family == family)]
                )
            );

    private static IEnumerable<ValidationMeasure> CoverageOf(
        CellFamily? family,
        IReadOnlyList<ValidationCell> cells
    )
    {
        Estimate? Fitted(ValidationCell cell) => cell.IsFitted ? cell.InSample : null;
        Estimate? Unseen(ValidationCell cell) =>
            cell.HeldOutBy == HoldOut.None ? null : cell.HeldOut;
        yield return new(
            "coverage",
            "share of published figures inside their 90 % interval, in sample",
            family,
            false,
            IntervalCoverage.Share(cells, Fitted),
            Share
        )
        {
            StandardError = IntervalCoverage.StandardError(cells, Fitted),
        };
        yield return new(
            "coverage_held_out",
            "share of published figures inside their 90 % interval, held out",
            family,
            true,
            IntervalCoverage.Share(cells, Unseen),
            Share
        )
        {
            StandardError = IntervalCoverage.StandardError(cells, Unseen),
        };
    }

    private static IEnumerable<ValidationMeasure> Counts(IReadOnlyList<ValidationCell> cells) =>
        Families.SelectMany(family =>
            (ValidationMeasure[])
                [
                    new(
                        "cells",
                        "published figures compared",
                        family,
                        false,
                        cells.Count(cell => cell.Family == family),
                        "cells"
                    ),
                    new(
                        "cells_held_out",
                        "published figures held out",
                        family,
                        true,
                        cells.Count(cell => cell.Family == family && Kept(cell) is not null),
                        "cells"
                    ),
                    new(
                        "specialties",
                        "specialties with such a figure",
                        family,
                        false,
                        cells
                            .Where(cell => cell.Family == family)
                            .Select(cell => cell.Specialty)
                            .Distinct(StringComparer.Ordinal)
                            .Count(),
                        "specialties"
                    ),
                ]
        );
}
