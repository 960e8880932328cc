namespace SmartPick.Engine.Validation;

/// <summary>The simpler models that the model is held against, and how much it is better or worse.</summary>
public static class Rivals
{
    private const string Nats = "nats a person";

    /// <summary>Each rival: its key in the measures, its name, its figure of a cell.</summary>
    public static IReadOnlyList<(
        string Key,
        string Name,
        Func<BaselineFigures?, double?> Predict
    )> All { get; } =
    [
        ("base_rate", "base rate", figures => figures?.BaseRate),
        ("type_rate", "rate of the applicant type", figures => figures?.TypeRate),
        ("independent", "independent programs (sigma 0)", figures => figures?.Independent),
        ("step2_logistic", "logistic curve on Step 2", figures => figures?.Step2Logistic),
    ];

    /// <summary>Log-loss of bands against baselines that saw them, as the model did.</summary>
    /// <param name="cells">All cells.</param>
    /// <param name="baselines">Baselines by key of the cell.</param>
    /// <param name="key">The key of a cell.</param>
    public static IEnumerable<ValidationMeasure> InSample(
        IReadOnlyList<ValidationCell> cells,
        IReadOnlyDictionary<string, BaselineFigures> baselines,
        Func<ValidationCell, string> key
    )
    {
        const CellFamily Family = CellFamily.MatchByStep2Band;
        var bands = cells.Where(cell => cell.Family == Family).ToList();
        return All.Select(rival =>
            Measure(
                $"log_loss_{rival.Key}_in_sample",
                $"log-loss, model less {rival.Name}, both fitted to the same bands",
                Family,
                heldOut: false,
                LogLossGap.Difference(
                    bands,
                    MeasureBook.Seen,
                    cell => rival.Predict(baselines.GetValueOrDefault(key(cell)))
                )
            )
        );
    }

    /// <summary>
    /// Against each on held-out groups: bands of US MD seniors, other rates, both together. The curve on Step 2 may tie on the bands.
    /// </summary>
    internal static IEnumerable<ValidationMeasure> LogLosses(IReadOnlyList<ValidationCell> cells)
    {
        var rates = MeasureBook.GroupHeldOut(MeasureBook.MatchRates(cells)).ToList();
        return
        [
            .. from rival in All
            from family in (CellFamily?[])
                [CellFamily.MatchByType, CellFamily.MatchByStep2Band, null]
            select Measure(
                $"log_loss_{rival.Key}",
                $"log-loss, model less {rival.Name}, held out",
                family,
                heldOut: true,
                LogLossGap.Difference(
                    rates.Where(cell => family is null || cell.Family == family),
                    MeasureBook.Kept,
                    cell => rival.Predict(cell.Baselines)
                )
            ),
            .. All.Select(rival =>
                Measure(
                    $"log_loss_{rival.Key}_without_largest",
                    $"log-loss, model less {rival.Name}, held out, without the group that moves it most",
                    null,
                    heldOut: true,
                    LogLossGap.WithoutLargest(
                        rates,
                        MeasureBook.Kept,
                        cell => rival.Predict(cell.Baselines)
                    )
                )
            ),
        ];
    }

    private static ValidationMeasure Measure(
        string key,
        string name,
        CellFamily? family,
        bool heldOut,
        RivalDifference difference
    ) =>
        new(key, name, family, heldOut, difference.Value, Nats)
        {
            StandardError = difference.StandardError,
            AgainstRival = true,
        };
}
