using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors.Rounds;

/// <summary>Reads a cohort round (<c>docs/mentor-matching.md</c>): JSON, or a folder of CSV files.</summary>
public static class RoundFile
{
    /// <summary>Reads a round from JSON.</summary>
    /// <param name="stream">The file; read up to 16 MB and not closed.</param>
    /// <param name="fileName">The file as the user named it; "-" for standard input.</param>
    /// <param name="data">Knows the words.</param>
    /// <returns>The round, or every problem with its line and JSON path.</returns>
    public static Reading<RoundInput> Read(Stream stream, string fileName, ReferenceData data)
    {
        var log = new ProblemLog();
        return Understood(RoundJson.Read(stream, fileName, log), data, log);
    }

    /// <summary>Reads a round from a folder with <c>mentees.csv</c>, <c>mentors.csv</c> and, where pairs are published, <c>published.csv</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="data">Knows the words.</param>
    /// <returns>The round, or every problem with its file, line and column.</returns>
    public static Reading<RoundInput> ReadFolder(string folder, ReferenceData data)
    {
        var log = new ProblemLog();
        return Understood(RoundFolder.Read(folder, log), data, log);
    }

    private static Reading<RoundInput> Understood(
        RoundEntries? entries,
        ReferenceData data,
        ProblemLog log
    )
    {
        var input = entries is null ? null : new RoundReader(data, log).Read(entries);
        return log.Count > 0
            ? new Reading<RoundInput>(null, log.ToList())
            : new Reading<RoundInput>(input, []);
    }
}
