namespace SmartPick.Engine.Mentorship;

/// <summary>Who does something and when, and the identity its entry in the log gets.</summary>
/// <param name="ActivityId">The entry's identity, given from outside.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="PersonId">Who; <see cref="Activity.Clock"/> for what comes about by itself.</param>
public readonly record struct Stamp(Guid ActivityId, DateTimeOffset At, Guid PersonId)
{
    /// <summary>True when nobody does it.</summary>
    public bool IsClock => PersonId == Activity.Clock;

    /// <summary>The day, in UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);

    /// <summary>The entry of the log for what is done.</summary>
    /// <param name="kind">What is done.</param>
    /// <param name="relationshipId">In which relationship; null for none.</param>
    /// <param name="facts">What more it says.</param>
    public Activity Entry(ActivityKind kind, Guid? relationshipId, ActivityFacts facts) =>
        new(ActivityId, At, kind, PersonId, relationshipId, facts);
}
