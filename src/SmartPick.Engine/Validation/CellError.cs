namespace SmartPick.Engine.Validation;

/// <summary>How far predictions are from published figures.</summary>
public static class CellError
{
    /// <summary>Of fewer people luck alone makes ten points: such a figure is no point of a chart and none of the worst.</summary>
    public const int FewestPeople = 20;

    private const double PointsPerShare = 100;

    /// <summary>Prediction less published: percentage points for a rate, units for a count.</summary>
    public static double Of(ValidationCell cell, double predicted) =>
        (predicted - cell.Published) * (cell.IsRate ? PointsPerShare : 1);

    /// <summary>
    /// Mean absolute error weighted by the people that each figure rests on; NaN without cells. A figure without a published
    /// number of people counts as the median of those with one, so that it neither vanishes nor rules.
    /// </summary>
    /// <param name="cells">Cells of one unit.</param>
    /// <param name="predict">The prediction; cells without one are left out.</param>
    public static double Weighted(
        IEnumerable<ValidationCell> cells,
        Func<ValidationCell, double?> predict
    )
    {
        var predicted = cells
            .Select(cell => (Cell: cell, Value: predict(cell)))
            .Where(pair => pair.Value is not null)
            .ToList();
        var usual = UsualPeople(predicted.Select(pair => pair.Cell));
        var people = predicted.Sum(pair => pair.Cell.People ?? usual);
        return predicted.Sum(pair =>
                (pair.Cell.People ?? usual) * Math.Abs(Of(pair.Cell, pair.Value!.Value))
            ) / people;
    }

    /// <summary>
    /// The model's <see cref="Weighted"/> error less a rival's, below 0 where the model is nearer, over cells of which both say
    /// something; its standard error by groups of specialty and type, which miss together.
    /// </summary>
    /// <param name="cells">Cells of one unit.</param>
    /// <param name="model">The model's prediction.</param>
    /// <param name="rival">The rival's.</param>
    public static RivalDifference Difference(
        IEnumerable<ValidationCell> cells,
        Func<ValidationCell, double?> model,
        Func<ValidationCell, double?> rival
    )
    {
        var both = cells
            .Select(cell => (Cell: cell, Model: model(cell), Rival: rival(cell)))
            .Where(row => row.Model is not null && row.Rival is not null)
            .ToList();
        var usual = UsualPeople(both.Select(row => row.Cell));
        var groups = both.GroupBy(
                row => (row.Cell.Specialty, row.Cell.Type),
                row =>
                {
                    double people = row.Cell.People ?? usual;
                    var more =
                        Math.Abs(Of(row.Cell, row.Model!.Value))
                        - Math.Abs(Of(row.Cell, row.Rival!.Value));
                    return (Sum: people * more, Weight: people);
                }
            )
            .Select(group => (group.Sum(row => row.Sum), group.Sum(row => row.Weight)))
            .ToList();
        return new RivalDifference(GroupedMean.Of(groups), GroupedMean.StandardError(groups));
    }

    /// <summary>The cells that are furthest off, worst first, among those that rest on enough people to say anything.</summary>
    /// <param name="cells">Cells of any family.</param>
    /// <param name="predict">The prediction; cells without one are left out.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<ValidationCell> Worst(
        IEnumerable<ValidationCell> cells,
        Func<ValidationCell, double?> predict,
        int count
    ) =>
        [
            .. cells
                .Where(cell => predict(cell) is not null && cell.People >= FewestPeople)
                .OrderByDescending(cell => Math.Abs(Of(cell, predict(cell)!.Value)))
                .ThenBy(cell => cell.EvidenceId, StringComparer.Ordinal)
                .Take(count),
        ];

    private static double UsualPeople(IEnumerable<ValidationCell> cells)
    {
        var known = cells.Select(cell => cell.People).OfType<int>().Order().ToList();
        return known.Count == 0 ? 1 : known[known.Count / 2];
    }
}
