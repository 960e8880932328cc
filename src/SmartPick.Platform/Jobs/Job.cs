using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Jobs;

/// <summary>
/// Something to be done at a time: an expiry, a nudge, a mail. Any node may take it by a lease; a job whose lease ran out is taken again, so what it does must stand being done twice, or be
/// written in the transaction that ends the job.
/// </summary>
public sealed class Job : IVersioned
{
    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>What is to be done: the name by which a handler is found.</summary>
    public required string Kind { get; init; }

    /// <summary>What makes it one job however often it is asked for, such as <c>expire:REQUEST</c>; unique.</summary>
    public required string Key { get; init; }

    /// <summary>What the handler needs, as JSON.</summary>
    public string Payload { get; init; } = "{}";

    /// <summary>Not before this.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Until when a node has it; null when nobody has.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>The node that has it.</summary>
    public string? LeasedBy { get; set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; set; }

    /// <summary>When it was done; null until then.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>When it was given up after the last attempt; null until then.</summary>
    public DateTimeOffset? GivenUpAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
