namespace SmartPick.Engine.Mentorship.Requests;

/// <summary>What is asked for.</summary>
public enum RequestKind
{
    /// <summary>A conversation: the only first ask.</summary>
    Conversation,

    /// <summary>A relationship, after a conversation was held.</summary>
    Offer,

    /// <summary>A short question to a near-peer.</summary>
    QuickQuestion,

    /// <summary>One session in which something is taught; over after it.</summary>
    TeachMe,

    /// <summary>An adviser passes a mentee on, with the mentee's consent.</summary>
    Referral,
}

/// <summary>Where a request stands.</summary>
public enum RequestState
{
    /// <summary>On the mentor's waiting list: the mentor has not been asked yet.</summary>
    WaitingList,

    /// <summary>Asked, and no answer yet.</summary>
    Asked,

    /// <summary>The answer was yes.</summary>
    Accepted,

    /// <summary>The answer was no.</summary>
    Declined,

    /// <summary>There was no answer, and it ended by itself.</summary>
    Expired,

    /// <summary>Who asked took it back.</summary>
    Withdrawn,

    /// <summary>What was asked for has been given.</summary>
    Fulfilled,
}

/// <summary>Why somebody said no. None is owed.</summary>
public enum DeclineReason
{
    /// <summary>No reason given.</summary>
    None,

    /// <summary>No time at present.</summary>
    NoTime,

    /// <summary>Another field than one's own.</summary>
    NotMyField,

    /// <summary>Somebody else would be better; named in <see cref="Request.TryInstead"/>.</summary>
    TryAnother,
}

/// <summary>One person asks another for something.</summary>
public sealed record Request
{
    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is asked for.</summary>
    public required RequestKind Kind { get; init; }

    /// <summary>Who asks.</summary>
    public required Guid FromId { get; init; }

    /// <summary>Who is asked.</summary>
    public required Guid ToId { get; init; }

    /// <summary>When it was asked, in UTC; the waiting list goes by it.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public required RequestState State { get; init; }

    /// <summary>Whom an adviser passes on; null for any other kind.</summary>
    public Guid? ForId { get; init; }

    /// <summary>When that person consented; null for any other kind.</summary>
    public DateTimeOffset? ConsentAt { get; init; }

    /// <summary>The relationship it would lead to; null for a question.</summary>
    public Guid? RelationshipId { get; init; }

    /// <summary>What it is about, or the skill to be taught.</summary>
    public string? Topic { get; init; }

    /// <summary>Since when it is with who was asked, in UTC; null on the waiting list. Nudge and expiry go by it.</summary>
    public DateTimeOffset? OpenSince { get; init; }

    /// <summary>When who was asked was reminded; null while that has not happened.</summary>
    public DateTimeOffset? NudgedAt { get; init; }

    /// <summary>When it was answered or ended; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The reason of a no.</summary>
    public DeclineReason DeclineReason { get; init; }

    /// <summary>Whom to try instead, in the words of who declined.</summary>
    public string? TryInstead { get; init; }

    /// <summary>True while it waits for an answer or for a place.</summary>
    public bool IsOpen => State is RequestState.Asked or RequestState.WaitingList;

    /// <summary>True for what would take one of a mentor's places.</summary>
    public bool WantsPlace => Kind is RequestKind.Conversation or RequestKind.Offer;

    /// <summary>True when a person may see it and where it stands: who asks, who is asked and who is passed on.</summary>
    /// <param name="personId">The person.</param>
    public bool IsSeenBy(Guid personId) =>
        personId == FromId || personId == ToId || personId == ForId;
}

/// <summary>A request after something was done with it, and the entry this leaves in the log.</summary>
/// <param name="After">The request.</param>
/// <param name="Entry">The entry.</param>
public sealed record RequestStep(Request After, Activity Entry);
