using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Validation.Baselines;

/// <summary>One way to read a baseline.</summary>
public enum BaselineVariant
{
    /// <summary>Base rate: of the type over all training groups.</summary>
    RateOfType,

    /// <summary>Base rate: of the specialty's other types, moved by the mean difference of the types.</summary>
    RateOfSpecialty,

    /// <summary>Logistic curve: one curve for all specialties, its level by type.</summary>
    CurveForAll,

    /// <summary>Logistic curve: the common slope, its level such that the mean is the base rate of the specialty.</summary>
    CurveThroughSpecialty,
}

/// <summary>
/// Baselines on held-out cells. Each is refitted on the training cells of the fold, and of two ways to read it the one is taken that
/// does better within the training cells: so it is the strongest that does not see the test.
/// </summary>
public sealed class BaselineBook
{
    private static readonly BaselineVariant[] Rates =
    [
        BaselineVariant.RateOfType,
        BaselineVariant.RateOfSpecialty,
    ];

    private static readonly BaselineVariant[] Curves =
    [
        BaselineVariant.CurveForAll,
        BaselineVariant.CurveThroughSpecialty,
    ];

    private readonly IReadOnlyList<RateCell> _cells;
    private readonly Func<RateCell, int> _foldOf;
    private readonly int _fold;
    private readonly Dictionary<(CellFamily, bool), BaselineVariant> _choice = [];

    /// <summary>The baselines of one fold.</summary>
    /// <param name="cells">All cells, with scores as the fold knows them.</param>
    /// <param name="foldOf">The fold that a cell is held out in.</param>
    /// <param name="fold">The fold that is tested.</param>
    public BaselineBook(IReadOnlyList<RateCell> cells, Func<RateCell, int> foldOf, int fold)
    {
        _cells = cells;
        _foldOf = foldOf;
        _fold = fold;
    }

    /// <summary>The variants taken for a family: of the base rate and of the curve.</summary>
    public (BaselineVariant Rate, BaselineVariant Curve) Taken(CellFamily family) =>
        (Choose(family, Rates), Choose(family, Curves));

    /// <summary>What the baselines say of the fold's cells, by key; the independent model is not theirs to say.</summary>
    public IReadOnlyDictionary<string, BaselineFigures> Predict()
    {
        var training = Training(_fold);
        var test = _cells.Where(cell => _foldOf(cell) == _fold).ToList();
        return test.ToDictionary(
            cell => cell.Key,
            cell =>
            {
                var (rate, curve) = Taken(cell.Family);
                return new BaselineFigures(
                    Predict(training, cell, rate),
                    null,
                    Predict(training, cell, curve)
                )
                {
                    TypeRate = Predict(training, cell, BaselineVariant.RateOfType),
                };
            },
            StringComparer.Ordinal
        );
    }

    private List<RateCell> Training(params ReadOnlySpan<int> without)
    {
        var left = new List<RateCell>();
        foreach (var cell in _cells)
        {
            if (!without.Contains(_foldOf(cell)))
            {
                left.Add(cell);
            }
        }

        return left;
    }

    /// <summary>The variant with the least log-loss when each other fold is predicted from the rest of the training cells.</summary>
    private BaselineVariant Choose(CellFamily family, BaselineVariant[] variants)
    {
        var kind = (family, ReferenceEquals(variants, Rates));
        if (_choice.TryGetValue(kind, out var known))
        {
            return known;
        }

        var losses = new double[variants.Length];
        foreach (var inner in _cells.Select(_foldOf).Distinct().Where(inner => inner != _fold))
        {
            var training = Training(_fold, inner);
            foreach (
                var cell in _cells.Where(cell =>
                    cell.Family == family && cell.People > 0 && _foldOf(cell) == inner
                )
            )
            {
                for (var v = 0; v < variants.Length; v++)
                {
                    losses[v] += Predict(training, cell, variants[v]) is { } predicted
                        ? cell.People * LogLoss.Of(cell.Published, predicted)
                        : double.PositiveInfinity;
                }
            }
        }

        return _choice[kind] = variants[losses.AsSpan().IndexOf(losses.Min())];
    }

    private double? Predict(List<RateCell> training, RateCell cell, BaselineVariant variant)
    {
        var rates = new BaseRates(training);
        if (variant is BaselineVariant.RateOfType or BaselineVariant.RateOfSpecialty)
        {
            return variant == BaselineVariant.RateOfType
                ? rates.OfType(cell)
                : rates.OfSpecialty(cell);
        }

        var bands = training.Where(other => other.Family == CellFamily.MatchByStep2Band).ToList();
        if (bands.Count == 0)
        {
            return null;
        }

        var common = Step2Curve.Fit(bands);
        if (variant == BaselineVariant.CurveThroughSpecialty)
        {
            return rates.OfSpecialty(cell) is { } rate
                ? common.Through(rate, Neighbours(cell)).At(cell.Score)
                : null;
        }

        if (cell.Family == CellFamily.MatchByStep2Band)
        {
            return common.At(cell.Score);
        }

        var same = training
            .Where(other => other.Family == cell.Family && other.Type == cell.Type)
            .ToList();
        return same.Count == 0 ? null : Step2Curve.Fit(same, common.Slope).At(cell.Score);
    }

    /// <summary>The cells whose mean a curve through a rate has: all bands of the group; their people are no outcome.</summary>
    private List<RateCell> Neighbours(RateCell cell) =>
        [
            .. _cells.Where(other =>
                other.Family == cell.Family
                && other.Type == cell.Type
                && string.Equals(other.Specialty, cell.Specialty, StringComparison.Ordinal)
            ),
        ];
}
