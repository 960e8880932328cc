using SmartPick.Engine.Mentors;

namespace SmartPick.Reference.Mentors.Rounds;

/// <summary>Conflicts of interest as files name them.</summary>
internal static class ConflictWords
{
    private static readonly Dictionary<string, ConflictKind> Kinds = new(StringComparer.Ordinal)
    {
        ["evaluates"] = ConflictKind.Evaluates,
        ["selects"] = ConflictKind.Selects,
        ["family"] = ConflictKind.Family,
        ["paid"] = ConflictKind.Paid,
    };

    public static IReadOnlyCollection<string> All => Kinds.Keys;

    public static ConflictKind? Of(string word) =>
        Kinds.TryGetValue(word, out var kind) ? kind : null;
}
