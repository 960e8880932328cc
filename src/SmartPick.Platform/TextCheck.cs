using SmartPick.Engine.Mentorship.Clinical;
using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Platform;

/// <summary>Looks at a text that somebody typed before it is stored.</summary>
internal static class TextCheck
{
    /// <summary>What is wrong with a text; null when nothing is.</summary>
    /// <param name="text">The text; null or blank for none.</param>
    /// <param name="field">The form's field.</param>
    /// <param name="name">What it is, as the message says it: "the topic".</param>
    /// <param name="longest">The most characters.</param>
    /// <param name="isNeeded">True when there must be one.</param>
    public static Failure? Of(
        string? text,
        string field,
        string name,
        int longest,
        bool isNeeded = false
    ) =>
        string.IsNullOrWhiteSpace(text)
            ? isNeeded
                ? new Failure(FailureKind.Invalid, "text.missing", $"Write {name}.", field)
                : null
            : text.Length > longest
                ? new Failure(
                    FailureKind.Invalid,
                    "text.long",
                    FormattableString.Invariant(
                        $"{char.ToUpperInvariant(name[0])}{name[1..]} has {text.Length} characters; {longest} are the most."
                    ),
                    field
                )
                : text.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\r' or '\t'))
                    ? new Failure(
                        FailureKind.Invalid,
                        "text.control",
                        $"There are signs in {name} that cannot be shown. Type it anew.",
                        field
                    )
                    : null;

    /// <summary>
    /// The same for words that may tell of clinical work: nothing is saved that looks like a patient's identity. Whoever has looked again and says that it is none hands in the rules of
    /// <see cref="PatientWord.HavingLooked"/>.
    /// </summary>
    /// <param name="text">The text; null or blank for none.</param>
    /// <param name="field">The form's field.</param>
    /// <param name="name">What it is, as the message says it.</param>
    /// <param name="longest">The most characters.</param>
    /// <param name="rules">What a patient's identity looks like.</param>
    /// <param name="isNeeded">True when there must be one.</param>
    public static Failure? WithoutPatients(
        string? text,
        string field,
        string name,
        int longest,
        MentorshipRules rules,
        bool isNeeded = false
    ) =>
        Of(text, field, name, longest, isNeeded)
        ?? (
            Trimmed(text) is { } words && PatientText.Check(words, rules) is [var first, ..]
                ? new Failure(
                    FailureKind.Refused,
                    PatientWord.Code,
                    $"Look at {name} once more before it is saved. {first.Text} If it is no patient's, say so and send it again.",
                    field
                )
                : null
        );

    /// <summary>The text without blanks around it; null for a blank one.</summary>
    public static string? Trimmed(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
