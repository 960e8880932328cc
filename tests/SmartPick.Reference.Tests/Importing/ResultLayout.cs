using System.Globalization;
using CsCheck;

namespace SmartPick.Reference.Tests.Importing;

/// <summary>How a table of results is laid out as text.</summary>
internal sealed record ResultLayout(
    int Heading,
    bool CityBehind,
    int Wrap,
    int LinesOnPage,
    bool RepeatsState,
    bool HasTotals,
    string LineEnd,
    bool HasMark
)
{
    private static readonly string[] Columns = ["Program Name", "Program Code"];

    public static Gen<ResultLayout> Any { get; } =
        from heading in Gen.Int[0, 3]
        from behind in Gen.Bool
        from wrap in Gen.Int[0, 3]
        from page in Gen.Int[6, 40]
        from state in Gen.Bool
        from totals in Gen.Bool
        from end in OneOf.Of("\n", "\r\n")
        from mark in Gen.Bool
        select new ResultLayout(heading, behind, wrap, page, state, totals, end, mark);

    public string Text(MadeResults results) =>
        (HasMark ? "\uFEFF" : string.Empty) + string.Join(LineEnd, Pages(results)) + LineEnd;

    public IReadOnlyList<string> Pages(MadeResults results)
    {
        var lines = new List<string>(PageHead(results, 1));
        var page = 1;
        var onPage = 0;
        foreach (var (block, state) in Blocks(results))
        {
            if (onPage + block.Count > LinesOnPage)
            {
                lines.Add(Format($"Page {page} of 9"));
                page++;
                lines.AddRange(PageHead(results, page));
                onPage = 0;
                if (RepeatsState && state.Length > 0)
                {
                    lines.Add(state.ToUpperInvariant() + " (continued)");
                }
            }

            lines.AddRange(block);
            onPage += block.Count;
        }

        return lines;
    }

    // A block is never broken by a page; its state is given where the page may say it again without parting a program from its institution.
    private IEnumerable<(List<string> Lines, string State)> Blocks(MadeResults results)
    {
        var state = string.Empty;
        foreach (var institution in results.Institutions)
        {
            var head = new List<string>();
            if (institution.StateName != state)
            {
                state = institution.StateName;
                head.Add(state.ToUpperInvariant());
            }

            head.AddRange(
                CityBehind
                    ? [institution.Name + ", " + institution.City]
                    : [institution.Name, institution.City]
            );
            for (var i = 0; i < institution.Tracks.Count; i++)
            {
                head.AddRange(Program(institution.CodeOf(i), institution.Tracks[i]));
                yield return (
                    head,
                    i == 0 && !string.Equals(head[0], state, StringComparison.OrdinalIgnoreCase)
                        ? state
                        : string.Empty
                );
                head = [];
            }

            if (HasTotals)
            {
                yield return ([Format($"Total 12 {institution.Tracks.Count}")], string.Empty);
            }
        }
    }

    private IEnumerable<string> Program(string code, MadeTrack track)
    {
        var figures = string.Join("   ", Ordered(track.Figures));
        var words = track.Name.Split(' ');
        return Wrap switch
        {
            // All of it on one line; the figures below; the name above; a word parted by a hyphen.
            1 => [$"  {track.Name}   {code}", "      " + figures],
            2 => [track.Name, $"{code} {figures}"],
            3 when words[^1].Length > 4 && char.IsAsciiLetterLower(words[^1][2]) =>
            [
                string.Join(' ', words.SkipLast(1).Append(words[^1][..2] + "-")),
                $"{words[^1][2..]} {code} {figures}",
            ],
            _ => [$"{track.Name}  {code}   {figures}"],
        };
    }

    private IEnumerable<string> Ordered(IReadOnlyList<(int? Quota, int? Matched)> figures) =>
        Heading == 2
            ?
            [
                .. figures.Select(year => Figure(year.Quota)),
                .. figures.Select(year => Figure(year.Matched)),
            ]
            : figures.SelectMany(year => new[] { Figure(year.Quota), Figure(year.Matched) });

    private IEnumerable<string> PageHead(MadeResults results, int page)
    {
        yield return Format(
            $"NRMP Program Results {results.Years[^1]}-{results.Years[0]} (made up, page {page})"
        );
        switch (Heading)
        {
            case 0:
                yield return string.Join(
                    "  ",
                    Columns.Concat(
                        results.Years.Select(year => Format($"{year} Quota {year} Matched"))
                    )
                );
                break;
            case 1:
                yield return string.Join("   ", results.Years);
                yield return string.Join(
                    "  ",
                    Columns.Concat(results.Years.Select(_ => "Quota Matched"))
                );
                break;
            case 2:
                yield return "Quota "
                    + string.Join(' ', results.Years)
                    + " Matched "
                    + string.Join(' ', results.Years);
                break;
            default:
                yield return string.Join(
                    "  ",
                    results.Years.SelectMany(year => new[] { year, year })
                );
                yield return string.Join("  ", results.Years.Select(_ => "Quota Matched"));
                break;
        }
    }

    private static string Figure(int? figure) =>
        figure is { } value ? value.ToString(CultureInfo.InvariantCulture) : "--";

    private static string Format(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
