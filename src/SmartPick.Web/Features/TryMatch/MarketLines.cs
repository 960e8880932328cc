using SmartPick.Matching.Instances;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>
/// The lines of a text as they were written. <see cref="MatchInstance"/> holds only what both sides rank; the page also keeps and
/// shows what one side ranks alone.
/// </summary>
internal sealed class MarketLines
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    private readonly Dictionary<string, string[]> _choices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _ranks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _pairs = new(StringComparer.Ordinal);

    private MarketLines() { }

    /// <summary>The lines of a text in which the format finds nothing wrong.</summary>
    public static MarketLines Of(string text)
    {
        var lines = new MarketLines();
        foreach (var words in Split(text))
        {
            switch (words)
            {
                case ["r", var id, .. var programs]:
                    lines._choices[id] = programs;
                    break;
                case ["p", var id, _, .. var applicants]:
                    lines._ranks[id] = applicants;
                    break;
                case ["c", var id, _, _, .. var programs]:
                    lines._pairs[id] = programs;
                    break;
            }
        }

        return lines;
    }

    /// <summary>The lines with groups of equal places: which of them come first is decided by a lot, which the page has no place to show.</summary>
    public static List<MarketProblem> EqualPlaces(string text)
    {
        var lines = Split(text);
        var problems = new List<MarketProblem>();
        for (var row = 0; row < lines.Length && problems.Count < MarketLimits.Problems; row++)
        {
            var group = Array.Find(lines[row], word => word.AsSpan().ContainsAny('(', ')'));
            if (group is not null)
            {
                problems.Add(
                    new MarketProblem(
                        FormattableString.Invariant($"Line {row + 1}"),
                        "equal places in parentheses",
                        "one after the other; equal places are for the command line"
                    )
                );
            }
        }

        return problems;
    }

    /// <summary>The ids that a resident ranks, the first choice first; none for a member of a couple.</summary>
    public IReadOnlyList<string> Choices(string resident) =>
        _choices.GetValueOrDefault(resident) ?? [];

    /// <summary>The ids that a program ranks, the best first.</summary>
    public IReadOnlyList<string> Ranks(string program) => _ranks.GetValueOrDefault(program) ?? [];

    /// <summary>The ids of a couple's programs, two for a pair.</summary>
    public IReadOnlyList<string> Pairs(string couple) => _pairs.GetValueOrDefault(couple) ?? [];

    /// <summary>The words of each line, without its comment; the same blanks and line ends as the format's.</summary>
    private static string[][] Split(string text) =>
        [
            .. text.TrimStart('\uFEFF')
                .Split(LineEnds, StringSplitOptions.None)
                .Select(line =>
                    line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)
                        .TakeWhile(word => word[0] != '#')
                        .ToArray()
                ),
        ];
}
