namespace SmartPick.Reference.Importing;

/// <summary>Text out of a user's file, on its way into files that a spreadsheet may open.</summary>
internal static class UserText
{
    private const int LongestName = 300;

    /// <summary>Why a name is not taken: a spreadsheet would run it as a formula, or it is no name at all; null when it is one.</summary>
    public static string? WhyRefused(string name) =>
        name.Length > 0 && name[0] is '=' or '+' or '@' or '-' or '\t' or '\r'
            ? $"\"{name}\", which a spreadsheet would take for a formula"
        : name.Length > LongestName
            ? $"a name of {FormattableString.Invariant($"{name.Length}")} characters"
        : null;

    /// <summary>The same for every name of a place.</summary>
    public static string? WhyRefused(NamedPlace place) =>
        WhyRefused(place.State)
        ?? WhyRefused(place.Institution)
        ?? WhyRefused(place.City)
        ?? WhyRefused(place.Program);
}
