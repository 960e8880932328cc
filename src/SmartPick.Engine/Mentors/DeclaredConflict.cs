namespace SmartPick.Engine.Mentors;

/// <summary>Why somebody cannot listen to another without interest of their own.</summary>
public enum ConflictKind
{
    /// <summary>The mentor evaluates or grades the mentee.</summary>
    Evaluates,

    /// <summary>The mentor has a part in selecting applicants where the mentee may apply.</summary>
    Selects,

    /// <summary>The two are family or partners.</summary>
    Family,

    /// <summary>One of the two pays or employs the other.</summary>
    Paid,
}

/// <summary>A conflict of interest with one person, declared by either side. It never keeps a pair apart by itself; it keeps needs such as wellbeing out of the pair and is shown.</summary>
/// <param name="PersonId">The other person.</param>
/// <param name="Kind">What it is.</param>
public sealed record DeclaredConflict(string PersonId, ConflictKind Kind);
