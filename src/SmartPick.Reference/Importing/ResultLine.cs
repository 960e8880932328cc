using System.Text.RegularExpressions;

namespace SmartPick.Reference.Importing;

/// <summary>What one line of a results text is.</summary>
internal enum ResultLineKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>A page's header or footer.</summary>
    Furniture,

    /// <summary>A sum of other lines.</summary>
    Total,

    /// <summary>Years, quota, matched.</summary>
    Heading,

    /// <summary>A program's code, with or without its name and figures.</summary>
    Program,

    /// <summary>Figures alone: the rest of a wrapped line, or a page number.</summary>
    Figures,

    /// <summary>Any other text: a state, an institution, a city, a part of a name.</summary>
    Text,
}

/// <summary>A line of a results text, told apart by itself alone.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Text">The line without blanks at its ends.</param>
/// <param name="Kind">What it is.</param>
internal sealed partial record ResultLine(int Number, string Text, ResultLineKind Kind)
{
    /// <summary>Tells what a line is.</summary>
    public static ResultLine Of(int number, string raw)
    {
        var text = Blanks().Replace(raw, " ").Trim();
        return new ResultLine(number, text, KindOf(text));
    }

    /// <summary>The codes on the line.</summary>
    public IReadOnlyList<Match> Codes => [.. Code().Matches(Text).Cast<Match>()];

    /// <summary>The figures of a text behind a code, or null when it holds anything else. A dash is no figure for that year.</summary>
    public static IReadOnlyList<string>? FiguresOf(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(words, word => Figure().IsMatch(word)) ? words : null;
    }

    private static ResultLineKind KindOf(string text)
    {
        if (text.Length == 0)
        {
            return ResultLineKind.Blank;
        }

        if (Code().IsMatch(text))
        {
            return ResultLineKind.Program;
        }

        if (TotalWord().IsMatch(text))
        {
            return ResultLineKind.Total;
        }

        if (YearColumns.IsHeading(text))
        {
            return ResultLineKind.Heading;
        }

        if (FurnitureWord().IsMatch(text))
        {
            return ResultLineKind.Furniture;
        }

        return FiguresOf(text) is null ? ResultLineKind.Text : ResultLineKind.Figures;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<![A-Za-z0-9])\d{7}[A-Z]\d{1,3}(?![A-Za-z0-9])", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:-?\d{1,4}|-{1,3}|[–—]|[nN]/[aA]|\*)$", RegexOptions.None, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(
        @"^(?:grand |state |institution |city |program )?(?:sub)?totals?\b(?::?$|.*\d)",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex TotalWord();

    [GeneratedRegex(
        @"^page \d+|^\d+ of \d+$|\bNRMP\b|national resident matching|main residency match|program results|copyright|©|all rights reserved|\bwww\.|https?:",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex FurnitureWord();
}
