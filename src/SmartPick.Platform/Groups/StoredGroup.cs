using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>Several mentors and several mentees who meet together.</summary>
internal sealed class StoredGroup : IVersioned
{
    public const int LongestName = 120;

    public const int LongestAbout = 1000;

    public const int LongestNeeds = 400;

    public Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>What it is for, in its own words; null when it was not said.</summary>
    public string? About { get; set; }

    /// <summary>The needs it is there for: ids of <c>mentors/needs.csv</c>.</summary>
    public IReadOnlyList<string> Needs { get; set; } = [];

    /// <summary>The school or society it belongs to; null for none.</summary>
    public Guid? InstitutionId { get; init; }

    /// <summary>Who invites and plans. When that person is gone, whoever has been a mentor of it longest does.</summary>
    public Guid LeadId { get; set; }

    public DateTimeOffset Since { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    public int Version { get; set; }
}
