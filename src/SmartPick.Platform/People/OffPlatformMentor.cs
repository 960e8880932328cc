using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>A mentee's own card of a mentor who has no account: how they met and how to reach them. It stays the mentee's alone, also after the mentor has claimed the record.</summary>
public sealed class OffPlatformMentor : IVersioned
{
    /// <summary>The longest text of a card, in characters.</summary>
    public const int LongestText = 500;

    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>The mentee who keeps the card.</summary>
    public Guid OwnerId { get; init; }

    /// <summary>The person it is of: entered by the mentee, and the claimer once claimed.</summary>
    public Guid PersonId { get; init; }

    /// <summary>How they met, in the mentee's words.</summary>
    public required string HowMet { get; set; }

    /// <summary>Through what they met: an id of <c>mentorship/words.csv</c>.</summary>
    public required string Origin { get; set; }

    /// <summary>How to reach them; kept for the mentee, never used to send anything.</summary>
    public string? Contact { get; set; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>When the person claimed the record; null until then.</summary>
    public DateTimeOffset? ClaimedAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
