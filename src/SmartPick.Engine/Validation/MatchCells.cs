using SmartPick.Engine.Applicants;
using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Statistics;
using SmartPick.Engine.Validation.Baselines;

namespace SmartPick.Engine.Validation;

/// <summary>Cells of the second stage: every published match rate, band and mean of ranks beside the fits that saw it and that did not.</summary>
internal sealed class MatchCells
{
    private readonly ValidationFits _fits;
    private readonly GroupFold _folds;
    private readonly double _drift;
    private readonly double _newestYear;
    private readonly Dictionary<string, GroupPrediction>[] _kept;
    private readonly Dictionary<string, GroupPrediction>[] _keptIndependent;
    private readonly IReadOnlyDictionary<string, BaselineFigures>[] _baselines;
    private readonly Dictionary<(string, ApplicantType), double> _published;

    /// <summary>Cells of a set of fits.</summary>
    /// <param name="fits">The fits.</param>
    /// <param name="folds">Which groups were held out together.</param>
    /// <param name="priors">For the drift of a season.</param>
    public MatchCells(ValidationFits fits, GroupFold folds, AssumptionTable priors)
    {
        _fits = fits;
        _folds = folds;
        _drift = priors.Get("season_logit_sd").Mean;
        _newestYear = fits
            .Seen.Predictions.Select(row => TargetWords.MiddleYear(row.Target.EvidenceId))
            .OfType<double>()
            .Max();
        _kept = [.. fits.Kept.Select(ByKey)];
        _keptIndependent = [.. fits.KeptIndependent.Select(ByKey)];
        Books =
        [
            .. fits.Kept.Select(
                (fit, fold) =>
                    new BaselineBook(
                        RateCells(fit),
                        cell => folds.Of(cell.Specialty, cell.Type),
                        fold
                    )
            ),
        ];
        _baselines = [.. Books.Select(book => book.Predict())];
        _published = fits
            .Seen.Parameters.Where(row => row.BaseRate is not null)
            .ToDictionary(row => (row.Specialty, row.Type), row => row.BaseRate!.Rate);
    }

    /// <summary>The baselines of each fold.</summary>
    public IReadOnlyList<BaselineBook> Books { get; }

    /// <summary>All cells, in the order of the catalog.</summary>
    public IReadOnlyList<ValidationCell> Create() =>
        [
            .. _fits
                .Seen.Predictions.Where(row => TargetWords.Family(row.Target) is not null)
                .Select(Cell),
            .. NewestYear(),
        ];

    /// <summary>Baselines that saw the bands they are held against: for the log-loss in sample.</summary>
    public IReadOnlyDictionary<string, BaselineFigures> SeenBaselines()
    {
        var independent = ByKey(_fits.SeenIndependent);
        var cells = RateCells(_fits.Seen)
            .Where(cell => cell.Family == CellFamily.MatchByStep2Band)
            .GroupBy(cell => cell.Specialty, StringComparer.Ordinal);
        var overall = new BaseRates([.. cells.SelectMany(group => group)]);
        var found = new Dictionary<string, BaselineFigures>(StringComparer.Ordinal);
        foreach (var group in cells)
        {
            var bands = group.ToList();
            var rate = new BaseRates(bands);
            var curve = Step2Curve.Fit(bands);
            foreach (var cell in bands)
            {
                found[cell.Key] = new BaselineFigures(
                    rate.OfType(cell),
                    independent[cell.Key].Value,
                    curve.At(cell.Score)
                )
                {
                    TypeRate = overall.OfType(cell),
                };
            }
        }

        return found;
    }

    /// <summary>The key of a cell: a figure may stand for two types.</summary>
    public static string Key(ValidationCell cell) =>
        Key(cell.Specialty, cell.Type!.Value, cell.EvidenceId);

    private static string Key(GroupPrediction row) =>
        Key(row.Specialty, row.Type, row.Target.EvidenceId);

    private static string Key(string specialty, ApplicantType type, string evidenceId) =>
        $"{specialty}|{type}|{evidenceId}";

    private ValidationCell Cell(GroupPrediction seen)
    {
        var target = seen.Target;
        var family = TargetWords.Family(target)!.Value;
        var fold = _folds.Of(seen.Specialty, seen.Type);
        var kept = _kept[fold][Key(seen)];
        var figures = target.IsRate
            ? (
                _baselines[fold].GetValueOrDefault(Key(seen))
                ?? new BaselineFigures(null, null, null)
            ) with
            {
                Independent = _keptIndependent[fold][Key(seen)].Value,
            }
            : new BaselineFigures(null, _keptIndependent[fold][Key(seen)].Value, null);
        return new ValidationCell(
            family,
            seen.Specialty,
            seen.Type,
            TargetWords.Of(target),
            target.IsRate,
            Published(seen),
            target.People,
            Interval(seen, 0),
            target.HeldOut ? Interval(seen, 0) : Interval(kept, SeasonsToNewest(target)),
            target.HeldOut ? null : figures,
            !target.HeldOut,
            target.EvidenceId,
            TargetWords.Source(target.EvidenceId),
            string.Empty
        )
        {
            HeldOutBy = target.HeldOut ? HoldOut.Always : HoldOut.Group,
            Rounding = TargetWords.Rounding(target),
        };
    }

    /// <summary>The newest rates of US MD seniors from a fit that knew only the years before.</summary>
    private IEnumerable<ValidationCell> NewestYear()
    {
        var seen = ByKey(_fits.Seen);
        var bands = _fits
            .Seen.Predictions.Where(row => row.Target.Kind == TargetKind.BandRate)
            .ToList();
        var sinceBands = bands.Select(row => SeasonsToNewest(row.Target)).DefaultIfEmpty(0).Max();
        var pooled = bands
            .GroupBy(row => row.Specialty, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group =>
                    group.Sum(row => row.Target.People!.Value * row.Target.Published)
                    / group.Sum(row => row.Target.People!.Value),
                StringComparer.Ordinal
            );
        return _fits
            .YearBefore.Predictions.Where(row =>
                row is { HeldOut: true, Target.Kind: TargetKind.MatchRate }
                && SeasonsToNewest(row.Target) == 0
                && pooled.ContainsKey(row.Specialty)
            )
            .Select(row => new ValidationCell(
                CellFamily.MatchByType,
                row.Specialty,
                row.Type,
                $"{TargetWords.Of(row.Target)}, from the years before",
                true,
                Published(row),
                row.Target.People,
                Interval(seen[Key(row)], 0),
                Interval(row, sinceBands),
                new BaselineFigures(pooled[row.Specialty], null, null),
                true,
                row.Target.EvidenceId,
                TargetWords.Source(row.Target.EvidenceId),
                string.Empty
            )
            {
                HeldOutBy = HoldOut.NewestYear,
                Rounding = TargetWords.Rounding(row.Target),
            });
    }

    /// <summary>The published rate itself, where the fit works with half a person on either side.</summary>
    private double Published(GroupPrediction row) =>
        row.Target.Kind == TargetKind.MatchRate
        && _published.TryGetValue((row.Specialty, row.Type), out var rate)
            ? rate
            : row.Target.Published;

    /// <summary>
    /// The interval of what is to be published: parameters, the drift between the figure's year and the newest, and the luck of its
    /// people.
    /// </summary>
    private Estimate Interval(GroupPrediction row, double seasons)
    {
        if (!row.Target.IsRate)
        {
            return PredictiveInterval.OfMean(row.Value, row.Sd, row.Target.Sd);
        }

        var variance = (row.Sd * row.Sd) + (_drift * _drift * seasons);
        return PredictiveInterval.OfRate(row.Value, Math.Sqrt(variance), row.Target.People);
    }

    /// <summary>Seasons between a figure and the newest year, whose rates the held-out fit borrows.</summary>
    private double SeasonsToNewest(MatchTarget target) =>
        _newestYear - (TargetWords.MiddleYear(target.EvidenceId) ?? _newestYear);

    private static Dictionary<string, GroupPrediction> ByKey(MatchFitResult fit) =>
        fit
            .Predictions.Where(row => TargetWords.Family(row.Target) is not null)
            .ToDictionary(Key, StringComparer.Ordinal);

    private static List<RateCell> RateCells(MatchFitResult fit)
    {
        var scores = new CellScores(fit);
        return
        [
            .. fit
                .Predictions.Where(row => row.Target.IsRate)
                .Select(row => new RateCell(
                    Key(row),
                    TargetWords.Family(row.Target)!.Value,
                    row.Specialty,
                    row.Type,
                    scores.Of(row),
                    row.Target.People ?? 0,
                    row.Target.Published
                )),
        ];
    }
}
