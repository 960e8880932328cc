namespace SmartPick.Matching.Generation;

/// <summary>One thing wrong with the options of a market to be made. Nothing is made while there is one.</summary>
/// <param name="Option">The option's name, as in <see cref="GeneratorOptions"/>.</param>
/// <param name="Found">What it says.</param>
/// <param name="Expected">What was expected.</param>
public sealed record GeneratorProblem(string Option, string Found, string Expected)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() => $"{Option}: found {Found}; expected {Expected}";
}
