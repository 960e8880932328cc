using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.RankLists;

/// <summary>What ranks cost: distinct programs, so many included on the primary list and as many on all supplemental ones together.</summary>
internal static class FeesWriter
{
    private const string ExtraRank = "extra-rank";

    public static RankFees? Write(RankCase ranks)
    {
        var catalog = ranks.Basis.Catalog;
        var primary = ranks.Ranked.Count(code =>
            catalog.FindSpecialty(catalog.Find(code)!.Specialty)?.MatchSystem == MatchSystem.Nrmp
        );
        var season = catalog.FixedFees.Where(fee => fee.Season == catalog.Season).ToList();
        var extra = season.FirstOrDefault(fee =>
            string.Equals(fee.AppliesTo, ExtraRank, StringComparison.Ordinal)
        );
        var included = season.FirstOrDefault(fee => fee.Included is not null)?.Included;
        if (extra is null || included is not { } free || primary == 0)
        {
            return null;
        }

        var supplemental =
            SupplementalWriter.NeedsFirstYear(ranks) && ranks.Request.Supplement
                ? ranks.Request.FirstYears.Distinct().Count()
                : 0;
        var beyond = Math.Max(0, primary - free) + Math.Max(0, supplemental - free);
        return new RankFees(
            primary,
            supplemental,
            free,
            beyond,
            extra.Amount,
            new Money(beyond * extra.Amount.Dollars),
            extra.CarriedOver,
            extra.Provenance.SourceId
        );
    }
}
