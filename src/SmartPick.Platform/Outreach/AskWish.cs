using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;

namespace SmartPick.Platform.Outreach;

/// <summary>What somebody wants to ask of a person.</summary>
/// <param name="ToId">Who is asked.</param>
/// <param name="Kind">What for. A first ask is a conversation, a quick question or one session of teaching; a relationship is offered on its own page, once the two have talked.</param>
public sealed record AskWish(Guid ToId, RequestKind Kind)
{
    /// <summary>What it is about, at most 200 characters.</summary>
    public string? Topic { get; init; }

    /// <summary>The message, at most 4000 characters. The two alone read it; no mail carries it.</summary>
    public string? Message { get; init; }

    /// <summary>The need it is about: an id of <c>mentors/needs.csv</c>; null for none in particular.</summary>
    public string? Need { get; init; }

    /// <summary>True to wait for a place where all are taken.</summary>
    public bool MayWait { get; init; }

    /// <summary>The model that a relationship would follow.</summary>
    public MentorshipModel Model { get; init; } = MentorshipModel.Faculty;

    /// <summary>Through what the two met: a key of the origins in <c>mentorship/words.csv</c>; null when it was not said.</summary>
    public string? MetThrough { get; init; }
}
