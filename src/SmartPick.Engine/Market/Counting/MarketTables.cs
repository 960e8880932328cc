using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

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

    /// <summary>
    /// The market's own cuts by specialty and type beside the fitted ones: the probit of the share who stand too low, of all
    /// interviews attended.
    /// </summary>
    /// <param name="tally">The seasons.</param>
    /// <param name="model">The fitted model.</param>
    public static IReadOnlyList<MarketCut> CutsOf(SeasonTally tally, ChanceModel model)
    {
        var cuts = new List<MarketCut>();
        foreach (var fitted in model.Matches)
        {
            var specialty = IndexOf(tally.Layout.Specialties, fitted.Specialty);
            var interviews = tally.Counts[
                TallyLayout.At(PersonCount.CutInterviews, specialty, fitted.Type)
            ];
            var taken = tally.Counts[TallyLayout.At(PersonCount.CutTaken, specialty, fitted.Type)];
            if (taken > 0 && taken < interviews)
            {
                cuts.Add(
                    new MarketCut(
                        fitted.Specialty,
                        fitted.Type,
                        (double)interviews / tally.Seasons,
                        -NormalDistribution.Quantile((double)taken / interviews),
                        fitted.Mean[(int)MatchParameter.Cutoff]
                    )
                );
            }
        }

        return cuts;
    }

    private static int IndexOf(IReadOnlyList<string> names, string name) =>
        Enumerable
            .Range(0, names.Count)
            .First(index => string.Equals(names[index], name, StringComparison.Ordinal));
}

/// <summary>Where the market draws the line of being taken once interviewed, and where the fit does; both on the probit scale.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Type">The type.</param>
/// <param name="Interviews">Interviews a season that it rests on.</param>
/// <param name="Market">The market's cut: of everybody interviewed, home programs and u included.</param>
/// <param name="Fitted">The fitted c: of somebody with u = 0 who did not rotate there.</param>
public sealed record MarketCut(
    string Specialty,
    ApplicantType Type,
    double Interviews,
    double Market,
    double Fitted
);
