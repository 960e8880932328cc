namespace SmartPick.Matching.Formats;

/// <summary>How many ids the lines of a text can hold at most, so that lists are given their room at once.</summary>
/// <param name="Choices">On the lines <c>r</c>.</param>
/// <param name="Pairs">On the lines <c>c</c>.</param>
/// <param name="Ranks">On the lines <c>p</c>.</param>
internal readonly record struct TextSize(int Choices, int Pairs, int Ranks)
{
    /// <summary>Counts blanks line by line. With a blank between ids, as everybody writes them, the counts are those of the ids but for the first few of a line.</summary>
    public static TextSize Of(ReadOnlySpan<byte> text)
    {
        var (choices, pairs, ranks) = (0, 0, 0);
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[(end + 1)..];
            switch (line.IsEmpty ? (byte)0 : line[0])
            {
                case (byte)'r':
                    choices += line.Count((byte)' ') - 1;
                    break;
                case (byte)'c':
                    pairs += line.Count((byte)' ') - 3;
                    break;
                case (byte)'p':
                    ranks += line.Count((byte)' ') - 2;
                    break;
            }
        }

        return new TextSize(Math.Max(choices, 1), Math.Max(pairs, 1), Math.Max(ranks, 1));
    }
}
