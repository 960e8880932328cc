using System.Text;
using SmartPick.Matching.Formats;
using SmartPick.Matching.Instances;

namespace SmartPick.Reference.Instances;

/// <summary>Reads a Match instance from wherever a person keeps it: a text file, a folder of CSV files, standard input.</summary>
public static class InstanceFile
{
    /// <summary>The name of standard input, which holds the text format.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads an instance, or tells everything that is wrong with it.</summary>
    /// <param name="path">A file in the text format, a folder of CSV files (<see cref="InstanceFolder"/>), or "-".</param>
    /// <param name="standardInput">Opens standard input; called for "-" alone.</param>
    /// <param name="tieRule">How equal places are put in order.</param>
    /// <param name="tieSeed">Seed of the lottery that puts them in order.</param>
    public static Reading<MatchInstance> Read(
        string path,
        Func<Stream> standardInput,
        TieRule tieRule = TieRule.OneLottery,
        ulong tieSeed = 0
    )
    {
        if (Directory.Exists(path))
        {
            return InstanceFolder.Read(path, tieRule, tieSeed);
        }

        var (bytes, problem) = InputBytes.Take(
            path,
            standardInput,
            "an instance in the text format, a folder of CSV files, or - for standard input"
        );
        if (bytes is null)
        {
            return new Reading<MatchInstance>(null, [problem!]);
        }

        if (IsJson(bytes))
        {
            return new Reading<MatchInstance>(
                null,
                [
                    new Problem(
                        path,
                        null,
                        null,
                        "JSON",
                        "a market as text or as a folder of CSV files (is this a result?)"
                    ),
                ]
            );
        }

        var (instance, problems) = TextFormat.Read(bytes, tieRule, tieSeed);
        return new Reading<MatchInstance>(instance, TextProblems.In(path, problems));
    }

    /// <summary>No line of the text format begins with a brace or a bracket.</summary>
    private static bool IsJson(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith(Encoding.UTF8.Preamble))
        {
            text = text[Encoding.UTF8.Preamble.Length..];
        }

        var start = text.TrimStart(" \t\r\n"u8);
        return start.StartsWith("{"u8) || start.StartsWith("["u8);
    }
}
