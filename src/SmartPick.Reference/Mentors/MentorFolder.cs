using SmartPick.Engine.Mentors;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors;

/// <summary>Reads <c>mentors/</c>: the words that mentors and mentees choose from, and what a score is made of.</summary>
internal static class MentorFolder
{
    /// <summary>The folder within the data folder.</summary>
    public const string Name = "mentors";

    /// <summary>What matching goes by; null when there were problems, which are in the log.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="specialties">Names of <c>specialties.csv</c>.</param>
    /// <param name="sourceIds">Ids of <c>sources.csv</c>.</param>
    /// <param name="log">Where problems go.</param>
    public static MentorBasis? Read(
        string dataFolder,
        IReadOnlySet<string> specialties,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var before = log.Count;
        var folder = Path.Combine(dataFolder, Name);
        var needs = NeedsFile.Read(folder, sourceIds, log);
        var supports = WordsFile.Read(folder, "supports.csv", "support", sourceIds, log);
        var meets = MeetsFile.Read(folder, needs, supports, sourceIds, log);
        var values = WordsFile.Read(folder, "values.csv", "value", sourceIds, log);
        var styles = StylesFile.Read(folder, sourceIds, log);
        var channels = WordsFile.Read(folder, "channels.csv", "channel", sourceIds, log);
        var cadences = CadencesFile.Read(folder, sourceIds, log);
        var closeness = ClosenessFile.Read(folder, specialties, sourceIds, log);
        var weights = WeightsFile.Read(Path.Combine(folder, WeightsFile.Name), sourceIds, log);
        var rules = MentorRulesFile.Read(folder, sourceIds, log);
        return log.Count > before
            ? null
            : new MentorBasis(
                new MentorVocabulary(
                    needs,
                    supports,
                    meets,
                    values,
                    styles,
                    channels,
                    cadences,
                    new SpecialtyCloseness(closeness)
                ),
                weights!,
                rules!
            );
    }
}
