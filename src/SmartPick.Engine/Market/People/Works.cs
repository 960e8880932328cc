using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Market.People;

/// <summary>
/// Abstracts, presentations and publications of those who prefer a specialty: the published means of the matched and the
/// unmatched, weighted by their numbers. Graduates have the seniors' means, US IMGs those of other IMGs; a specialty without a
/// figure has the type's mean.
/// </summary>
internal sealed class Works(MarketInput input, MarketPlan plan)
{
    private static readonly ApplicantType[] Types = Enum.GetValues<ApplicantType>();

    /// <summary>Means of the logarithm, by specialty of the plan and type.</summary>
    /// <param name="variance">Variance of the logarithm.</param>
    public double[,] LogMeans(double variance)
    {
        var means = new double[plan.Specialties.Count, Types.Length];
        foreach (var type in Types)
        {
            var own = Enumerable
                .Range(0, plan.Specialties.Count)
                .Select(s =>
                    Mean(PeopleTables.CatalogSpecialty(input, plan, s), NearestCounted(type))
                )
                .ToArray();
            var typical = own.Average() ?? 0;
            for (var s = 0; s < own.Length; s++)
            {
                means[s, (int)type] =
                    Math.Log(Math.Max(double.Epsilon, own[s] ?? typical)) - (variance / 2);
            }
        }

        return means;
    }

    private static ApplicantType NearestCounted(ApplicantType type) =>
        type switch
        {
            ApplicantType.UsMdGraduate => ApplicantType.UsMdSenior,
            ApplicantType.UsDoGraduate => ApplicantType.UsDoSenior,
            ApplicantType.UsImg => ApplicantType.NonUsImg,
            _ => type,
        };

    private double? Mean(string specialty, ApplicantType type)
    {
        var matched = Total(specialty, type, CountNames.WorksMatched, CountNames.WorksApartMatched);
        var unmatched = Total(
            specialty,
            type,
            CountNames.WorksUnmatched,
            CountNames.WorksApartUnmatched
        );
        var people = input.Facts.Newest(specialty, type, CountNames.PreferringMatched) ?? 0;
        var others = input.Facts.Newest(specialty, type, CountNames.PreferringUnmatched) ?? 0;
        return matched is not null && unmatched is not null && people + others > 0
            ? ((matched * people) + (unmatched * others)) / (people + others)
            : matched ?? unmatched;
    }

    private double? Total(
        string specialty,
        ApplicantType type,
        string together,
        IReadOnlyList<string> apart
    )
    {
        var parts = apart.Select(what => input.Facts.Newest(specialty, type, what)).ToList();
        return input.Facts.Newest(specialty, type, together)
            ?? (parts.TrueForAll(part => part is not null) ? parts.Sum() : null);
    }
}
