using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Web.Features.Couples;

/// <summary>One change of a joint list. Ranks are named by their programs, so that a click on a page that is not fresh moves what it named.</summary>
internal static class CoupleEdit
{
    /// <summary>What stands for "no match" in a command and in a field.</summary>
    public const string NoMatch = "none";

    private const char Between = '-';
    private const char Target = '>';

    /// <summary>Commands that change the list.</summary>
    public static bool IsEdit(string command) => command is "up" or "down" or "remove" or "move";

    /// <summary>A rank as commands name it.</summary>
    public static string Key(AcgmeCode? mine, AcgmeCode? theirs) =>
        $"{mine?.Digits ?? NoMatch}{Between}{theirs?.Digits ?? NoMatch}";

    /// <summary>The list after a command; the same list when the command names a rank that is not on it.</summary>
    public static IReadOnlyList<RankedPair> After(
        IReadOnlyList<RankedPair> pairs,
        string command,
        string argument
    )
    {
        var parts = argument.Split(Target, 2);
        var at = pairs
            .Select((pair, i) => (Key: Key(pair.Mine, pair.Theirs), i))
            .Where(entry => string.Equals(entry.Key, parts[0], StringComparison.Ordinal))
            .Select(entry => entry.i)
            .DefaultIfEmpty(-1)
            .First();
        if (at < 0)
        {
            return pairs;
        }

        var changed = pairs.ToList();
        var pair = changed[at];
        changed.RemoveAt(at);
        var to = command switch
        {
            "up" => at - 1,
            "down" => at + 1,
            "move" when parts.Length > 1 => TargetOf(parts[1], at),
            "move" => at,
            _ => -1,
        };
        if (command is not "remove")
        {
            changed.Insert(Math.Clamp(to, 0, changed.Count), pair);
        }

        return changed;
    }

    /// <summary>A side as a field names it; false for what is neither a code nor "no match".</summary>
    public static bool TryRead(string text, out AcgmeCode? code)
    {
        var isCode = AcgmeCode.TryParse(text, out var found);
        code = isCode ? found : null;
        return isCode || string.Equals(text, NoMatch, StringComparison.Ordinal);
    }

    // Where a rank is dropped is told as the rank (from 1) that it shall have.
    private static int TargetOf(string text, int usual) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            ? rank - 1
            : usual;
}
