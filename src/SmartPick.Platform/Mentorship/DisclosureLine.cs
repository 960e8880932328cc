using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>One version of one line of what a mentee thinks the mentor should know. The mentee decides line by line what is shared; older versions stay the mentee's own.</summary>
internal sealed class DisclosureLine : IVersioned
{
    public const int LongestText = 1000;

    public Guid Id { get; init; }

    /// <summary>What all versions of one line have in common.</summary>
    public Guid LineId { get; init; }

    public Guid RelationshipId { get; init; }

    public required string Text { get; init; }

    public bool IsShared { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>False once a newer version stands or the line was taken out.</summary>
    public bool IsCurrent { get; set; }

    public int Version { get; set; }
}
