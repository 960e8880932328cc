using System.Buffers;
using SmartPick.Cli.Output;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Formats;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;
using SmartPick.Reference;
using SmartPick.Reference.Instances;

namespace SmartPick.Cli.Match;

/// <summary>Writes a result where the user wants it.</summary>
internal sealed class ResultOutput(
    MatchInstance instance,
    MatchResult result,
    ResultDocument document
)
{
    private const string JsonFile = ".json";
    private const string TextFile = ".txt";

    /// <summary>Finds out before the Match whether a result file can hold the result.</summary>
    public static void Check(
        string origin,
        string file,
        MatchInstance? instance,
        List<Problem> problems
    )
    {
        if (!IsText(file))
        {
            if (!file.EndsWith(JsonFile, StringComparison.OrdinalIgnoreCase))
            {
                problems.Add(
                    new Problem(
                        origin,
                        null,
                        null,
                        file,
                        $"a name that ends in {JsonFile} or {TextFile}"
                    )
                );
            }
        }
        else if (instance is not null)
        {
            var obstacles = MatchingFormat.Obstacles(instance);
            if (obstacles.Count > 0)
            {
                problems.Add(
                    new Problem(
                        origin,
                        null,
                        null,
                        file,
                        $"a name that ends in {JsonFile}: the text format cannot hold {string.Join(", ", obstacles)}"
                    )
                );
            }
        }
    }

    /// <summary>The result as JSON in UTF-8.</summary>
    public ReadOnlyMemory<byte> Json()
    {
        var stream = new MemoryStream();
        ResultFile.WriteJson(document, stream);
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    /// <summary>Writes a result file, whole or not at all.</summary>
    /// <returns>Why it could not be written, or null.</returns>
    public Problem? WriteFile(string file, string origin, CancellationToken cancellation) =>
        AtomicFile.Write(file, IsText(file) ? Text().Span : Json().Span, origin, cancellation);

    /// <summary>Writes a folder of tables.</summary>
    /// <returns>Why it could not be written, or null.</returns>
    public Problem? WriteFolder(string folder, string origin, CancellationToken cancellation) =>
        AtomicFolder.Write(
            folder,
            stage => ResultFile.WriteCsvFolder(document, stage),
            [],
            origin,
            cancellation
        );

    private ReadOnlyMemory<byte> Text()
    {
        var buffer = new ArrayBufferWriter<byte>();
        MatchingFormat.Write(
            instance,
            result.Assignment,
            result.Status == MatchStatus.Stable,
            buffer
        );
        return buffer.WrittenMemory;
    }

    private static bool IsText(string file) =>
        file.EndsWith(TextFile, StringComparison.OrdinalIgnoreCase);
}
