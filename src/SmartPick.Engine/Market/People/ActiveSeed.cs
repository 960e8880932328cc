using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Market.People;

/// <summary>
/// What is known of who prefers what, before the margins: counts of the seniors who consented, of everybody who ranked a
/// first-year position, and for US IMGs and graduates those of the nearest type.
/// </summary>
internal sealed class ActiveSeed(MarketInput input, MarketPlan plan, double[] active, double[] rows)
{
    private static readonly ApplicantType[] Counted =
    [
        ApplicantType.UsMdSenior,
        ApplicantType.UsDoSenior,
        ApplicantType.NonUsImg,
    ];

    /// <summary>The table: specialty of the plan by type.</summary>
    public double[,] Table()
    {
        var seed = new double[rows.Length, active.Length];
        foreach (var type in Counted)
        {
            FillCounted(seed, type);
        }

        FillUsImg(seed);
        for (var s = 0; s < rows.Length; s++)
        {
            seed[s, (int)ApplicantType.UsMdGraduate] = seed[s, (int)ApplicantType.UsMdSenior];
            seed[s, (int)ApplicantType.UsDoGraduate] = seed[s, (int)ApplicantType.UsDoSenior];
        }

        FillPreliminary(seed);
        return seed;
    }

    private void FillCounted(double[,] seed, ApplicantType type)
    {
        var preferring = plan.Specialties.Select(name => Preferring(name, type)).ToArray();
        var ranking = plan.Specialties.Select(name => Ranking(name, type)).ToArray();
        var both = Enumerable
            .Range(0, rows.Length)
            .Where(s => preferring[s] is not null && ranking[s] is not null)
            .ToList();
        var perRanking = Ratio(
            both.Sum(s => preferring[s]!.Value),
            both.Sum(s => ranking[s]!.Value)
        );
        var counted = Enumerable.Range(0, rows.Length).Where(s => preferring[s] is not null);
        var perPerson = Ratio(
            counted.Sum(s => preferring[s]!.Value),
            counted.Sum(s => rows[s]) * active[(int)type] / active.Sum()
        );
        for (var s = 0; s < rows.Length; s++)
        {
            seed[s, (int)type] =
                preferring[s]
                ?? ranking[s] * perRanking
                ?? rows[s] * perPerson * active[(int)type] / active.Sum();
        }
    }

    /// <summary>Nobody publishes which specialty US IMGs prefer: non-US IMGs', times the ratio of those who ranked it, pooled.</summary>
    private void FillUsImg(double[,] seed)
    {
        var pooling = input.Assumptions.Get(MarketKeys.UsImgPooling).Mean;
        var us = plan.Specialties.Select(name => Ranking(name, ApplicantType.UsImg) ?? 0).ToArray();
        var others = plan
            .Specialties.Select(name => Ranking(name, ApplicantType.NonUsImg) ?? 0)
            .ToArray();
        var overall = Ratio(us.Sum(), others.Sum());
        for (var s = 0; s < rows.Length; s++)
        {
            seed[s, (int)ApplicantType.UsImg] =
                seed[s, (int)ApplicantType.NonUsImg]
                * (us[s] + (pooling * overall))
                / (others[s] + pooling);
        }
    }

    private void FillPreliminary(double[,] seed)
    {
        for (var s = 0; s < rows.Length; s++)
        {
            var name = plan.Specialties[s];
            var field = input.Facts.Fields.FirstOrDefault(field =>
                string.Equals(field.Name, name, StringComparison.Ordinal)
            );
            if (field is not null && field.Kind != PositionKind.Combined)
            {
                var weights = RowTotals.PreliminaryOnly(input, name, active);
                for (var t = 0; t < active.Length; t++)
                {
                    seed[s, t] = weights[t];
                }
            }
        }
    }

    /// <summary>The newest count; of a count that is withheld because it is small, nothing.</summary>
    private double? Preferring(string specialty, ApplicantType type) =>
        input.Facts.Newest(specialty, type, CountNames.PreferringMatched) is { } matched
            ? matched + (input.Facts.Newest(specialty, type, CountNames.PreferringUnmatched) ?? 0)
            : null;

    private double? Ranking(string specialty, ApplicantType type) =>
        input.Facts.Newest(specialty, type, CountNames.RankingFirstYear);

    private static double Ratio(double above, double below) => below > 0 ? above / below : 1;
}
