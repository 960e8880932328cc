using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentorship;

/// <summary>Reads <c>mentorship/</c>: the numbers, words, phrases and patterns that relationships go by.</summary>
public static class MentorshipFolder
{
    /// <summary>The folder within the data folder.</summary>
    internal const string Name = "mentorship";

    /// <summary>Reads the folder; every problem of every file at once, up to 100.</summary>
    /// <param name="dataFolder">A data folder, as <see cref="DataFolder.Locate"/> finds it.</param>
    public static Reading<MentorshipRules> Load(string dataFolder)
    {
        var log = new ProblemLog();
        var sources = SourcesFile.Read(dataFolder, log);
        var read = Read(dataFolder, sources.Keys.ToHashSet(StringComparer.Ordinal), log);
        return log.Count == 0
            ? new Reading<MentorshipRules>(read, [])
            : new Reading<MentorshipRules>(null, log.ToList());
    }

    /// <summary>What the folder says; null when there were problems, which are in the log.</summary>
    internal static MentorshipRules? Read(
        string dataFolder,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var before = log.Count;
        var folder = Path.Combine(dataFolder, Name);
        var words = MentorshipWordsFile.Read(folder, sourceIds, log);
        var phrases = MessagePhrasesFile.Read(folder, words, sourceIds, log);
        var identifiers = IdentifiersFile.Read(folder, sourceIds, log);
        var rules = MentorshipRulesFile.Read(folder, words, phrases, identifiers, sourceIds, log);
        return log.Count > before ? null : rules;
    }
}
