using System.Diagnostics.CodeAnalysis;

namespace SmartPick.Reference.Importing;

/// <summary>What the letter in an NRMP program code says.</summary>
public enum NrmpTrackKind
{
    /// <summary>C: begins in the first year.</summary>
    Categorical,

    /// <summary>M: categorical, primary care.</summary>
    PrimaryCare,

    /// <summary>P: one year.</summary>
    Preliminary,

    /// <summary>A: begins after a first year that is matched separately.</summary>
    Advanced,

    /// <summary>R: for physicians with earlier training.</summary>
    Physician,

    /// <summary>A letter that the Main Match does not use.</summary>
    Other,
}

/// <summary>
/// The code of one track in the NRMP's Main Match, 9 to 11 characters: four digits of the institution, three of the ACGME
/// specialty, the kind's letter, one to three digits of the track (as the NRMP describes it on its page "Program Codes and Types").
/// </summary>
public readonly record struct NrmpCode : IComparable<NrmpCode>
{
    private const int InstitutionLength = 4;
    private const int LetterAt = 7;
    private const int MostTrackDigits = 3;

    /// <summary>The most characters of a code.</summary>
    public const int LongestLength = LetterAt + 1 + MostTrackDigits;

    private readonly string? _text;

    private NrmpCode(string text) => _text = text;

    /// <summary>The code as written.</summary>
    public string Text => _text ?? string.Empty;

    /// <summary>The institution's four digits.</summary>
    public string Institution => Text[..InstitutionLength];

    /// <summary>The specialty's three digits, those that begin the ACGME code of the specialty's programs.</summary>
    public string SpecialtyDigits => Text[InstitutionLength..LetterAt];

    /// <summary>What the letter says.</summary>
    public NrmpTrackKind Kind =>
        Text[LetterAt] switch
        {
            'C' => NrmpTrackKind.Categorical,
            'M' => NrmpTrackKind.PrimaryCare,
            'P' => NrmpTrackKind.Preliminary,
            'A' => NrmpTrackKind.Advanced,
            'R' => NrmpTrackKind.Physician,
            _ => NrmpTrackKind.Other,
        };

    /// <summary>True where the positions are open to graduating students and lead to certification in the specialty.</summary>
    public bool IsWholeTraining =>
        Kind is NrmpTrackKind.Categorical or NrmpTrackKind.PrimaryCare or NrmpTrackKind.Advanced;

    /// <summary>Reads a code; false unless the text has the shape of one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out NrmpCode code)
    {
        code = default;
        if (text is null || text.Length - LetterAt - 1 is < 1 or > MostTrackDigits)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (i == LetterAt ? !char.IsAsciiLetterUpper(text[i]) : !char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        code = new NrmpCode(text);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(NrmpCode other) => string.CompareOrdinal(Text, other.Text);

    /// <summary>The code as written.</summary>
    public override string ToString() => Text;

    /// <summary>Orders codes by their characters.</summary>
    public static bool operator <(NrmpCode left, NrmpCode right) => left.CompareTo(right) < 0;

    /// <summary>Orders codes by their characters.</summary>
    public static bool operator >(NrmpCode left, NrmpCode right) => left.CompareTo(right) > 0;

    /// <summary>Orders codes by their characters.</summary>
    public static bool operator <=(NrmpCode left, NrmpCode right) => left.CompareTo(right) <= 0;

    /// <summary>Orders codes by their characters.</summary>
    public static bool operator >=(NrmpCode left, NrmpCode right) => left.CompareTo(right) >= 0;
}
