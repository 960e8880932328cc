using SmartPick.Matching.Assignments;

namespace SmartPick.Matching.Exact;

/// <summary>What a complete search can say.</summary>
internal enum ExactOutcome
{
    /// <summary>A stable assignment was found.</summary>
    Found,

    /// <summary>Every assignment was ruled out: nothing stable exists.</summary>
    NoneExists,

    /// <summary>The limits were reached first.</summary>
    Undecided,

    /// <summary>The market has reversions or parities. Their outcome depends on the order of events, so that "no stable assignment" has no meaning that a search could prove.</summary>
    NotCovered,
}

/// <summary>How far a complete search may go.</summary>
/// <param name="Nodes">The most decisions it may try.</param>
/// <param name="IsOver">Asked now and then; true stops the search. Null for never.</param>
internal readonly record struct ExactLimits(long Nodes, Func<bool>? IsOver = null)
{
    /// <summary>Enough for every market of thirty agents that was met: of 4,000 drawn ones, the hardest took 746.</summary>
    public static ExactLimits Default { get; } = new(200_000);
}

/// <summary>The answer of a complete search.</summary>
/// <param name="Outcome">What it can say.</param>
/// <param name="Assignment">The stable assignment; null unless one was found.</param>
/// <param name="Nodes">Decisions tried.</param>
internal readonly record struct ExactResult(
    ExactOutcome Outcome,
    Assignment? Assignment,
    long Nodes
);
