using SmartPick.Reference;
using SmartPick.Reference.Rosters;

namespace SmartPick.Platform.Rosters;

/// <summary>What importing a roster would do, or did.</summary>
/// <param name="Roster">What was read; null when there are problems.</param>
/// <param name="Problems">Everything that keeps it out.</param>
/// <param name="New">People who were not on the school's roster before.</param>
/// <param name="Known">People who were, and are brought up to date.</param>
public sealed record RosterPreview(
    Roster? Roster,
    IReadOnlyList<Problem> Problems,
    int New,
    int Known
);
