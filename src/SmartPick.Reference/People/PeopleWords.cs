using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Reference.Mentors;
using SmartPick.Reference.Mentorship;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.People;

/// <summary>Words that people choose from and no score reads: the files of <c>people/</c>, and the origins of <c>mentorship/words.csv</c>.</summary>
/// <param name="Struggles">What somebody may be willing to talk about.</param>
/// <param name="Origins">Through what two people met.</param>
/// <param name="Gaps">What of an application another person can help with.</param>
public sealed record PeopleWords(
    IReadOnlyList<Word> Struggles,
    IReadOnlyList<MentorshipWord> Origins,
    IReadOnlyList<Gap> Gaps
)
{
    private const string Folder = "people";

    /// <summary>Reads the files; what is wrong is in the log.</summary>
    internal static PeopleWords Read(
        string dataFolder,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var folder = Path.Combine(dataFolder, Folder);
        return new PeopleWords(
            WordsFile.Read(folder, "struggles.csv", "struggle", sourceIds, log),
            MentorshipFolder.Read(dataFolder, sourceIds, log)?.Words.Origins ?? [],
            Gap.Read(folder, sourceIds, log)
        );
    }
}
