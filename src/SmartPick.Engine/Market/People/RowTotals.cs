using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Market.Planning;

namespace SmartPick.Engine.Market.People;

/// <summary>How many active people prefer each specialty or field, all types together; the sum is that of all active people.</summary>
internal sealed class RowTotals(MarketInput input, MarketPlan plan)
{
    /// <summary>
    /// Published counts; a combined field without one is preferred by as many as it takes; who is left prefers a preliminary field.
    /// </summary>
    /// <param name="active">Active people by type.</param>
    public double[] Of(double[] active)
    {
        var facts = input.Facts;
        var rows = new double[plan.Specialties.Count];
        var fields = facts.Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        var only = new double[rows.Length];
        for (var s = 0; s < rows.Length; s++)
        {
            var name = plan.Specialties[s];
            var published = facts.Find(name, null, CountNames.Preferring, facts.Year)?.Value;
            var field = fields.GetValueOrDefault(name);
            if (published is not null || field is null)
            {
                rows[s] = published ?? 0;
            }
            else if (field.Kind == PositionKind.Combined)
            {
                rows[s] = FirstYearShares.FirstYearPositions(facts, name);
            }
            else
            {
                only[s] = PreliminaryOnly(input, name, active).Sum();
            }
        }

        Share(rows, only, Math.Max(0, active.Sum() - rows.Sum()));
        return rows;
    }

    /// <summary>The relative number of active people of each type who rank nothing but a preliminary field.</summary>
    public static double[] PreliminaryOnly(MarketInput input, string field, double[] active) =>
        [
            .. active.Select(
                (number, t) =>
                    number
                    * input
                        .Assumptions.Get(
                            MarketKeys.PreliminaryOnly,
                            field,
                            ((ApplicantType)t).DisplayName()
                        )
                        .Mean
            ),
        ];

    private static void Share(double[] rows, double[] weights, double left)
    {
        var sum = weights.Sum();
        for (var s = 0; s < rows.Length && sum > 0; s++)
        {
            rows[s] += left * weights[s] / sum;
        }

        // Rows and columns must agree, or no table fits them: a rest that no field takes goes to all.
        var scale = sum > 0 || rows.Sum() == 0 ? 1 : (rows.Sum() + left) / rows.Sum();
        for (var s = 0; s < rows.Length; s++)
        {
            rows[s] *= scale;
        }
    }
}
