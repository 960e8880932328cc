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

    /// <summary>The text without blanks around it; null for a blank one.</summary>
    public static string? Trimmed(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
