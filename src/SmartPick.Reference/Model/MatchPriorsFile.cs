using SmartPick.Engine.Evidence;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Model;

/// <summary>Reads what the fit of the second stage assumes: <c>priors/matches.csv</c> and, for lists, <c>priors/interviews.csv</c>.</summary>
internal static class MatchPriorsFile
{
    /// <summary>The file, relative to the data folder.</summary>
    public static readonly string Name = Path.Combine("priors", "matches.csv");

    /// <summary>The first stage's assumptions; its numbers of applications serve here too.</summary>
    public static readonly string InterviewsName = Path.Combine("priors", "interviews.csv");

    /// <summary>Both files' rows, those of the first stage only for numbers of applications.</summary>
    public static AssumptionTable Read(
        string folder,
        IReadOnlySet<string> specialties,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var own = AssumptionsFile.Read(Path.Combine(folder, Name), specialties, sourceIds, log);
        var lists = AssumptionsFile
            .Read(Path.Combine(folder, InterviewsName), specialties, sourceIds, log)
            .Where(row => string.Equals(row.Key, "applications", StringComparison.Ordinal));
        return new AssumptionTable([.. own, .. lists]);
    }
}
