using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Market.Planning;

/// <summary>
/// Which share of a specialty's positions begins with the first year. Published are the first-year positions of the year before
/// (matched by type and left open) and all positions of the year. Their ratio in specialties that begin with the first year
/// throughout is what a year's growth and the types that are not counted take off; a mixed specialty's ratio is relative to that.
/// </summary>
internal sealed class FirstYearShares
{
    private static readonly ApplicantType[] Counted =
    [
        ApplicantType.UsMdSenior,
        ApplicantType.UsDoSenior,
        ApplicantType.UsImg,
        ApplicantType.NonUsImg,
    ];

    private readonly MarketFacts _facts;
    private readonly double _ofCategorical;

    public FirstYearShares(ProgramCatalog catalog, MarketFacts facts)
    {
        _facts = facts;
        var whole = catalog
            .Specialties.Where(specialty =>
                specialty.PreliminaryYear == PreliminaryYear.NotNeeded
                && facts.Find(specialty.Name, null, CountNames.Positions, facts.Year) is not null
                && FirstYearPositions(facts, specialty.Name) > 0
            )
            .ToList();
        var positions = whole.Sum(specialty =>
            facts.Find(specialty.Name, null, CountNames.Positions, facts.Year)!.Value
        );
        _ofCategorical =
            positions > 0
                ? whole.Sum(specialty => FirstYearPositions(facts, specialty.Name)) / positions
                : 1;
    }

    /// <summary>The share of a specialty, 0 to 1.</summary>
    public double Of(Specialty specialty, int positions) =>
        specialty.PreliminaryYear == PreliminaryYear.NotNeeded
            ? 1
            : Math.Min(1, FirstYearPositions(_facts, specialty.Name) / positions / _ofCategorical);

    /// <summary>First-year positions of the newest year counted: matched by type, and left open.</summary>
    public static double FirstYearPositions(MarketFacts facts, string specialty) =>
        Counted.Sum(type => facts.Newest(specialty, type, CountNames.MatchedFirstYear) ?? 0)
        + (facts.Newest(specialty, null, CountNames.UnfilledFirstYear) ?? 0);
}
