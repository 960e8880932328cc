namespace SmartPick.Reference;

/// <summary>One thing wrong with an input.</summary>
/// <param name="File">The file, as the user named it; "-" for standard input.</param>
/// <param name="Line">The line, counted from 1; null when the problem has none.</param>
/// <param name="Field">The column or JSON path; null when the problem has none.</param>
/// <param name="Found">What was found, shortened to 80 characters.</param>
/// <param name="Expected">What was expected.</param>
public sealed record Problem(string File, long? Line, string? Field, string Found, string Expected)
{
    /// <summary>One line for a person: where, what was found, what was expected.</summary>
    public override string ToString()
    {
        var line = Line is { } number ? FormattableString.Invariant($":{number}") : string.Empty;
        var field = Field is null ? string.Empty : $" {Field}";
        return $"{File}{line}{field}: found {Found}; expected {Expected}";
    }
}

/// <summary>A value read, or every problem that kept it from being read.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="Value">The value; null when there are problems.</param>
/// <param name="Problems">The problems, in file order; empty when there is a value.</param>
public sealed record Reading<T>(T? Value, IReadOnlyList<Problem> Problems)
    where T : class
{
    /// <summary>True when there is a value.</summary>
    public bool IsGood => Value is not null;
}
