using SmartPick.Matching.Explanation;

namespace SmartPick.Cli.ExplainMatch;

/// <summary>What became of a choice, in the words of a table's cell.</summary>
internal static class FateWords
{
    /// <summary>A choice of one person's list.</summary>
    public static string Of(ChoiceExplanation choice) =>
        choice.Fate switch
        {
            ChoiceFate.Held => "you are here",
            ChoiceFate.Refused when choice.Standing.TiedWithLast => "full; the lottery decided",
            ChoiceFate.Refused => "full with others ranked higher",
            ChoiceFate.WouldTake => "would take you: not stable",
            ChoiceFate.GivenAway => "gave your position away: not stable",
            _ => "not needed",
        };

    /// <summary>A pair.</summary>
    public static string Of(PairExplanation pair, string partner) =>
        pair.Fate switch
        {
            ChoiceFate.Held => "you are here",
            ChoiceFate.WouldTake => "could be had: not stable",
            ChoiceFate.GivenAway => "a position was given away: not stable",
            ChoiceFate.NotNeeded => "not needed",
            _ => (pair.Own.Fate, pair.Partner.Fate) switch
            {
                (MemberFate.Refused, MemberFate.Refused) => "no position for either of you",
                (MemberFate.Refused, _) => "no position for you",
                (_, MemberFate.Refused) => $"no position for {partner}",
                (MemberFate.NotBoth, _) or (_, MemberFate.NotBoth) => "no position for both of you",
                (MemberFate.PartnerHoldsIt, _) => $"only the position that {partner} would leave",
                _ => "only the position that you would leave",
            },
        };

    /// <summary>Somebody on a program's list.</summary>
    public static string Of(RankedFate fate) =>
        fate switch
        {
            RankedFate.Held => "is here",
            RankedFate.HeldBySupplemental => "is here for the first year",
            RankedFate.Prefers => "is at a program liked better",
            RankedFate.Refused => "would have come, but full",
            RankedFate.PartnerRefused => "could not come together with the partner",
            RankedFate.ListNotInForce => "first-year list not in force",
            RankedFate.WouldTake => "would rather be here: not stable",
            _ => "wanted a position given away: not stable",
        };
}
