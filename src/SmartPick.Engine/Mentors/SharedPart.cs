namespace SmartPick.Engine.Mentors;

/// <summary>A part before it is weighed.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Reason">Why, in words.</param>
internal readonly record struct SharedPart(double Share, string Reason);
