namespace SmartPick.Engine.Market;

/// <summary>What <c>market/counts.csv</c> counts, as its column <c>what</c> writes it.</summary>
public static class CountNames
{
    /// <summary>Positions offered, all years of entry, preliminary ones left out where a specialty has them.</summary>
    public const string Positions = "positions";

    /// <summary>People who certified a list with the specialty first (of a couple: in the first pair).</summary>
    public const string Preferring = "preferring";

    /// <summary>Those of them who matched in it; of seniors only those who consented to research.</summary>
    public const string PreferringMatched = "preferring_matched";

    /// <summary>Those of them who did not match in it; likewise.</summary>
    public const string PreferringUnmatched = "preferring_unmatched";

    /// <summary>Matched at a position of the first year, preferred or not.</summary>
    public const string MatchedFirstYear = "matched_first_year";

    /// <summary>Ranked at least one position of the first year, preferred or not: never the denominator of a match rate.</summary>
    public const string RankingFirstYear = "ranking_first_year";

    /// <summary>Positions of the first year left open by the Match.</summary>
    public const string UnfilledFirstYear = "unfilled_first_year";

    /// <summary>People who registered.</summary>
    public const string Registered = "registered";

    /// <summary>People who certified a list.</summary>
    public const string Active = "active";

    /// <summary>Couples.</summary>
    public const string Couples = "couples";

    /// <summary>Tracks that offered positions.</summary>
    public const string Tracks = "tracks";

    /// <summary>Mean abstracts, presentations and publications of the matched, counted together.</summary>
    public const string WorksMatched = "works_matched";

    /// <summary>The same of the unmatched.</summary>
    public const string WorksUnmatched = "works_unmatched";

    /// <summary>The same where the three are counted apart, of the matched.</summary>
    public static IReadOnlyList<string> WorksApartMatched { get; } =
    ["abstracts_matched", "presentations_matched", "publications_matched"];

    /// <summary>The same of the unmatched.</summary>
    public static IReadOnlyList<string> WorksApartUnmatched { get; } =
    ["abstracts_unmatched", "presentations_unmatched", "publications_unmatched"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Positions,
        Preferring,
        PreferringMatched,
        PreferringUnmatched,
        MatchedFirstYear,
        RankingFirstYear,
        UnfilledFirstYear,
        Registered,
        Active,
        Couples,
        Tracks,
        WorksMatched,
        WorksUnmatched,
        .. WorksApartMatched,
        .. WorksApartUnmatched,
    ];
}
