namespace SmartPick.Engine.Mentorship.Outreach;

/// <summary>Counts words as a writer does: what stands between blanks and holds a letter or a digit is one word, hyphens and all.</summary>
public static class WordCount
{
    /// <summary>The number of words.</summary>
    /// <param name="text">The text.</param>
    public static int Of(string text)
    {
        var count = 0;
        var isWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (System.Text.Rune.IsWhiteSpace(rune))
            {
                count += isWord ? 1 : 0;
                isWord = false;
            }
            else
            {
                isWord |= System.Text.Rune.IsLetterOrDigit(rune);
            }
        }

        return count + (isWord ? 1 : 0);
    }
}
