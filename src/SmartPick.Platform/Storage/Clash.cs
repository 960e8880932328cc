using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace SmartPick.Platform.Storage;

/// <summary>Tells a write that somebody else has outrun from one that failed: a full disk is no change of somebody's.</summary>
public static class Clash
{
    /// <summary>How SQLite's driver begins what it says of a constraint that does not hold; it gives no state of the standard's.</summary>
    private const string Constraint = "SQLite Error 19:";

    /// <summary>The SQL standard's classes of states: a constraint that does not hold, and a transaction rolled back for another's sake.</summary>
    private static readonly string[] Classes = ["23", "40"];

    /// <summary>True when another write came first.</summary>
    /// <param name="exception">What saving has thrown.</param>
    public static bool IsClash(this DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException
        || (
            exception.InnerException is DbException inner
            && (
                inner.Message.StartsWith(Constraint, StringComparison.Ordinal)
                || Classes.Any(start =>
                    inner.SqlState?.StartsWith(start, StringComparison.Ordinal) is true
                )
            )
        );
}
