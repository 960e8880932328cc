namespace SmartPick.Matching.Runs;

/// <summary>The rungs that are tried in order until a stable matching is found.</summary>
public enum MatchRung
{
    /// <summary>Instability chaining with couples in the order given (Roth and Peranson 1999).</summary>
    Chaining,

    /// <summary>Chaining again, the couple or supplemental list that went in circles first; who still goes in circles enters again in drawn orders.</summary>
    OffenderFirst,

    /// <summary>Chaining again, couples and supplemental lists in an order drawn by the seed; who goes in circles enters again in drawn orders.</summary>
    ShuffledOrder,

    /// <summary>Rounds of couples and singles in turn (Kojima, Pathak and Roth 2013, appendix B), in the order given, then in drawn orders.</summary>
    Rounds,

    /// <summary>The complete search.</summary>
    Exact,
}

/// <summary>How an attempt ended.</summary>
public enum AttemptOutcome
{
    /// <summary>With an assignment that the verifier found stable (or that was not verified, when asked so).</summary>
    Stable,

    /// <summary>Somebody went in circles; the attempt was stopped with an unstable assignment.</summary>
    WentInCircles,

    /// <summary>It finished, but the verifier found blocking pairs.</summary>
    Unstable,

    /// <summary>A complete search proved that nothing stable exists.</summary>
    NoneExists,

    /// <summary>It ended without an assignment and without a proof: a complete search with the quotas of the best attempt.</summary>
    NothingFound,

    /// <summary>The time or work allowed for it ran out.</summary>
    OutOfTime,
}

/// <summary>One attempt of the ladder, for the report.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="BlockingPairs">Blocking pairs of its assignment; null when they were not counted.</param>
/// <param name="Proposals">Proposals it made.</param>
public sealed record MatchAttempt(
    MatchRung Rung,
    AttemptOutcome Outcome,
    int? BlockingPairs,
    long Proposals
);
