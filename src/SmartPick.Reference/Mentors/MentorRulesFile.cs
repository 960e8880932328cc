using SmartPick.Engine.Mentors;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors;

/// <summary>Reads <c>mentors/rules.csv</c>: thresholds of rounds, suggestions and teams, each with its reason.</summary>
internal static class MentorRulesFile
{
    private const string Name = "rules.csv";

    public static MentorRules? Read(
        string folder,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    ) => RulesTable.Read(Path.Combine(folder, Name), sourceIds, log, Build);

    private static MentorRules Build(RulesTable rules) =>
        new()
        {
            RoundFloor = rules.Take("round_floor"),
            FirstCall = rules.Take("first_call"),
            Alternatives = (int)rules.Take("alternatives"),
            Suggestions = (int)rules.Take("suggestions"),
            AfterDecline = (int)rules.Take("after_decline"),
            SpreadPoints = rules.Take("spread_points"),
            ExposureDays = rules.Take("exposure_days"),
            NewInstitution = rules.Take("new_institution"),
            NewStage = rules.Take("new_stage"),
            TeamSize = (int)rules.Take("team_size"),
            TeamsTried = (int)(rules.Take("team_thousands_tried") * 1000),
            Concentrated = rules.Take("concentrated"),
            SourceId = rules.SourceId,
        };
}
