using System.Text.RegularExpressions;

namespace SmartPick.Engine.Mentorship.Rules;

/// <summary>What a piece of a patient's identity looks like.</summary>
/// <param name="Key">What it is, for code.</param>
/// <param name="Name">What it is, in words: "a date of birth".</param>
/// <param name="Pattern">What it looks like.</param>
public sealed record IdentifierPattern(string Key, string Name, Regex Pattern);
