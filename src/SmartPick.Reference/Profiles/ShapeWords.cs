using System.Globalization;
using System.Text.Json;

namespace SmartPick.Reference.Profiles;

/// <summary>Whether a plain value fits its shape, and the shape in words.</summary>
internal static class ShapeWords
{
    /// <summary>What a seed is, in words.</summary>
    public const string SeedWords = "a whole number from 0 to 18446744073709551615 (seed)";

    /// <summary>How a day is written.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    /// <summary>How a day and a time are written.</summary>
    public const string MomentFormat = "yyyy-MM-dd'T'HH:mm";

    /// <summary>True when a flag, number or text is what its shape asks; false for lists and objects in the wrong place.</summary>
    public static bool Fits(LocatedValue value, Shape shape) =>
        shape switch
        {
            Shape.Flag => value.Kind is JsonValueKind.True or JsonValueKind.False,
            Shape.Whole whole => value.Kind is JsonValueKind.Number
                && NumberOf(value) is var number
                && double.IsInteger(number)
                && number >= whole.Minimum
                && number <= whole.Maximum,
            Shape.Number range => value.Kind is JsonValueKind.Number
                && NumberOf(value) is var number
                && number >= range.Minimum
                && number <= range.Maximum,
            Shape.Seed => value.Kind is JsonValueKind.Number && SeedOf(value.Text) is not null,
            Shape.FreeText text => value.Kind is JsonValueKind.String
                && (text.OrEmpty || !string.IsNullOrWhiteSpace(value.Text))
                && value.Text.EnumerateRunes().Count() <= text.Longest,
            Shape.Day => value.Kind is JsonValueKind.String && DayOf(value.Text) is not null,
            Shape.Moment => value.Kind is JsonValueKind.String && MomentOf(value.Text) is not null,
            _ => false,
        };

    /// <summary>What a shape asks for, in words.</summary>
    public static string Expected(Shape shape) =>
        shape switch
        {
            Shape.Flag => "true or false (null or left out: unknown)",
            Shape.Whole whole when whole.Minimum == whole.Maximum => string.Create(
                CultureInfo.InvariantCulture,
                $"{whole.Minimum}, the {whole.Unit} this program reads"
            ),
            Shape.Whole whole => string.Create(
                CultureInfo.InvariantCulture,
                $"a whole number from {whole.Minimum} to {whole.Maximum} ({whole.Unit})"
            ),
            Shape.Number range => string.Create(
                CultureInfo.InvariantCulture,
                $"a number from {range.Minimum} to {range.Maximum} ({range.Unit})"
            ),
            Shape.Seed => SeedWords,
            Shape.FreeText text => string.Create(
                CultureInfo.InvariantCulture,
                $"a text of {(text.OrEmpty ? 0 : 1)} to {text.Longest} characters"
            ),
            Shape.Either either => either.Words,
            Shape.Day => "a day as year-month-day, for example 2026-11-23",
            Shape.Moment => "a day and a time, for example 2026-11-23T09:00",
            Shape.Many => "a list, in square brackets",
            Shape.ByProgram => "an object with a program's ten-digit ACGME code as each name",
            _ => "an object, in curly brackets",
        };

    /// <summary>The number a JSON number stands for.</summary>
    public static double NumberOf(LocatedValue value) =>
        double.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The seed that digits stand for; null when they stand for none.</summary>
    public static ulong? SeedOf(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : null;

    /// <summary>The day a text stands for; null when it is none.</summary>
    public static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(
            text,
            DayFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>The time on some clock that a text stands for; null when it is none.</summary>
    public static DateTime? MomentOf(string text) =>
        DateTime.TryParseExact(
            text,
            MomentFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var moment
        )
            ? moment
            : null;
}
