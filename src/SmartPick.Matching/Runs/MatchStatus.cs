namespace SmartPick.Matching.Runs;

/// <summary>What the Match can say of the assignment it returns.</summary>
public enum MatchStatus
{
    /// <summary>The assignment is stable: the verifier found no blocking pair.</summary>
    Stable,

    /// <summary>The engine came to rest, and nobody checked: <see cref="MatchOptions.Verify"/> was off.</summary>
    NotChecked,

    /// <summary>No stable matching was found within the limits. The assignment is the best one met and is unstable; its blocking pairs are listed. Whether a stable one exists is not known.</summary>
    NoneFound,

    /// <summary>A complete search proved that no stable matching exists. The assignment is the best one met and is unstable; its blocking pairs are listed.</summary>
    NoneExists,
}
