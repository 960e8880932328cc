using SmartPick.Engine.Interviews;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Seasons;

/// <summary>Reads <c>season/rules.csv</c>: thresholds and assumptions for the time after the applications, each with its reason.</summary>
internal static class SeasonRulesFile
{
    private const string Name = "rules.csv";

    public static SeasonRules? Read(
        string folder,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    ) => RulesTable.Read(Path.Combine(folder, Name), sourceIds, log, Build);

    private static SeasonRules Build(RulesTable rules) =>
        new()
        {
            WaitlistInvited = rules.Take("waitlist_invited"),
            LowEffectiveShare = rules.Take("low_effective_share"),
            StepsWithInterval = (int)rules.Take("steps_with_interval"),
            CautiousParallelFloor = rules.Take("cautious_parallel_floor"),
            BalancedParallelFloor = rules.Take("balanced_parallel_floor"),
            ReachParallelFloor = rules.Take("reach_parallel_floor"),
            LookAheadDays = (int)rules.Take("look_ahead_days"),
            LateShown = (int)rules.Take("late_shown"),
            InterviewMinutes = (int)rules.Take("interview_minutes"),
            TravelKilometers = rules.Take("travel_kilometers"),
            SoapApplications = (int)rules.Take("soap_applications"),
            RemindDays = (int)rules.Take("remind_days"),
            ScoringDays = (int)rules.Take("scoring_days"),
            SourceId = rules.SourceId,
        };
}
