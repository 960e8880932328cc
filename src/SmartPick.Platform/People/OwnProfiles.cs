namespace SmartPick.Platform.People;

/// <summary>What somebody has said of themselves.</summary>
/// <param name="Stage">The stage; null when not said.</param>
/// <param name="TimeZone">The time zone by its IANA name; null when not said.</param>
/// <param name="InstitutionId">Where they study or work; null when not said.</param>
/// <param name="Mentor">As a mentor; null when they have said nothing as one.</param>
/// <param name="Mentee">As a mentee; null likewise.</param>
public sealed record OwnProfiles(
    string? Stage,
    string? TimeZone,
    Guid? InstitutionId,
    MentorProfile? Mentor,
    MenteeProfile? Mentee
);
