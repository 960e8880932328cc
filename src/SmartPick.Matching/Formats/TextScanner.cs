using System.Runtime.CompilerServices;

namespace SmartPick.Matching.Formats;

/// <summary>Walks over the tokens of a text, line by line. Lines end with LF, CR LF or CR; a token that begins with # begins a comment.</summary>
internal ref struct TextScanner
{
    private readonly TextProblemLog _problems;

    public TextScanner(ReadOnlySpan<byte> text, TextProblemLog problems)
    {
        Text = text;
        _problems = problems;
        Offset = text.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        Line = 1;
    }

    /// <summary>What some editors put before a text in UTF-8.</summary>
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The whole text.</summary>
    public ReadOnlySpan<byte> Text { get; }

    /// <summary>Where the scanner stands.</summary>
    public int Offset { get; set; }

    /// <summary>The line it stands on, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>True after the last byte.</summary>
    public readonly bool IsAtEnd => Offset >= Text.Length;

    /// <summary>Goes to the next token of the line; false at its end. Characters that belong to no text are told and passed over.</summary>
    /// <param name="field">What the token would be, for the message.</param>
    public bool ToToken(string field) => ToToken(field, null, 0);

    /// <summary>Goes to the next token of a list on the line; false at the line's end.</summary>
    /// <param name="kind">The list.</param>
    /// <param name="position">Ids of the list that were read.</param>
    public bool ToToken(ListKind kind, int position) => ToToken(null, kind, position);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ToToken(string? field, ListKind? kind, int position)
    {
        while (Offset < Text.Length)
        {
            switch (Text[Offset])
            {
                case (byte)' ' or (byte)'\t':
                    Offset++;
                    break;
                case (byte)'\n' or (byte)'\r':
                    return false;
                case (byte)'#':
                    SkipToLineEnd();
                    return false;
                case < (byte)' ' or 0x7F:
                    _problems.Add(
                        Line,
                        field ?? kind?.Field(position),
                        FormattableString.Invariant($"the control character 0x{Text[Offset]:X2}"),
                        "text with ids separated by blanks"
                    );
                    Offset++;
                    break;
                default:
                    return true;
            }
        }

        return false;
    }

    /// <summary>Takes the token that begins here; a parenthesis is a token of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<byte> Take()
    {
        var first = Offset++;
        if (Text[first] is not ((byte)'(' or (byte)')'))
        {
            while (Offset < Text.Length && !EndsToken(Text[Offset]))
            {
                Offset++;
            }
        }

        return Text[first..Offset];
    }

    /// <summary>Leaves the rest of the line.</summary>
    public void SkipToLineEnd()
    {
        var length = Text[Offset..].IndexOfAny((byte)'\n', (byte)'\r');
        Offset = length < 0 ? Text.Length : Offset + length;
    }

    /// <summary>Goes to the beginning of the next line; stands at a line's end or the text's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ToNextLine()
    {
        if (IsAtEnd)
        {
            return;
        }

        var isPair = Text[Offset] == '\r' && Offset + 1 < Text.Length && Text[Offset + 1] == '\n';
        Offset += isPair ? 2 : 1;
        Line++;
    }

    /// <summary>True for bytes that end a token: blanks, line ends, other control characters, parentheses.</summary>
    public static bool EndsToken(byte letter) =>
        letter is <= (byte)' ' or 0x7F or (byte)'(' or (byte)')';
}
