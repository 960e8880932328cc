using SmartPick.Engine.Mentors;

namespace SmartPick.Reference.Rosters;

/// <summary>One person of a roster.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Name">The name.</param>
/// <param name="Mail">The mail address, in small letters.</param>
/// <param name="Role">As what the school knows them.</param>
/// <param name="Stage">The stage; null when the file does not say.</param>
/// <param name="Specialty">A field; null when the file does not say.</param>
/// <param name="Capacity">The most mentees at one time; null when the file does not say.</param>
public sealed record RosterLine(
    long Line,
    string Name,
    string Mail,
    RosterRole Role,
    Stage? Stage,
    string? Specialty,
    int? Capacity
);

/// <summary>As what a roster knows somebody.</summary>
public enum RosterRole
{
    /// <summary>A student or another member.</summary>
    Member,

    /// <summary>Somebody who mentors.</summary>
    Mentor,

    /// <summary>An academic or generalist adviser.</summary>
    Adviser,
}
