using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Clinical;

/// <summary>A place in a text that looks like a patient's identity.</summary>
/// <param name="Key">What it looks like, for code.</param>
/// <param name="Text">The warning. What was found is not repeated in it.</param>
/// <param name="Start">Where it begins, in characters of UTF-16 from 0.</param>
/// <param name="Length">How long it is.</param>
public sealed record PatientWarning(string Key, string Text, int Start, int Length);

/// <summary>Looks through clinical text before it is saved. It finds what looks like an identity; what it does not find may still be one.</summary>
public static class PatientText
{
    /// <summary>The warnings, by place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rules">The rules.</param>
    public static IReadOnlyList<PatientWarning> Check(string text, MentorshipRules rules) =>
        [
            .. rules
                .Identifiers.SelectMany(identifier =>
                    identifier
                        .Pattern.Matches(text)
                        .Select(found => new PatientWarning(
                            identifier.Key,
                            $"This looks like {identifier.Name}. Leave out whatever could tell who the patient is.",
                            found.Index,
                            found.Length
                        ))
                )
                .OrderBy(warning => warning.Start)
                .ThenBy(warning => warning.Key, StringComparer.Ordinal),
        ];
}
