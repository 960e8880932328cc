using System.Buffers;
using System.Globalization;
using System.Text;

namespace SmartPick.Matching.Formats;

/// <summary>Gathers problems of a text up to the limit.</summary>
internal sealed class TextProblemLog
{
    private const int LongestShown = 60;
    private readonly List<TextProblem> _problems = [];

    /// <summary>True once as many problems are held as are told.</summary>
    public bool IsFull => _problems.Count >= TextFormat.ProblemLimit;

    /// <summary>True while nothing is wrong.</summary>
    public bool IsEmpty => _problems.Count == 0;

    public void Add(int line, string? field, string found, string expected)
    {
        if (!IsFull)
        {
            _problems.Add(new TextProblem(line, field, Shorten(found), expected));
        }
    }

    /// <summary>The problems of this and another log by line, as many as are told.</summary>
    public IReadOnlyList<TextProblem> InFileOrder(params IEnumerable<TextProblemLog> others) =>
        [
            .. _problems
                .Concat(others.SelectMany(other => other._problems))
                .OrderBy(problem => problem.Line)
                .Take(TextFormat.ProblemLimit),
        ];

    /// <summary>A field with its number, counted from 1.</summary>
    public static string Numbered(string word, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{word} {index + 1}");

    /// <summary>Bytes as a message shows them: what is not text is written as its number.</summary>
    public static string Show(ReadOnlySpan<byte> bytes)
    {
        var shown = new StringBuilder();
        while (!bytes.IsEmpty && shown.Length <= LongestShown)
        {
            var isText =
                Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done;
            if (!isText)
            {
                shown.Append(CultureInfo.InvariantCulture, $"<0x{bytes[0]:X2}>");
            }
            else if (Rune.IsControl(rune))
            {
                shown.Append(CultureInfo.InvariantCulture, $"<0x{rune.Value:X2}>");
            }
            else
            {
                shown.Append(rune);
            }

            bytes = bytes[length..];
        }

        return shown.ToString();
    }

    private static string Shorten(string text) =>
        text.Length <= LongestShown
            ? text
            : string.Concat(
                text.AsSpan(
                    0,
                    LongestShown - (char.IsHighSurrogate(text[LongestShown - 1]) ? 1 : 0)
                ),
                "..."
            );
}
