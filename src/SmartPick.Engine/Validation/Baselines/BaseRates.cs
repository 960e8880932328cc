using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Validation.Baselines;

/// <summary>Base rates learned from training cells: of a type, and of a specialty whose other types are among the training.</summary>
public sealed class BaseRates
{
    private readonly Dictionary<(CellFamily, ApplicantType), double> _ofType;
    private readonly Dictionary<(CellFamily, string, ApplicantType), double> _levels;

    /// <summary>Learns from cells.</summary>
    public BaseRates(IReadOnlyList<RateCell> training)
    {
        var counted = training.Where(cell => cell.People > 0).ToList();
        _ofType = counted
            .GroupBy(cell => (cell.Family, cell.Type))
            .ToDictionary(group => group.Key, group => Pooled([.. group]).Published);
        _levels = counted
            .GroupBy(cell => (cell.Family, cell.Specialty, cell.Type))
            .ToDictionary(group => group.Key, group => Pooled([.. group]).Logit);
    }

    /// <summary>The rate of the type over all training groups, weighted by people; null when the training has none.</summary>
    public double? OfType(RateCell cell) =>
        _ofType.TryGetValue((cell.Family, cell.Type), out var rate) ? rate : null;

    /// <summary>
    /// The rates of the specialty's other types in training, each moved by the mean difference of logits of the two types over the
    /// specialties in training; the rate of the type where there is no other.
    /// </summary>
    public double? OfSpecialty(RateCell cell)
    {
        var logits = Enum.GetValues<ApplicantType>()
            .Where(other => other != cell.Type)
            .Select(other => Moved(cell, other))
            .OfType<double>()
            .ToList();
        return logits.Count == 0 ? OfType(cell) : Logistic.Probability(logits.Average());
    }

    private double? Moved(RateCell cell, ApplicantType other)
    {
        if (!_levels.TryGetValue((CellFamily.MatchByType, cell.Specialty, other), out var level))
        {
            return null;
        }

        var differences = _levels
            .Where(pair => pair.Key.Item1 == cell.Family && pair.Key.Item3 == cell.Type)
            .Select(pair =>
                _levels.TryGetValue((CellFamily.MatchByType, pair.Key.Item2, other), out var beside)
                    ? pair.Value - beside
                    : (double?)null
            )
            .OfType<double>()
            .ToList();
        return differences.Count == 0 ? null : level + differences.Average();
    }

    private static RateCell Pooled(IReadOnlyList<RateCell> cells)
    {
        var people = cells.Sum(cell => cell.People);
        return cells[0] with
        {
            People = people,
            Published = cells.Sum(cell => cell.People * cell.Published) / people,
        };
    }
}
