using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;

namespace SmartPick.Cli.Match;

/// <summary>The Match's terms in a person's words.</summary>
internal static class MatchWords
{
    /// <summary>A rung of the ladder.</summary>
    public static string Name(MatchRung rung) =>
        rung switch
        {
            MatchRung.Chaining => "chaining",
            MatchRung.OffenderFirst => "chaining, the one that went in circles first",
            MatchRung.ShuffledOrder => "chaining in another order",
            MatchRung.Rounds => "rounds of couples and singles",
            _ => "complete search",
        };

    /// <summary>How an attempt ended.</summary>
    public static string Name(AttemptOutcome outcome) =>
        outcome switch
        {
            AttemptOutcome.Stable => "stable",
            AttemptOutcome.WentInCircles => "went in circles",
            AttemptOutcome.Unstable => "not stable",
            AttemptOutcome.NoneExists => "none exists",
            AttemptOutcome.NothingFound => "nothing found",
            _ => "out of time",
        };

    /// <summary>A rule that breaks ties.</summary>
    public static string Name(TieRule rule) =>
        rule is TieRule.LotteryPerList
            ? "a new lottery for every list"
            : "one lottery number for each applicant and program";
}
