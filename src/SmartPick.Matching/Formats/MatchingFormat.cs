using System.Buffers;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Formats;

/// <summary>
/// The text format in which the public stable matching suite writes a matching, read and written: <c>m 1</c> when there is a
/// matching (<c>m 0</c> when none was found), then a line <c>r resident program</c> for each resident who is matched, alone or in a
/// couple. A program of -1 and a resident without a line both mean unmatched. Blank lines and comments (#) are passed over.
/// </summary>
public static class MatchingFormat
{
    /// <summary>Why assignments of an instance cannot be told in this format, in words: it has no place for supplemental lists and moved quotas. Empty when they can.</summary>
    public static IReadOnlyList<string> Obstacles(MatchInstance instance) =>
        MarketTextWriter.Obstacles(instance);

    /// <summary>Writes an assignment of an instance without obstacles.</summary>
    /// <param name="instance">The market.</param>
    /// <param name="assignment">Who is where.</param>
    /// <param name="isStable">Writes <c>m 1</c> when true, otherwise <c>m 0</c>, with the assignment after it all the same.</param>
    /// <param name="output">Where the text goes.</param>
    public static void Write(
        MatchInstance instance,
        Assignment assignment,
        bool isStable,
        IBufferWriter<byte> output
    )
    {
        var writer = new TokenWriter(output);
        writer.Write("m");
        writer.Write(isStable ? 1 : 0);
        writer.EndLine();
        for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
        {
            var program = assignment.Programs[applicant];
            if (program >= 0)
            {
                writer.Write("r");
                writer.Write(instance.Lists.ApplicantIds[applicant]);
                writer.Write(instance.Lists.ProgramIds[program]);
                writer.EndLine();
            }
        }

        writer.Flush();
    }

    /// <summary>Reads an assignment of an instance without obstacles.</summary>
    /// <param name="instance">The market.</param>
    /// <param name="text">The text in UTF-8.</param>
    /// <returns>The assignment, whatever the line <c>m</c> says of it, or everything that is wrong with the text.</returns>
    public static TextReading<Assignment> Read(MatchInstance instance, ReadOnlySpan<byte> text)
    {
        var problems = new TextProblemLog();
        foreach (var obstacle in Obstacles(instance))
        {
            problems.Add(1, null, "a matching as text", $"a result that can tell {obstacle}");
        }

        return problems.IsEmpty && TextEncoding.Check(text, problems)
            ? MatchingTextParser.Parse(instance, text, problems)
            : new TextReading<Assignment>(null, problems.InFileOrder());
    }
}
