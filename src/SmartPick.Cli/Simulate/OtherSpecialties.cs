using SmartPick.Engine.Market;
using SmartPick.Engine.Validation;

namespace SmartPick.Cli.Simulate;

/// <summary>Specialties of so few people that their figures are mostly luck: the page shows them as one.</summary>
internal static class OtherSpecialties
{
    /// <summary>True when few put the specialty first, or, where nobody does, when it has few positions.</summary>
    /// <param name="figures">The specialty's figures; null where it has none.</param>
    public static bool IsSmall(IEnumerable<SimulatedFigure?> figures)
    {
        var counts = figures.OfType<SimulatedFigure>().ToLookup(figure => figure.Row.Measure);
        return (
            counts[MarketMeasure.RankedPreferred].FirstOrDefault()
            ?? counts[MarketMeasure.Positions].FirstOrDefault()
        )
            is { Row.Mean: < CellError.FewestPeople };
    }

    /// <summary>
    /// One figure of several specialties: the sum of counts, else the mean weighted by people. How much seasons differ is not known of
    /// it, and nothing is published. Null for no figure.
    /// </summary>
    /// <param name="parts">The specialties' figures of one measure; null where a specialty has none.</param>
    public static SimulatedFigure? Together(IEnumerable<SimulatedFigure?> parts)
    {
        var known = parts.OfType<SimulatedFigure>().ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var measure = known[0].Row.Measure;
        var people = known.Sum(part => part.Row.People);
        return new SimulatedFigure(
            new MarketRow(measure, null, known[0].Row.Type, null, Mean(Own), double.NaN, people),
            known.Max(part => part.Seasons),
            known.Exists(part => part.AsItIs is null) ? null : Mean(part => part.AsItIs!.Value),
            known.Exists(part => part.Change is null) ? null : Mean(part => part.Change!.Value),
            null,
            null
        );

        double Mean(Func<SimulatedFigure, double> of) =>
            MeasureWords.IsCount(measure)
                ? known.Sum(of)
                : known.Sum(part => part.Row.People * of(part)) / people;

        static double Own(SimulatedFigure part) => part.Row.Mean;
    }
}
