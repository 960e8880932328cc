namespace SmartPick.Platform.Groups;

/// <summary>What somebody says of a group.</summary>
/// <param name="Name">Its name, at most 120 characters.</param>
/// <param name="About">What it is for, at most 1000 characters; null for nothing.</param>
/// <param name="Needs">The needs it is there for: ids of <c>mentors/needs.csv</c>.</param>
public sealed record GroupForm(string? Name, string? About, IReadOnlyList<string> Needs);
