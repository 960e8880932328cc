using System.Globalization;
using SmartPick.Engine.Applicants;

namespace SmartPick.Web.Features.Programs;

/// <summary>What a guest knows about a program, as the form writes it.</summary>
internal static class OwnFacts
{
    /// <summary>True for a question answered by yes or no.</summary>
    public static bool IsFlag(string field) =>
        field is "sponsorsJ1" or "sponsorsH1B" or "acceptsComlex" or "isStrict";

    /// <summary>A field as the profile's changes write it; empty for unknown.</summary>
    public static string Text(ProgramFacts? facts, string field) =>
        field switch
        {
            "sponsorsJ1" => Flag(facts?.SponsorsJ1),
            "sponsorsH1B" => Flag(facts?.SponsorsH1B),
            "minimumStep2" => Number(facts?.MinimumStep2),
            "maximumAttempts" => Number(facts?.MaximumAttempts),
            "maximumYearsSinceGraduation" => Number(facts?.MaximumYearsSinceGraduation),
            "acceptsComlex" => Flag(facts?.AcceptsComlex),
            "isStrict" => Flag(facts?.IsStrict),
            _ => facts?.Setting ?? string.Empty,
        };

    /// <summary>A field in words; "unknown" when it is not known.</summary>
    public static string Words(ProgramFacts? facts, string field) =>
        Text(facts, field) switch
        {
            "" => "unknown",
            "true" => "yes",
            "false" => "no",
            var text => text,
        };

    /// <summary>An own score as the form shows it; empty for none.</summary>
    public static string Score(double? score) =>
        score?.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Flag(bool? value) =>
        value switch
        {
            true => "true",
            false => "false",
            null => string.Empty,
        };

    private static string Number(int? value) =>
        value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
