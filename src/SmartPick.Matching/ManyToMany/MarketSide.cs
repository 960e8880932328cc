namespace SmartPick.Matching.ManyToMany;

/// <summary>The two sides of a market in which both may hold several partners.</summary>
public enum MarketSide
{
    /// <summary>The side given first.</summary>
    Left,

    /// <summary>The side given second.</summary>
    Right,
}

/// <summary>One thing wrong with the lists or capacities of a market. Nothing is matched while there is one.</summary>
/// <param name="Side">Whose.</param>
/// <param name="Row">Which agent of that side, counted from 0.</param>
/// <param name="Field">What in the row: "capacity" or, for example, "choice 3".</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
public sealed record ManyToManyProblem(
    MarketSide Side,
    int Row,
    string Field,
    string Found,
    string Expected
)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Side} row {Row + 1} {Field}: found {Found}; expected {Expected}"
        );
}
