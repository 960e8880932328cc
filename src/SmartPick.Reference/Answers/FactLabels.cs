using SmartPick.Engine.Applicants;

namespace SmartPick.Reference.Answers;

/// <summary>What may be known about a program beside the directory, as its questions: by the profile's fields under <c>knownFacts</c>.</summary>
public static class FactLabels
{
    private static readonly (string Field, string Label)[] Known =
    [
        ("sponsorsJ1", "Sponsors a J-1 visa"),
        ("sponsorsH1B", "Sponsors an H-1B visa"),
        ("minimumStep2", "Lowest Step 2 CK it states"),
        ("maximumAttempts", "Most failed attempts it accepts"),
        ("maximumYearsSinceGraduation", "Most years since graduation"),
        ("acceptsComlex", "Accepts COMLEX without USMLE"),
        (Strict, "These requirements are strict"),
        ("setting", "Setting"),
    ];

    /// <summary>The field that says how the others hold, and is no fact by itself.</summary>
    public const string Strict = "isStrict";

    /// <summary>The fields, in the order asked.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. Known.Select(known => known.Field)];

    /// <summary>A field's question.</summary>
    public static string Of(string field) =>
        Known.First(known => string.Equals(known.Field, field, StringComparison.Ordinal)).Label;
}
