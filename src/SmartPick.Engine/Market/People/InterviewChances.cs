using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Market.People;

/// <summary>The fitted chances of no interview, by specialty of a plan (rows) and type (columns); a field has its parent's.</summary>
/// <param name="Preferring">Of those who prefer the specialty.</param>
/// <param name="Beside">Of those who apply to it beside another.</param>
internal sealed record InterviewChances(double[,] Preferring, double[,] Beside)
{
    /// <summary>Works them out.</summary>
    public static InterviewChances Of(MarketInput input, MarketPlan plan)
    {
        var types = Enum.GetValues<ApplicantType>();
        var reach = new TypicalReach(input);
        var rowOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var chances = new InterviewChances(
            new double[plan.Specialties.Count, types.Length],
            new double[plan.Specialties.Count, types.Length]
        );
        for (var s = 0; s < plan.Specialties.Count; s++)
        {
            var name = PeopleTables.CatalogSpecialty(input, plan, s);
            var none = rowOf.TryAdd(name, s) ? new NoInterviews(input, reach, name) : null;
            foreach (var t in types.Select(type => (int)type))
            {
                var known = rowOf[name];
                chances.Preferring[s, t] =
                    none?.Of(types[t], prefers: true) ?? chances.Preferring[known, t];
                chances.Beside[s, t] =
                    none?.Of(types[t], prefers: false) ?? chances.Beside[known, t];
            }
        }

        return chances;
    }
}
