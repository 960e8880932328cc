using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Jobs;

/// <summary>
/// Something to be done at a time: an expiry, a nudge, a mail. Any node may take it by a lease; a job whose lease ran out is taken again, so what it does is written in the transaction
/// that ends the job, or stands being done twice.
/// </summary>
public sealed class Job : IVersioned
{
    /// <summary>The longest key taken, in characters.</summary>
    public const int LongestKey = 200;

    /// <summary>The longest payload taken, in characters.</summary>
    public const int LongestPayload = 8000;

    /// <summary>The longest reason kept, in characters.</summary>
    public const int LongestProblem = 300;

    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>What is to be done: the name by which a handler is found.</summary>
    public required string Kind { get; init; }

    /// <summary>What makes it one job however often it is asked for, such as <c>expire:REQUEST</c>; unique.</summary>
    public required string Key { get; init; }

    /// <summary>What the handler needs, as JSON.</summary>
    public string Payload { get; set; } = "{}";

    /// <summary>Not before this.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Until when a node has it; null when nobody has.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>The node that has it.</summary>
    public string? LeasedBy { get; set; }

    /// <summary>How often it was begun since it was last asked for.</summary>
    public int Attempts { get; set; }

    /// <summary>Why the last attempt failed, for who runs the server; no personal data. Null when none has.</summary>
    public string? Problem { get; set; }

    /// <summary>When it was done; null until then.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>When it was given up after the last attempt; null until then.</summary>
    public DateTimeOffset? GivenUpAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
