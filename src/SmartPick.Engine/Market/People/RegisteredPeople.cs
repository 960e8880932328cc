using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Market.People;

/// <summary>
/// Who registers: the active, and those who get no interview and so certify no list. Their number is published for all types
/// together only.
/// </summary>
internal static class RegisteredPeople
{
    /// <summary>People registered by specialty of the plan and type; their sum is the published number.</summary>
    public static double[,] Of(MarketInput input, MarketPlan plan, double[,] active)
    {
        var registered = input
            .Facts.Find(
                EvidenceTable.AllSpecialties,
                null,
                CountNames.Registered,
                input.Facts.Year
            )!
            .Value;
        var people = active.Cast<double>().Sum();
        var table = (double[,])active.Clone();
        for (var s = 0; s < plan.Specialties.Count; s++)
        {
            for (var t = 0; t < table.GetLength(1); t++)
            {
                table[s, t] *= registered / people;
            }
        }

        return table;
    }
}
