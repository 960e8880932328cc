using SmartPick.Engine.Market.Planning;

namespace SmartPick.Engine.Market;

/// <summary>Decides what stays the same over the seasons of a scenario: fields, states and tracks with their positions.</summary>
public static class MarketPlanner
{
    /// <summary>The plan.</summary>
    /// <param name="input">What the market is made of.</param>
    /// <param name="scenario">What is changed.</param>
    public static MarketPlan Plan(MarketInput input, Scenario scenario)
    {
        // The number of tracks outside the directory follows from the season as it is, so that a scenario does not move it.
        var asItIs = DirectoryTracks.Of(
            input with
            {
                ImportedPositions = new Dictionary<Catalog.AcgmeCode, int>(),
            },
            Scenario.AsItIs
        );
        return new MarketPlan(
            [
                .. input.Catalog.Specialties.Select(specialty => specialty.Name),
                .. input.Facts.Fields.Select(field => field.Name),
            ],
            [
                .. input
                    .Catalog.Programs.Select(program => program.State)
                    .Concat(input.Schools.Select(school => school.State))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            [.. DirectoryTracks.Of(input, scenario), .. FieldTracks.Of(input, scenario, asItIs)]
        );
    }
}
