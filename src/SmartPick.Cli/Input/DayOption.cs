using System.CommandLine;
using SmartPick.Engine.Catalog;
using SmartPick.Reference;
using SmartPick.Reference.Requests;

namespace SmartPick.Cli.Input;

/// <summary><c>--today</c>: the day that an answer is for.</summary>
internal static class DayOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Build() =>
        new("--today")
        {
            Description =
                "The day to answer for, as 2026-11-23, of the years around the Match; later events are not known yet.",
            HelpName = "DATE",
        };

    /// <summary>The day; null when none is given or it cannot be read.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="option">The option.</param>
    /// <param name="season">The season of the reference data, around which a day must lie.</param>
    /// <param name="problems">Where a problem goes.</param>
    public static DateOnly? Read(
        ParseResult parsed,
        Option<string?> option,
        Season season,
        List<Problem> problems
    ) =>
        parsed.GetValue(option) is { } text
            ? AskedDay.Read(text, season, option.Name, $"\"{text}\"", problems)
            : null;
}
