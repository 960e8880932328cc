namespace SmartPick.Reference.Profiles;

/// <summary>Finds the known name that a mistyped one most likely meant.</summary>
public static class Nearest
{
    /// <summary>The nearest of the names, or null when none is near.</summary>
    public static string? To(string text, IEnumerable<string> names)
    {
        string? best = null;
        var limit = Math.Max(1, Math.Min(4, text.Length / 3));
        foreach (var name in names)
        {
            if (string.Equals(text, name, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }

            var distance = Distance(text, name, limit);
            if (distance <= limit)
            {
                best = name;
                limit = distance - 1;
            }
        }

        return best;
    }

    /// <summary>The nearest name, and all of them.</summary>
    public static string OneOf(string text, IReadOnlyCollection<string> names)
    {
        var all = "one of " + string.Join(", ", names.Select(Quote.Text));
        return To(text, names) is { } near ? $"{all}; nearest: {Quote.Text(near)}" : all;
    }

    /// <summary>
    /// Insertions, deletions, replacements and swaps of neighbours between two texts, letter case apart; anything above the
    /// limit may come back as limit + 1.
    /// </summary>
    public static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Cell(rows, left, right, i, j);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static int Cell(int[,] rows, string left, string right, int i, int j)
    {
        var same = Same(left[i - 1], right[j - 1]) ? 0 : 1;
        var best = Math.Min(
            Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1),
            rows[i - 1, j - 1] + same
        );
        return i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1])
            ? Math.Min(best, rows[i - 2, j - 2] + 1)
            : best;
    }

    private static bool Same(char left, char right) =>
        char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
