using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Platform;

/// <summary>The word of somebody who has looked at a text again: there is no patient in it.</summary>
public static class PatientWord
{
    /// <summary>The code of the failure that asks for it.</summary>
    public const string Code = "text.patient";

    /// <summary>The rules for somebody who has given the word: their text is not searched again.</summary>
    /// <param name="rules">The rules.</param>
    public static MentorshipRules HavingLooked(this MentorshipRules rules) =>
        rules with
        {
            Identifiers = [],
        };
}
