namespace SmartPick.Engine.RankLists.Couples;

/// <summary>What joint lists go by: the rule of the Match and the product's own choices, which stand in <c>data/couple_rules.csv</c> with the reason for each.</summary>
public sealed record CoupleRules
{
    /// <summary>The most ranks of a joint list.</summary>
    public required int MostPairs { get; init; }

    /// <summary>Near ends at so many times the distance that counts as together.</summary>
    public required double NearReach { get; init; }

    /// <summary>What the last program of a rank list is worth when the first is worth 1; the ranks between are evenly spaced.</summary>
    public required double LastRankWorth { get; init; }

    /// <summary>The least weight of the members' own values, 0 to 1.</summary>
    public required double OwnShare { get; init; }

    /// <summary>The most programs of each member that are put into pairs.</summary>
    public required int MostPrograms { get; init; }

    /// <summary>The source of these rules.</summary>
    public required string SourceId { get; init; }
}
