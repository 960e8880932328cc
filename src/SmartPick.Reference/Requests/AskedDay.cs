using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Requests;

/// <summary>The day that an answer may be asked for: one of the years around the season, of which alone the reference data speak.</summary>
public static class AskedDay
{
    /// <summary>Which days there are, in words.</summary>
    public const string Range =
        "at the earliest 1 January two years before the year of the Match, at the latest 31 December of the year after it";

    private const int YearsBefore = 2;
    private const int YearsAfter = 1;

    /// <summary>The day that a text stands for; null, with the reason among the problems, when it is none or none of these years.</summary>
    /// <param name="text">The text.</param>
    /// <param name="season">The season of the reference data.</param>
    /// <param name="file">Where it was named: the option or the field of the address.</param>
    /// <param name="found">What to say of a text that is no day.</param>
    /// <param name="problems">Where a problem goes.</param>
    public static DateOnly? Read(
        string text,
        Season season,
        string file,
        string found,
        List<Problem> problems
    )
    {
        if (ShapeWords.DayOf(text) is not { } day)
        {
            problems.Add(new Problem(file, null, null, found, "a day, for example 2026-11-23"));
            return null;
        }

        if (Outside(day, season, file, null) is { } problem)
        {
            problems.Add(problem);
            return null;
        }

        return day;
    }

    /// <summary>What is wrong with a day: that nothing is known of its year. Null for nothing.</summary>
    /// <param name="day">The day.</param>
    /// <param name="season">The season of the reference data.</param>
    /// <param name="file">Where it was named.</param>
    /// <param name="field">The field there; null for none.</param>
    public static Problem? Outside(DateOnly day, Season season, string file, string? field)
    {
        var (first, last) = (season.MatchYear - YearsBefore, season.MatchYear + YearsAfter);
        return day.Year < first || day.Year > last
            ? new Problem(
                file,
                null,
                field,
                string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"a day from {first}-01-01 to {last}-12-31, the years around the {season.MatchYear} Match"
                )
            )
            : null;
    }
}
