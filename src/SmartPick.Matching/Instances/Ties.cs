namespace SmartPick.Matching.Instances;

/// <summary>How equal places on a list are put in order before the Match. The rule is seeded, so the same seed gives the same order.</summary>
public enum TieRule
{
    /// <summary>One lottery number per applicant and per program, used on every list (single tie-breaking).</summary>
    OneLottery,

    /// <summary>A new lottery for every list (multiple tie-breaking).</summary>
    LotteryPerList,
}

/// <summary>The ties that were found and the rule that broke them.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Seed">The seed of the lottery.</param>
/// <param name="Groups">Groups of two or more equal entries.</param>
/// <param name="Entries">Entries in those groups.</param>
public readonly record struct TieReport(TieRule Rule, ulong Seed, int Groups, int Entries);
