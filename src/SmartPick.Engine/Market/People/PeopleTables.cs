using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Market.Planning;

namespace SmartPick.Engine.Market.People;

/// <summary>What a draw of people reads.</summary>
/// <param name="People">People who take part, by specialty of the plan and type.</param>
/// <param name="Active">Who certifies a list in the season as it is, by the fitted chances, likewise.</param>
/// <param name="DecidedElsewhere">Registered people who take no part.</param>
/// <param name="Count">People by type, whole numbers.</param>
/// <param name="DemandSd">Log standard deviation of a specialty's number from season to season.</param>
/// <param name="Step2">Step 2 by specialty of the plan and type.</param>
/// <param name="WorksLogMean">Mean of the logarithm of abstracts, presentations and publications, likewise.</param>
/// <param name="WorksLogSd">Its standard deviation.</param>
/// <param name="Schools">Schools and home tracks.</param>
/// <param name="Parallel">Who has which parallel specialty.</param>
/// <param name="Reapplicants">Share who applied before, by type.</param>
/// <param name="Couples">Who lives in a couple.</param>
internal sealed record PeopleTables(
    double[,] People,
    double[,] Active,
    double DecidedElsewhere,
    int[] Count,
    double DemandSd,
    Step2Distribution[,] Step2,
    double[,] WorksLogMean,
    double WorksLogSd,
    SchoolPlaces Schools,
    ParallelChoices Parallel,
    double[] Reapplicants,
    CoupleRule Couples
)
{
    private static readonly ApplicantType[] Types = Enum.GetValues<ApplicantType>();

    /// <summary>Prepares all of them.</summary>
    public static PeopleTables Prepare(MarketInput input, MarketPlan plan, Scenario scenario)
    {
        var counts = PeopleCounts.Of(input, plan);
        var parallel = ParallelChoices.Prepare(counts);
        var people = Sum(counts.People);
        var changed = (double[,])counts.People.Clone();
        Change(changed, plan, scenario);
        var assumptions = input.Assumptions;
        var cv = assumptions.Get(MarketKeys.WorksCv).Mean;
        var worksVariance = Math.Log(1 + (cv * cv));
        var byType = Enumerable.Range(0, Types.Length).Select(t => ColumnSum(changed, t)).ToArray();
        return new PeopleTables(
            changed,
            counts.Active(),
            counts.DecidedElsewhere,
            Apportionment.ByRemainder(byType, (int)Math.Round(byType.Sum())),
            assumptions.Get(MarketKeys.DemandSd).Mean,
            Scores(input, plan),
            new Works(input, plan).LogMeans(worksVariance),
            Math.Sqrt(worksVariance),
            new SchoolPlaces(input, plan),
            parallel,
            [
                .. Types.Select(type =>
                    assumptions.Get(MarketKeys.Reapplicants, null, type.DisplayName()).Mean
                ),
            ],
            CoupleRule.Prepare(input, people > 0 ? Sum(changed) / people : 1)
        );
    }

    /// <summary>The specialty of the directory that stands in for an index of the plan: itself, or a field's parent.</summary>
    public static string CatalogSpecialty(MarketInput input, MarketPlan plan, int index) =>
        input
            .Facts.Fields.FirstOrDefault(field =>
                string.Equals(field.Name, plan.Specialties[index], StringComparison.Ordinal)
            )
            ?.Parent
        ?? plan.Specialties[index];

    private static Step2Distribution[,] Scores(MarketInput input, MarketPlan plan)
    {
        var scores = new Step2Distribution[plan.Specialties.Count, Types.Length];
        for (var s = 0; s < plan.Specialties.Count; s++)
        {
            var name = CatalogSpecialty(input, plan, s);
            for (var t = 0; t < Types.Length; t++)
            {
                scores[s, t] = input.Model.MatchesOf(name, Types[t]).Step2;
            }
        }

        return scores;
    }

    private static void Change(double[,] people, MarketPlan plan, Scenario scenario)
    {
        foreach (var change in scenario.Applicants)
        {
            for (var s = 0; s < plan.Specialties.Count; s++)
            {
                for (var t = 0; t < Types.Length; t++)
                {
                    if (
                        (change.Types.Count == 0 || change.Types.Contains(Types[t]))
                        && (
                            change.Specialty is null
                            || string.Equals(
                                change.Specialty,
                                plan.Specialties[s],
                                StringComparison.Ordinal
                            )
                        )
                    )
                    {
                        people[s, t] *= change.Factor;
                    }
                }
            }
        }
    }

    private static double ColumnSum(double[,] table, int column) =>
        Enumerable.Range(0, table.GetLength(0)).Sum(row => table[row, column]);

    private static double Sum(double[,] table) => table.Cast<double>().Sum();
}
