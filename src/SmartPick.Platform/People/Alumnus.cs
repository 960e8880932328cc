namespace SmartPick.Platform.People;

/// <summary>An alumnus as members of the school see them.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">The name.</param>
/// <param name="ClassOf">The year of graduation, as they say it.</param>
/// <param name="Stage">The stage; null when not said.</param>
/// <param name="IsListed">True when they are listed as a mentor too, and so have a card.</param>
public sealed record Alumnus(Guid PersonId, string Name, int ClassOf, string? Stage, bool IsListed);
