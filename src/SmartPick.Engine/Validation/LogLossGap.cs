using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Validation;

/// <summary>Compares two predictions of match rates by their log-loss.</summary>
public static class LogLossGap
{
    /// <summary>
    /// Model less rival, per person, over the cells of which both say something: below 0 the model is better. NaN where there is no such
    /// cell. The standard error is that of a paired comparison, by groups of specialty and type: cells of a group are predicted by one
    /// level and miss together.
    /// </summary>
    /// <param name="cells">Match rates; each weighs as many as its people.</param>
    /// <param name="model">The model's prediction.</param>
    /// <param name="rival">The rival's.</param>
    public static RivalDifference Difference(
        IEnumerable<ValidationCell> cells,
        Func<ValidationCell, double?> model,
        Func<ValidationCell, double?> rival
    ) => Of(Groups(cells, model, rival));

    /// <summary>The same without the group that moves the difference most: whether it rests on one group.</summary>
    /// <param name="cells">Match rates; each weighs as many as its people.</param>
    /// <param name="model">The model's prediction.</param>
    /// <param name="rival">The rival's.</param>
    public static RivalDifference WithoutLargest(
        IEnumerable<ValidationCell> cells,
        Func<ValidationCell, double?> model,
        Func<ValidationCell, double?> rival
    ) =>
        Of([
            .. Groups(cells, model, rival).OrderByDescending(group => Math.Abs(group.Sum)).Skip(1),
        ]);

    /// <summary>By group: the sum of the difference over people, and the people.</summary>
    private static List<(double Sum, double People)> Groups(
        IEnumerable<ValidationCell> cells,
        Func<ValidationCell, double?> model,
        Func<ValidationCell, double?> rival
    )
    {
        var groups = new Dictionary<(string, ApplicantType?), (double Sum, double People)>();
        foreach (var cell in cells)
        {
            if (cell.People is { } n && model(cell) is { } own && rival(cell) is { } other)
            {
                var (sum, people) = groups.GetValueOrDefault((cell.Specialty, cell.Type));
                groups[(cell.Specialty, cell.Type)] = (
                    sum
                        + (
                            n
                            * (LogLoss.Of(cell.Published, own) - LogLoss.Of(cell.Published, other))
                        ),
                    people + n
                );
            }
        }

        return [.. groups.Values];
    }

    private static RivalDifference Of(List<(double Sum, double People)> groups) =>
        new(GroupedMean.Of(groups), GroupedMean.StandardError(groups));
}

/// <summary>Model less rival.</summary>
/// <param name="Value">In the unit of the measure compared, for log-losses nats a person; NaN where there is nothing to compare.</param>
/// <param name="StandardError">Of the value; null with fewer than two groups.</param>
public readonly record struct RivalDifference(double Value, double? StandardError);
