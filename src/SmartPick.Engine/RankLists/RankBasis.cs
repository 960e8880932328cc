using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.RankLists;

/// <summary>What advice on rank order lists rests on.</summary>
/// <param name="Catalog">Programs, specialties and fees.</param>
/// <param name="Model">Fitted parameters and stated effects.</param>
/// <param name="Picking">The picker's thresholds.</param>
/// <param name="Rules">The thresholds of the warnings.</param>
/// <param name="Lengths">Published lengths of rank order lists.</param>
/// <param name="Season">When invitations go out, and what is assumed of the season.</param>
public sealed record RankBasis(
    ProgramCatalog Catalog,
    ChanceModel Model,
    PickingRules Picking,
    RankRules Rules,
    IReadOnlyList<PublishedLength> Lengths,
    SeasonBasis Season
);

/// <summary>The product's own thresholds for rank order lists: rows of <c>data/rank_rules.csv</c>, each with its reason.</summary>
public sealed record RankRules
{
    /// <summary>The fewest programs with a chance from which an order is compared with the chances.</summary>
    public required int LeastCompared { get; init; }

    /// <summary>Chances that differ by less count as equal, in probability.</summary>
    public required double SameChance { get; init; }

    /// <summary>Kendall's tau-b of the order with the chances from which the order is said to follow them.</summary>
    public required double FollowsChances { get; init; }

    /// <summary>By how much it must exceed the tau-b of the order with the stated wishes.</summary>
    public required double FollowsMargin { get; init; }

    /// <summary>What one more program like those ranked would add to P(match) from which a list is called short.</summary>
    public required double ShortGain { get; init; }

    /// <summary>The source of these rules.</summary>
    public required string SourceId { get; init; }
}

/// <summary>Published mean or median numbers of contiguous ranks of those who matched and who did not.</summary>
/// <param name="Specialty">The specialty; null for all together.</param>
/// <param name="Group">Whom it is about.</param>
/// <param name="Year">The year, as the source writes it.</param>
/// <param name="Measure">mean or median.</param>
/// <param name="Matched">Of those who matched; null when not published.</param>
/// <param name="MatchedPeople">How many these were; null when not published.</param>
/// <param name="Unmatched">Of those who did not.</param>
/// <param name="UnmatchedPeople">How many these were.</param>
/// <param name="SourceId">The source.</param>
public sealed record PublishedLength(
    string? Specialty,
    RateGroup Group,
    string Year,
    string Measure,
    double? Matched,
    int? MatchedPeople,
    double? Unmatched,
    int? UnmatchedPeople,
    string SourceId
);
