namespace SmartPick.Engine.Mentorship;

/// <summary>One thing that happened. Agendas, thank-yous, health signals and hours all read these and nothing else.</summary>
/// <param name="Id">Its identity, given from outside.</param>
/// <param name="At">When it happened, in UTC.</param>
/// <param name="Kind">What happened.</param>
/// <param name="ActorId">The person who did it; <see cref="Clock"/> for what came about by itself.</param>
/// <param name="RelationshipId">The relationship it belongs to; null for what concerns one person alone.</param>
/// <param name="Facts">What more it says.</param>
public sealed record Activity(
    Guid Id,
    DateTimeOffset At,
    ActivityKind Kind,
    Guid ActorId,
    Guid? RelationshipId,
    ActivityFacts Facts
)
{
    /// <summary>The actor of what comes about by itself: an expiry, the end of a taper.</summary>
    public static Guid Clock => Guid.Empty;

    /// <summary>The day it happened on, in UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);

    /// <summary>True for a meeting or first conversation that took place, late or not.</summary>
    public bool IsHeldMeeting =>
        Kind
            is ActivityKind.ConversationHeld
                or ActivityKind.MeetingHeld
                or ActivityKind.MeetingHeldLate;
}
