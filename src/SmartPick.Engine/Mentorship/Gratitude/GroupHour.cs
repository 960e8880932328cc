namespace SmartPick.Engine.Mentorship.Gratitude;

/// <summary>A group's meeting that took place while this mentor was there.</summary>
/// <param name="On">The day on which it began, in UTC.</param>
/// <param name="Minutes">How long it took.</param>
/// <param name="Mentees">Mentees who were there.</param>
public sealed record GroupHour(DateOnly On, int Minutes, IReadOnlyList<Guid> Mentees);
