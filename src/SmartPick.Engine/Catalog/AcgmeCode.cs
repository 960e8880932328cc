namespace SmartPick.Engine.Catalog;

/// <summary>The ten-digit code by which ACGME names an accredited residency program.</summary>
public readonly record struct AcgmeCode : IComparable<AcgmeCode>
{
    private readonly string? _digits;

    private AcgmeCode(string digits) => _digits = digits;

    /// <summary>The ten digits; an empty text for <c>default</c>, which names no program.</summary>
    public string Digits => _digits ?? string.Empty;

    /// <summary>Reads a code; false unless the text is exactly ten ASCII digits.</summary>
    public static bool TryParse(string? text, out AcgmeCode code)
    {
        var good = text is { Length: 10 } && text.All(char.IsAsciiDigit);
        code = good ? new AcgmeCode(text!) : default;
        return good;
    }

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">The text is not ten digits.</exception>
    public static AcgmeCode Parse(string text) =>
        TryParse(text, out var code)
            ? code
            : throw new FormatException($"'{text}' is not a ten-digit ACGME code.");

    /// <inheritdoc/>
    public int CompareTo(AcgmeCode other) => string.CompareOrdinal(Digits, other.Digits);

    /// <summary>The digits.</summary>
    public override string ToString() => Digits;

    /// <summary>Orders codes by their digits.</summary>
    public static bool operator <(AcgmeCode left, AcgmeCode right) => left.CompareTo(right) < 0;

    /// <summary>Orders codes by their digits.</summary>
    public static bool operator >(AcgmeCode left, AcgmeCode right) => left.CompareTo(right) > 0;

    /// <summary>Orders codes by their digits.</summary>
    public static bool operator <=(AcgmeCode left, AcgmeCode right) => left.CompareTo(right) <= 0;

    /// <summary>Orders codes by their digits.</summary>
    public static bool operator >=(AcgmeCode left, AcgmeCode right) => left.CompareTo(right) >= 0;
}
