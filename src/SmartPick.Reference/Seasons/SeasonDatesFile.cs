using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Seasons;

/// <summary>Reads <c>season/dates.csv</c>: the dates of the running season, each with how far to rely on it.</summary>
internal static class SeasonDatesFile
{
    private const string Name = "dates.csv";

    private static readonly string[] Columns =
    [
        "season",
        "key",
        "name",
        "date",
        "time",
        "zone",
        "applies_to",
        "what",
        "level",
        .. CsvRow.ProvenanceColumns,
    ];

    private static readonly Dictionary<string, DateConfidence> Levels = new(StringComparer.Ordinal)
    {
        ["official"] = DateConfidence.Official,
        ["secondary"] = DateConfidence.Secondary,
        ["derived"] = DateConfidence.Derived,
        ["guess"] = DateConfidence.Guess,
    };

    private static readonly Dictionary<string, string> Whom = new(StringComparer.Ordinal)
    {
        ["all"] = "all",
        ["img"] = "img",
    };

    /// <summary>The dates of the running season; null when there were problems, which are in the log.</summary>
    public static SeasonDates? Read(
        string folder,
        Season running,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var path = Path.Combine(folder, Name);
        var before = log.Count;
        var seen = new HashSet<(Season, string)>();
        var dates = CsvTable
            .Read(
                path,
                Columns,
                log,
                row =>
                {
                    var season = row.Season();
                    var date = new SeasonDate(
                        row.Text("key"),
                        row.Text("name"),
                        DayOf(row),
                        TimeOf(row),
                        ZoneOf(row),
                        row.Choice("applies_to", Whom),
                        row.Text("what"),
                        row.Choice("level", Levels),
                        row.Provenance(sourceIds)
                    );
                    if (!seen.Add((season, date.Key)))
                    {
                        row.Reject("key", date.Key, "each key once in a season");
                    }

                    return (Season: season, Date: date);
                }
            )
            .Where(row => row.Season == running)
            .Select(row => row.Date)
            .ToList();
        var missing = SeasonDates.Needed.Where(key =>
            dates.TrueForAll(date => !string.Equals(date.Key, key, StringComparison.Ordinal))
        );
        if (log.Count == before)
        {
            foreach (var key in missing)
            {
                log.Add(path, null, "key", "no row " + key, "a date for it in the running season");
            }
        }

        return log.Count > before ? null : new SeasonDates(dates);
    }

    private static DateOnly DayOf(CsvRow row)
    {
        var text = row.Text("date");
        if (
            !DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            row.Reject("date", text, "a day as 2027-03-03");
        }

        return day;
    }

    private static TimeOnly? TimeOf(CsvRow row)
    {
        if (row.TextOrNull("time") is not { } text)
        {
            return null;
        }

        if (
            TimeOnly.TryParseExact(
                text,
                "HH:mm",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
        {
            return time;
        }

        row.Reject("time", text, "a time as 21:00");
        return null;
    }

    private static string? ZoneOf(CsvRow row)
    {
        var zone = row.TextOrNull("zone");
        if (zone is not null && !TimeZones.IsKnown(zone))
        {
            row.Reject("zone", zone, "a time zone by its IANA name");
        }

        return zone;
    }
}
