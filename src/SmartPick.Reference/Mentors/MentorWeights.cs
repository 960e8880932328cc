using System.Text;
using SmartPick.Engine.Mentors;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors;

/// <summary>Reads weights that a school wrote for itself.</summary>
public static class MentorWeights
{
    /// <summary>The weights of a file of the form of <c>mentors/weights.csv</c>, or every problem of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="data">The data folder's content, whose sources the file may cite.</param>
    public static Reading<MatchWeights> Read(string path, ReferenceData data)
    {
        var log = new ProblemLog();
        var weights = WeightsFile.Read(
            path,
            data.Sources.Keys.ToHashSet(StringComparer.Ordinal),
            log
        );
        return new Reading<MatchWeights>(weights, log.ToList());
    }

    /// <summary>The weights of a file's text, or every problem of it.</summary>
    /// <param name="name">What the file is called in problems.</param>
    /// <param name="text">Its text.</param>
    /// <param name="data">The data folder's content, whose sources the file may cite.</param>
    public static Reading<MatchWeights> ReadText(string name, string text, ReferenceData data)
    {
        var log = new ProblemLog();
        var weights = WeightsFile.Read(
            name,
            Encoding.UTF8.GetBytes(text),
            data.Sources.Keys.ToHashSet(StringComparer.Ordinal),
            log
        );
        return new Reading<MatchWeights>(weights, log.ToList());
    }
}
