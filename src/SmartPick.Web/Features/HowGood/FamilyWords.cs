using SmartPick.Engine.Validation;

namespace SmartPick.Web.Features.HowGood;

/// <summary>How families of figures are named on the page and in its address.</summary>
internal static class FamilyWords
{
    /// <summary>The families in the order shown.</summary>
    public static IReadOnlyList<CellFamily> All { get; } = Enum.GetValues<CellFamily>();

    /// <summary>A short name.</summary>
    public static string Name(CellFamily family) =>
        family switch
        {
            CellFamily.MatchByType => "Match rate by applicant type",
            CellFamily.MatchByStep2Band => "Match rate by Step 2 score",
            CellFamily.InterviewRate => "Interview rate",
            CellFamily.Ranks => "Numbers of ranks and interviews",
            _ => "Totals of a whole season",
        };

    /// <summary>What is compared, in a sentence.</summary>
    public static string About(CellFamily family) =>
        family switch
        {
            CellFamily.MatchByType =>
                "the share of a specialty's applicants of one type who matched",
            CellFamily.MatchByStep2Band =>
                "the share of US MD seniors with a certain Step 2 score who matched",
            CellFamily.InterviewRate =>
                "the share of its applicants whom a program interviews, averaged over a specialty's programs",
            CellFamily.Ranks =>
                "how many programs those who matched and those who did not had ranked, and how many interviews they had",
            _ => "figures over everybody, against simulated seasons",
        };

    /// <summary>The name in an address.</summary>
    public static string Key(CellFamily family) =>
        family switch
        {
            CellFamily.MatchByType => "match",
            CellFamily.MatchByStep2Band => "step2",
            CellFamily.InterviewRate => "interviews",
            CellFamily.Ranks => "ranks",
            _ => "market",
        };
}
