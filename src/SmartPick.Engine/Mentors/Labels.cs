namespace SmartPick.Engine.Mentors;

/// <summary>Labels inside sentences.</summary>
internal static class Labels
{
    /// <summary>A label as it stands within a sentence: without its capital, unless it begins with an abbreviation.</summary>
    public static string Inside(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && !char.IsUpper(label[1])
            ? char.ToLowerInvariant(label[0]) + label[1..]
            : label;

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count <= 1
            ? string.Concat(words)
            : string.Join(", ", words.SkipLast(1)) + " and " + words[^1];
}
