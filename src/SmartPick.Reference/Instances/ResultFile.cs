using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using SmartPick.Matching.Formats;
using SmartPick.Matching.Instances;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Instances;

/// <summary>
/// Reads and writes results of the Match: as JSON (<see cref="ResultDocument"/>, complete), as CSV (a folder with
/// <c>assignments.csv</c> and, where quotas can move, <c>reversions.csv</c> and <c>quotas.csv</c>; or the first file alone), and as the
/// text of <see cref="MatchingFormat"/>.
/// </summary>
public static class ResultFile
{
    private const string Expected =
        "a result as JSON, a folder or file of CSV, or text; or - for standard input";

    /// <summary>Writes a document as JSON in UTF-8 with a line feed at its end.</summary>
    public static void WriteJson(ResultDocument document, Stream stream)
    {
        JsonSerializer.Serialize(stream, document, ResultJson.Readable.ResultDocument);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes the tables of a result into a folder, which is made when it is not there.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void WriteCsvFolder(ResultDocument document, string folder) =>
        ResultTables.Write(document, folder);

    /// <summary>Writes the table of who is where alone. It cannot tell how quotas moved.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteAssignments(ResultDocument document, string path) =>
        ResultTables.WriteAssignments(document, path);

    /// <summary>Reads what a result file states of an instance, or tells everything that is wrong with it.</summary>
    /// <param name="path">A file of any of the three forms, told apart by how it begins; a folder of tables; "-" for standard input.</param>
    /// <param name="standardInput">Opens standard input; called for "-" alone.</param>
    /// <param name="instance">The instance.</param>
    public static Reading<StatedResult> Read(
        string path,
        Func<Stream> standardInput,
        MatchInstance instance
    )
    {
        var log = new ProblemLog();
        var result = new StatedResultBuilder(instance, log);
        if (Directory.Exists(path))
        {
            ResultTables.ReadFolder(path, instance, result, log);
            return Finish(path, result, log, default);
        }

        var (bytes, problem) = InputBytes.Take(path, standardInput, Expected);
        if (bytes is null)
        {
            return new Reading<StatedResult>(null, [problem!]);
        }

        if (!Utf8.IsValid(bytes))
        {
            log.Add(path, null, null, "bytes that are not UTF-8", Expected);
            return Finish(path, result, log, default);
        }

        var terms = ReadText(path, bytes, instance, result, log);
        return Finish(path, result, log, terms);
    }

    private static StatedTerms ReadText(
        string path,
        byte[] bytes,
        MatchInstance instance,
        StatedResultBuilder result,
        ProblemLog log
    )
    {
        var text = bytes.AsSpan();
        if (text.StartsWith(Encoding.UTF8.Preamble))
        {
            text = text[Encoding.UTF8.Preamble.Length..];
        }

        if (text.TrimStart(" \t\r\n"u8).StartsWith("{"u8))
        {
            return ResultJsonReader.Read(path, bytes, instance, result, log);
        }

        var firstLine = text[..(text.IndexOf((byte)'\n') is var end and >= 0 ? end : text.Length)];
        if (IsHeader(firstLine))
        {
            ReadTable(path, bytes, instance, result, log);
            return default;
        }

        var (assignment, problems) = MatchingFormat.Read(instance, bytes);
        log.Add(TextProblems.In(path, problems));
        if (assignment is not null)
        {
            result.Take(assignment);
        }
        else
        {
            Meet(bytes, result);
        }

        return default;
    }

    // Lines of the text format have blanks; what stands between them may be anything. A header has commas, or wrongly semicolons.
    private static bool IsHeader(ReadOnlySpan<byte> line) =>
        !line.StartsWith("#"u8)
        && (line.Contains((byte)',') || (line.Contains((byte)';') && !line.Contains((byte)' ')));

    private static void ReadTable(
        string path,
        byte[] bytes,
        MatchInstance instance,
        StatedResultBuilder result,
        ProblemLog log
    )
    {
        if (instance.HasMovingQuotas)
        {
            log.Add(
                path,
                null,
                null,
                "a table of assignments alone",
                "a result that tells how quotas moved: JSON, or the folder of tables"
            );
        }

        ResultTables.ReadAssignments(path, bytes, result, log);
    }

    private static Reading<StatedResult> Finish(
        string path,
        StatedResultBuilder result,
        ProblemLog log,
        StatedTerms terms
    ) =>
        log.Count == 0 ? new Reading<StatedResult>(result.Build(terms), [])
        : result.Foreign is { } strangers
            ? new Reading<StatedResult>(
                null,
                [
                    new Problem(
                        path,
                        null,
                        null,
                        strangers,
                        "a result of this market; this looks like the result of another market"
                    ),
                ]
            )
        : new Reading<StatedResult>(null, log.ToList());

    /// <summary>Has whom a text names counted; the reader of the text itself keeps but the first problems.</summary>
    private static void Meet(byte[] text, StatedResultBuilder result)
    {
        foreach (var line in Encoding.UTF8.GetString(text).Split('\n'))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words is ["r", var applicant, var program, ..])
            {
                result.Meet(applicant, program is TextFormat.Unmatched ? null : program);
            }
        }
    }
}
