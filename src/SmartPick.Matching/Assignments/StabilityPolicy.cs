namespace SmartPick.Matching.Assignments;

/// <summary>
/// What counts as blocking when a couple moves. In both, two members who move to one program must both be among the best it may
/// hold, and a member's own position stays the member's own.
/// </summary>
public enum StabilityPolicy
{
    /// <summary>A position that one member would leave is not counted as free for the partner in the same move (Kojima, Pathak and Roth 2013; Drummond, Perrault and Bacchus 2015).</summary>
    VacatedPositionStaysTaken,

    /// <summary>A position that one member would leave may be taken by the partner in the same move.</summary>
    VacatedPositionIsFree,
}
