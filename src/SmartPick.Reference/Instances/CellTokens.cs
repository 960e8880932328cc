namespace SmartPick.Reference.Instances;

/// <summary>The tokens of a cell: parentheses and semicolons stand alone, blanks part the rest.</summary>
internal ref struct CellTokens(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    /// <summary>The token.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    public readonly CellTokens GetEnumerator() => this;

    public bool MoveNext()
    {
        _rest = _rest.TrimStart();
        if (_rest.IsEmpty)
        {
            return false;
        }

        var length = 1;
        if (!IsAlone(_rest[0]))
        {
            while (
                length < _rest.Length
                && !IsAlone(_rest[length])
                && !char.IsWhiteSpace(_rest[length])
            )
            {
                length++;
            }
        }

        Current = _rest[..length];
        _rest = _rest[length..];
        return true;
    }

    private static bool IsAlone(char letter) => letter is '(' or ')' or ';';
}
