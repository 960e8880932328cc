using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Rounds;

/// <summary>One run of a round: a proposal that somebody looks through, and perhaps publishes.</summary>
public sealed class RoundRun : IVersioned
{
    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>Which round.</summary>
    public Guid RoundId { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who made it.</summary>
    public Guid ById { get; init; }

    /// <summary>The report as JSON, people by their ids.</summary>
    public required string Report { get; init; }

    /// <summary>A hash of everything that went in: a run is published only while it still holds.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>When a person published it; null until then.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
