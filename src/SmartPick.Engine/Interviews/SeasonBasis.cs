namespace SmartPick.Engine.Interviews;

/// <summary>What is known and assumed about the time after the applications.</summary>
/// <param name="Dates">The dates of the season.</param>
/// <param name="Timing">When invitations go out.</param>
/// <param name="Rules">The product's own rules.</param>
public sealed record SeasonBasis(SeasonDates Dates, InvitationTiming Timing, SeasonRules Rules);
