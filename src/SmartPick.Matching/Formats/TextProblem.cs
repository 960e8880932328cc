namespace SmartPick.Matching.Formats;

/// <summary>One thing wrong with a text.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Field">What on the line, for example "choice 3" or "quota"; null when it is the line as a whole.</param>
/// <param name="Found">What was found, shortened and on one line.</param>
/// <param name="Expected">What was expected.</param>
public sealed record TextProblem(int Line, string? Field, string Found, string Expected)
{
    /// <summary>One line for a person: where, what was found, what was expected.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"line {Line}{(Field is null ? string.Empty : " " + Field)}: found {Found}; expected {Expected}"
        );
}

/// <summary>A value read from a text, or what kept it from being read.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="Value">The value; null when there are problems.</param>
/// <param name="Problems">The first problems by line, at most <see cref="TextFormat.ProblemLimit"/>; empty when there is a value.</param>
public sealed record TextReading<T>(T? Value, IReadOnlyList<TextProblem> Problems)
    where T : class;
