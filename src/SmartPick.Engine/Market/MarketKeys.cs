namespace SmartPick.Engine.Market;

/// <summary>The keys of <c>market/assumptions.csv</c>: how people and programs behave where nothing is published.</summary>
public static class MarketKeys
{
    /// <summary>Of active applicants of a type, the weight of those who rank nothing but a preliminary field (by field and group).</summary>
    public const string PreliminaryOnly = "preliminary_only";

    /// <summary>People of pooled ratios that a specialty's own ratio of US to non-US IMGs is weighed against.</summary>
    public const string UsImgPooling = "us_img_pooling";

    /// <summary>Log standard deviation of the number who prefer a specialty, from season to season.</summary>
    public const string DemandSd = "demand_season_sd";

    /// <summary>Most of a cell (preferred specialty and type) who have a parallel specialty.</summary>
    public const string MostParallel = "most_parallel";

    /// <summary>How much likelier a parallel specialty is one of the same family.</summary>
    public const string ParallelFamily = "parallel_same_family";

    /// <summary>Least match rate of US MD seniors in a specialty that stands second on anybody's list.</summary>
    public const string ParallelLeastRate = "parallel_least_rate";

    /// <summary>Share with a parallel specialty of US graduates, as a multiple of the seniors'.</summary>
    public const string GraduateParallel = "graduate_parallel";

    /// <summary>Share who applied in an earlier season, by type.</summary>
    public const string Reapplicants = "reapplicants";

    /// <summary>How often members of a couple are of the type, relative to US MD seniors and to the type's number.</summary>
    public const string InCouple = "in_couple";

    /// <summary>Share of couples whose members' schools are in the same or a neighbouring place in the list of states.</summary>
    public const string CouplesTogether = "couples_together";

    /// <summary>Coefficient of variation of abstracts, presentations and publications.</summary>
    public const string WorksCv = "works_cv";

    /// <summary>All keys of the population.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        PreliminaryOnly,
        UsImgPooling,
        DemandSd,
        MostParallel,
        ParallelFamily,
        ParallelLeastRate,
        GraduateParallel,
        Reapplicants,
        InCouple,
        CouplesTogether,
        WorksCv,
    ];
}
