using SmartPick.Engine.Applicants;
using SmartPick.Engine.Calibration.Interviews;
using SmartPick.Engine.Calibration.Matches;

namespace SmartPick.Engine.Validation;

/// <summary>What a validation is held to and told with.</summary>
/// <param name="Tolerances">Limits stated before measuring.</param>
/// <param name="Explanations">By evidence row: why the model misses it, as far as found.</param>
/// <param name="Limits">Known limits in plain words.</param>
public sealed record ValidationSetting(
    IReadOnlyList<Tolerance> Tolerances,
    IReadOnlyDictionary<string, string> Explanations,
    IReadOnlyList<KnownLimit> Limits
)
{
    /// <summary>By key and family of a measure: what keeps it from being evidence in this run. Empty where everything was measured.</summary>
    public IReadOnlyDictionary<(string Key, CellFamily? Family), string> Caveats { get; init; } =
        new Dictionary<(string, CellFamily?), string>();
}

/// <summary>Compares fits with published figures, cell by cell, and sums up.</summary>
public static class Validator
{
    private const string Chance = "chance";

    /// <summary>The report of a set of fits, without the market's totals.</summary>
    /// <param name="input">What the fits started from.</param>
    /// <param name="interviews">What the first stage found.</param>
    /// <param name="fits">The fits.</param>
    /// <param name="folds">Which groups were held out together.</param>
    public static ValidationReport Compare(
        MatchFitInput input,
        InterviewFitResult interviews,
        ValidationFits fits,
        GroupFold folds
    )
    {
        var matches = new MatchCells(fits, folds, input.Priors);
        var seenBaselines = matches.SeenBaselines();
        List<ValidationCell> cells =
        [
            .. matches.Create(),
            .. new InterviewCells(interviews.Predictions, input.Evidence, input.Catalog).Create(),
        ];
        return new ValidationReport(
            string.Empty,
            string.Empty,
            0,
            cells,
            [],
            [],
            [.. fits.Seen.Report.Sensitivity.Select(Sensitivity)],
            [.. fits.Seen.Report.Groups.Where(group => group.PriorOnly > 0).Select(PriorOnly)],
            []
        )
        {
            Measures =
            [
                .. Rivals.InSample(cells, seenBaselines, MatchCells.Key),
                .. Variants(matches, folds),
                .. TargetFamilies(fits.Seen),
            ],
        };
    }

    /// <summary>Measures the cells and holds them to the tolerances.</summary>
    /// <param name="report">A report with its cells and with what cannot be measured on them alone; what can is measured anew.</param>
    /// <param name="setting">Tolerances, explanations, limits.</param>
    public static ValidationReport Judge(ValidationReport report, ValidationSetting setting)
    {
        var ofCells = MeasureBook.Of(report.Cells);
        var known = ofCells.Select(Name).ToHashSet();
        List<ValidationMeasure> measures =
        [
            .. ofCells,
            .. report.Measures.Where(measure => !known.Contains(Name(measure))),
        ];
        var rates = MeasureBook.MatchRates(report.Cells).ToList();
        return report with
        {
            Cells =
            [
                .. report.Cells.Select(cell =>
                    cell with
                    {
                        Explanation = setting.Explanations.GetValueOrDefault(
                            cell.EvidenceId,
                            string.Empty
                        ),
                    }
                ),
            ],
            Measures = measures,
            Checks =
            [
                .. setting.Tolerances.Select(tolerance =>
                    Check(tolerance, measures, setting).OfSeasons(report.Seasons)
                ),
            ],
            Bins =
            [
                .. CalibrationCurve.Create(rates, MeasureBook.Seen, MeasureBook.Bins, false),
                .. CalibrationCurve.Create(
                    MeasureBook.GroupHeldOut(rates),
                    MeasureBook.Kept,
                    MeasureBook.Bins,
                    true
                ),
            ],
            Limits = setting.Limits,
        };
    }

    private static ToleranceCheck Check(
        Tolerance tolerance,
        List<ValidationMeasure> measures,
        ValidationSetting setting
    )
    {
        var check = tolerance.Check(measures);
        return setting.Caveats.TryGetValue((tolerance.Key, tolerance.Family), out var caveat)
            ? check with
            {
                Note = $"{check.Note} {caveat}".TrimStart(),
            }
            : check;
    }

    private static (string, CellFamily?, string) Name(ValidationMeasure measure) =>
        (measure.Key, measure.Family, measure.Name);

    private static SensitivityResult Sensitivity(SensitivityRow row) =>
        new(
            row.Assumption,
            $"{row.Specialty}, {row.Type.DisplayName()}: {row.What}",
            row.Base,
            row.Changed,
            row.What.StartsWith(Chance, StringComparison.Ordinal) ? Chance : "as named"
        );

    private static string PriorOnly(GroupRow group) =>
        FormattableString.Invariant(
            $"{group.Specialty}, {group.Type.DisplayName()}: {group.PriorOnly} of {group.SingularValues.Count} directions"
        );

    /// <summary>In how many folds each way to read a baseline was the stronger one.</summary>
    private static IEnumerable<ValidationMeasure> Variants(MatchCells matches, GroupFold folds)
    {
        foreach (var family in (CellFamily[])[CellFamily.MatchByType, CellFamily.MatchByStep2Band])
        {
            var taken = matches.Books.Select(book => book.Taken(family)).ToList();
            yield return new(
                "base_rate_of_specialty",
                "folds in which the base rate is that of the specialty's other types, the rest being that of the type",
                family,
                true,
                taken.Count(pair => pair.Rate == Baselines.BaselineVariant.RateOfSpecialty),
                FormattableString.Invariant($"of {folds.Count} folds")
            );
            yield return new(
                "curve_through_specialty",
                "folds in which the curve on Step 2 has its level from the specialty's other types, the rest being one curve for all",
                family,
                true,
                taken.Count(pair => pair.Curve == Baselines.BaselineVariant.CurveThroughSpecialty),
                FormattableString.Invariant($"of {folds.Count} folds")
            );
        }
    }

    /// <summary>How many groups each kind of figure is published for: what the fit can learn from.</summary>
    private static IEnumerable<ValidationMeasure> TargetFamilies(MatchFitResult fit) =>
        fit
            .Predictions.GroupBy(row => row.Target.Kind)
            .OrderBy(group => group.Key)
            .Select(group => new ValidationMeasure(
                "targets",
                $"groups of specialty and type with {KindWords(group.Key)}",
                null,
                false,
                group.Select(row => (row.Specialty, row.Type)).Distinct().Count(),
                "groups"
            ));

    private static string KindWords(TargetKind kind) =>
        kind switch
        {
            TargetKind.BandRate => "match rates by Step 2 band",
            TargetKind.MatchRate => "a match rate of their own",
            TargetKind.RanksMatched => "mean ranks of the matched",
            TargetKind.RanksMatchedSd => "the spread of ranks of the matched",
            TargetKind.RanksUnmatched => "mean ranks of the unmatched",
            TargetKind.RanksUnmatchedSd => "the spread of ranks of the unmatched",
            TargetKind.ScoreGap => "Step 2 of matched and unmatched",
            TargetKind.InterviewAuc => "how well interviews tell the matched apart",
            TargetKind.OverDispersion => "the spread of the number of interviews",
            TargetKind.FirstThree => "the share of first three choices",
            TargetKind.InterviewsMatched => "mean interviews of the matched",
            TargetKind.InterviewsUnmatched => "mean interviews of the unmatched",
            _ => "mean interviews of all",
        };
}
