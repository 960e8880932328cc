using SmartPick.Engine.Mentors;

namespace SmartPick.Engine.Mentorship.Requests;

/// <summary>A request that somebody wants to make.</summary>
/// <param name="Id">The identity it gets.</param>
/// <param name="Kind">What is asked for.</param>
/// <param name="ToId">Who is asked.</param>
public sealed record RequestWish(Guid Id, RequestKind Kind, Guid ToId)
{
    /// <summary>Whom an adviser passes on.</summary>
    public Guid? ForId { get; init; }

    /// <summary>When that person consented; null while there is no consent.</summary>
    public DateTimeOffset? ConsentAt { get; init; }

    /// <summary>The relationship it would lead to.</summary>
    public Guid? RelationshipId { get; init; }

    /// <summary>What it is about.</summary>
    public string? Topic { get; init; }

    /// <summary>True to wait for a place where there is none.</summary>
    public bool MayWait { get; init; }

    /// <summary>The need it is about: an id of <c>mentors/needs.csv</c>; null for none in particular.</summary>
    public string? Need { get; init; }
}

/// <summary>What is known around a request that somebody wants to make.</summary>
/// <param name="OpenRequests">How many requests the asker has open.</param>
/// <param name="Load">The places of the mentor of the two.</param>
public sealed record RequestSetting(int OpenRequests, MentorLoad Load)
{
    /// <summary>True when one of the two has blocked the other.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>True when a request between the two waits already.</summary>
    public bool IsAsked { get; init; }

    /// <summary>True when the two have held a conversation.</summary>
    public bool HasTalked { get; init; }

    /// <summary>True when a published round has placed the two.</summary>
    public bool IsPlaced { get; init; }

    /// <summary>True when who is asked guides the asker already: the two were matched once, and go on as they like.</summary>
    public bool WorkTogether { get; init; }

    /// <summary>What the hard rules of matching say of the two; null where they say nothing, because who is asked need not be a mentor or is kept apart.</summary>
    public PairVerdict? Pair { get; init; }
}
