using SmartPick.Engine.Mentorship.Relationships;

namespace SmartPick.Platform.Outreach;

/// <summary>What a new request carries beside what the rules look at.</summary>
/// <param name="Model">The model that a relationship would follow.</param>
/// <param name="MetThrough">Through what the two met; null when it was not said.</param>
/// <param name="Message">The message.</param>
internal sealed record RequestBeginning(MentorshipModel Model, string? MetThrough, string? Message);
