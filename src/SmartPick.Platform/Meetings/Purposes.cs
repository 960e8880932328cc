using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Platform.Meetings;

/// <summary>What a meeting or a task is for.</summary>
internal static class Purposes
{
    /// <summary>True for a key of the list, and for none.</summary>
    public static bool IsPurpose(this MentorshipRules rules, string? purpose) =>
        TextCheck.Trimmed(purpose) is not { } key
        || rules.Words.Purposes.Any(word => string.Equals(word.Key, key, StringComparison.Ordinal));
}
