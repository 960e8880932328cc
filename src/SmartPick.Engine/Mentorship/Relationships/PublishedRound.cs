namespace SmartPick.Engine.Mentorship.Relationships;

/// <summary>A cohort round that a person has published.</summary>
/// <param name="Id">The round.</param>
/// <param name="PublishedBy">Who published it.</param>
/// <param name="PublishedAt">When, in UTC.</param>
public sealed record PublishedRound(Guid Id, Guid PublishedBy, DateTimeOffset PublishedAt);
