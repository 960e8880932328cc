namespace SmartPick.Reference.Answers;

/// <summary>What stands in a table of alternatives in place of a chance without an interval, where the evidence is thin: its place among the others.</summary>
public static class ThinPlace
{
    // Nearer than this two chances are the same.
    private const double Same = 5e-7;

    /// <summary>What to say above such a table.</summary>
    public const string Note =
        "Evidence is thin: in place of chances without an interval stand their places by the central estimates, 1 the highest, for comparison with each other only.";

    /// <summary>The place: "place 2 of 7"; equals share the better one.</summary>
    /// <param name="chance">The chance.</param>
    /// <param name="all">All chances of the table, this one included.</param>
    public static string Of(double chance, IReadOnlyCollection<double> all) =>
        FormattableString.Invariant(
            $"place {1 + all.Count(other => other > chance + Same)} of {all.Count}"
        );
}
