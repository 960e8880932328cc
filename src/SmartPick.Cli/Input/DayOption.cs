using System.CommandLine;
using System.Globalization;
using SmartPick.Reference;

namespace SmartPick.Cli.Input;

/// <summary><c>--today</c>: the day that an answer is for.</summary>
internal static class DayOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Build() =>
        new("--today")
        {
            Description = "The day to answer for, as 2026-11-23; later events are not known yet.",
            HelpName = "DATE",
        };

    /// <summary>The day; null when none is given or it cannot be read.</summary>
    public static DateOnly? Read(ParseResult parsed, Option<string?> option, List<Problem> problems)
    {
        if (parsed.GetValue(option) is not { } text)
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return day;
        }

        problems.Add(
            new Problem(option.Name, null, null, $"\"{text}\"", "a day, for example 2026-11-23")
        );
        return null;
    }
}
