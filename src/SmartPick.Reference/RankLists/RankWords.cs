using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists;

namespace SmartPick.Reference.RankLists;

/// <summary>The names that documents use for the engine's enumerations.</summary>
public static class RankWords
{
    /// <summary>The heading over the chance: what nobody has entered is said in it.</summary>
    public static string Heading(ListInterviews interviews) =>
        interviews.AreAllAssumed
            ? "If these programs interview you: chance to match on this list"
            : "Chance to match on this list";

    /// <summary>Whom the chance as a frequency is about.</summary>
    public static string Those(ListInterviews interviews) =>
        interviews.AreAllAssumed
            ? "applicants like you, if all of them had these interviews"
            : "applicants like you with these interviews";

    /// <summary>What a warning is about.</summary>
    public static string Name(RankWarningKind kind) =>
        kind switch
        {
            RankWarningKind.FollowsChances => "follows chances",
            RankWarningKind.LikeChances => "like chances",
            RankWarningKind.Short => "short",
            RankWarningKind.Unacceptable => "unacceptable",
            RankWarningKind.NotInterviewed => "not interviewed",
            RankWarningKind.InterviewAssumed => "interview not entered",
            RankWarningKind.InterviewToCome => "interview to come",
            RankWarningKind.InterviewedMissing => "interviewed and missing",
            RankWarningKind.NoFirstYear => "no first year",
            RankWarningKind.Duplicate => "duplicate",
            RankWarningKind.OtherSpecialty => "other specialty",
            _ => "other match",
        };

    /// <summary>How much it matters.</summary>
    public static string Name(NoticeLevel level) =>
        level switch
        {
            NoticeLevel.Important => "important",
            NoticeLevel.Check => "check",
            _ => "information",
        };

    /// <summary>Where an application stands; null for one that is not tracked.</summary>
    public static string? Name(ApplicationState? state) =>
        state switch
        {
            null => null,
            ApplicationState.Silent => "no answer yet",
            ApplicationState.Rejected => "rejected",
            { } known => known.ToString().ToLowerInvariant(),
        };
}
