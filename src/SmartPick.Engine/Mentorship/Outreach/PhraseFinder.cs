namespace SmartPick.Engine.Mentorship.Outreach;

/// <summary>Finds phrases in a text, whatever its case and blanks.</summary>
internal static class PhraseFinder
{
    /// <summary>The text in lower case with single blanks, apostrophes straight and a blank at both ends.</summary>
    public static string Plain(string text)
    {
        var words = text.ToLowerInvariant()
            .Replace('\u2019', '\'')
            .Replace('\u2013', '-')
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return " " + string.Join(' ', words) + " ";
    }

    /// <summary>Where a phrase ends in a plain text; null when it is not there. It begins at the beginning of a word; with <c>*</c> at its end its last word may go on.</summary>
    public static int? EndOf(string plain, string phrase)
    {
        var isOpen = phrase.EndsWith('*');
        var sought = isOpen ? phrase[..^1] : phrase;
        var from = 0;
        while (from < plain.Length)
        {
            var at = plain.IndexOf(sought, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }

            var end = at + sought.Length;
            var isBegun = at == 0 || !char.IsLetterOrDigit(plain[at - 1]);
            var isEnded = isOpen || end >= plain.Length || !char.IsLetterOrDigit(plain[end]);
            if (isBegun && isEnded)
            {
                return end;
            }

            from = at + 1;
        }

        return null;
    }

    /// <summary>True when the phrase is there.</summary>
    public static bool Has(string plain, string phrase) => EndOf(plain, phrase) is not null;
}
