namespace SmartPick.Engine.Market.Counting;

/// <summary>From tallies to the figures that are shown.</summary>
public static class MarketTables
{
    /// <summary>The table of a tally: every figure that rests on somebody.</summary>
    /// <param name="tally">The seasons.</param>
    /// <param name="scenario">The scenario's name.</param>
    public static MarketTable Of(SeasonTally tally, string scenario)
    {
        var rows = new List<MarketRow>();
        for (var row = 0; row < tally.Layout.Rows.Count; row++)
        {
            var rate = tally.Layout.Rows[row];
            if (tally.Figure(row) is { People: > 0 } figure)
            {
                rows.Add(
                    new MarketRow(
                        rate.Measure,
                        rate.Specialty is { } s ? tally.Layout.Specialties[s] : null,
                        rate.Type,
                        rate.Band,
                        figure.Mean,
                        figure.Sd,
                        figure.People
                    )
                );
            }
        }

        return new MarketTable(scenario, (int)tally.Seasons, rows);
    }
}
