using SmartPick.Engine.Mentors;

namespace SmartPick.Platform.People;

/// <summary>A mentor as somebody who looks for one sees them: what they say of themselves, the score with its parts, and what stands in the way.</summary>
public sealed record FoundPerson
{
    /// <summary>Who.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The stage in words; "unknown" when they have not said.</summary>
    public required string Stage { get; init; }

    /// <summary>True for a mentor still in training.</summary>
    public bool IsNearPeer { get; init; }

    /// <summary>The institution's name; null when they have not said.</summary>
    public string? Institution { get; init; }

    /// <summary>Its state; null when unknown.</summary>
    public string? State { get; init; }

    /// <summary>What they say of themselves.</summary>
    public required MentorAnswers Answers { get; init; }

    /// <summary>Places left, requests that wait taken off.</summary>
    public int Room { get; init; }

    /// <summary>How well the two fit, part by part.</summary>
    public required PairScore Score { get; init; }

    /// <summary>What stands in the way, and what must be shown beside the pair.</summary>
    public required PairVerdict Verdict { get; init; }

    /// <summary>The programs asked for that they can introduce to.</summary>
    public IReadOnlyList<string> Knows { get; init; } = [];
}
