using SmartPick.Engine.Mentorship.Advising;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

/// <summary>A piece of advice in the mentee's own ledger. Nobody else reads it.</summary>
internal sealed class StoredAdvice : IVersioned
{
    public const int LongestTopic = 100;

    public const int LongestPosition = 200;

    public const int LongestWords = 2000;

    public Guid Id { get; init; }

    public Guid MenteeId { get; init; }

    public Guid RelationshipId { get; init; }

    public Guid ByPersonId { get; init; }

    public DateOnly On { get; init; }

    public required string Topic { get; init; }

    public required string Position { get; init; }

    public required string Words { get; init; }

    public AdviceDecision Decision { get; set; }

    public string? Why { get; set; }

    public int Version { get; set; }

    public Advice ToAdvice() =>
        new(Id, ByPersonId, On, Topic, Position, Words) { Decision = Decision, Why = Why };
}
