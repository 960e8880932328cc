namespace SmartPick.Web.Features.TryMatch;

/// <summary>One picture of the board: what is said and which cells look otherwise than in the picture before.</summary>
/// <param name="Sentence">What happened.</param>
/// <param name="Changes">The cells that changed, each once.</param>
internal sealed record Frame(string Sentence, IReadOnlyList<CellChange> Changes);

/// <summary>The new look of a cell.</summary>
/// <param name="Cell">The cell, as <see cref="Cells"/> names it.</param>
/// <param name="State">A state of <see cref="Cells.Words"/>, or a text behind an equals sign.</param>
internal readonly record struct CellChange(string Cell, string State);

/// <summary>Names of the board's cells and of the states they can be in. The page's script knows the same names from the markup.</summary>
internal static class Cells
{
    public const string Open = "open";
    public const string OneSided = "oneside";
    public const string Held = "held";
    public const string Refused = "refused";
    public const string Lost = "lost";
    public const string Left = "left";

    /// <summary>The mark and the words of every state, for eyes and for screen readers; colour only repeats them.</summary>
    public static IReadOnlyDictionary<string, CellLook> Words { get; } =
        new Dictionary<string, CellLook>(StringComparer.Ordinal)
        {
            [Open] = new(string.Empty, string.Empty),
            [OneSided] = new("–", "not ranked by both, cannot match"),
            [Held] = new("✓", "held"),
            [Refused] = new("✕", "refused"),
            [Lost] = new("✕", "let go"),
            [Left] = new("↩", "left"),
        };

    /// <summary>A program on an applicant's list.</summary>
    public static string Choice(int applicant, int program) =>
        FormattableString.Invariant($"a{applicant}p{program}");

    /// <summary>A pair on a couple's list.</summary>
    public static string Pair(int couple, int first, int second) =>
        FormattableString.Invariant($"c{couple}p{Sign(first)}q{Sign(second)}");

    /// <summary>A program on a first-year list.</summary>
    public static string FirstYear(int applicant, int advanced, int program) =>
        FormattableString.Invariant($"s{applicant}d{advanced}p{program}");

    /// <summary>An applicant on a program's list.</summary>
    public static string Rank(int program, int applicant) =>
        FormattableString.Invariant($"p{program}a{applicant}");

    /// <summary>Where an applicant is.</summary>
    public static string Whereabouts(int applicant) =>
        FormattableString.Invariant($"an{applicant}");

    /// <summary>How full a program is.</summary>
    public static string Filling(int program) => FormattableString.Invariant($"pn{program}");

    private static string Sign(int program) =>
        program < 0 ? "x" : program.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>How a state looks.</summary>
/// <param name="Mark">A sign beside the name.</param>
/// <param name="Word">What a screen reader says after the name.</param>
internal sealed record CellLook(string Mark, string Word);
