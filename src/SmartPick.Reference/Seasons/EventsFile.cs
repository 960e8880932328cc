using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Tables;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Seasons;

/// <summary>Reads what happened to applications from a CSV file (<c>docs/season.md</c>): all of it, or everything wrong with it.</summary>
public static class EventsFile
{
    private const int MostMinutes = 24 * 60;

    private static readonly DocumentKind Kind = new(
        "table of events",
        "the header program,event,date and a line for each event"
    );

    private static readonly string[] Columns =
    [
        "program",
        "event",
        "date",
        "tier",
        "start",
        "minutes",
        "zone",
        "respond_by",
        "in_person",
        "note",
        "spent",
    ];

    private static readonly string[] Optional = [.. Columns.Skip(3)];

    /// <summary>The columns, in the order in which they are documented.</summary>
    public static IReadOnlyList<string> ColumnNames => Columns;

    /// <summary>The words for events.</summary>
    public static IReadOnlyList<string> EventNames => WorkspaceNames.Events.All;

    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file; read up to 1 MB and not closed.</param>
    /// <param name="fileName">The file as the user named it.</param>
    /// <param name="catalog">Knows the programs.</param>
    public static Reading<IReadOnlyList<TrackedApplication>> Read(
        Stream stream,
        string fileName,
        ProgramCatalog catalog
    )
    {
        var (bytes, problem) = DocumentBytes.Take(stream, fileName, Kind);
        if (bytes is null)
        {
            return new Reading<IReadOnlyList<TrackedApplication>>(null, [problem!]);
        }

        var log = new ProblemLog();
        var tiers = new Dictionary<AcgmeCode, SignalTier>();
        var spent = new Dictionary<AcgmeCode, int>();
        var rows = CsvTable.Read(
            fileName,
            bytes,
            Columns,
            log,
            row => RowOf(row, catalog, tiers, spent),
            Optional,
            trim: true
        );
        return log.Count > 0
            ? new Reading<IReadOnlyList<TrackedApplication>>(null, log.ToList())
            : new Reading<IReadOnlyList<TrackedApplication>>(
                [
                    .. rows.GroupBy(row => row.Program)
                        .Select(group => new TrackedApplication(
                            group.Key,
                            tiers.GetValueOrDefault(group.Key),
                            [.. group.Select(row => row.Event)]
                        )
                        {
                            Spent = spent.TryGetValue(group.Key, out var dollars) ? dollars : null,
                        }),
                ],
                []
            );
    }

    private static (AcgmeCode Program, ApplicationEvent Event) RowOf(
        CsvRow row,
        ProgramCatalog catalog,
        Dictionary<AcgmeCode, SignalTier> tiers,
        Dictionary<AcgmeCode, int> spent
    )
    {
        var code = ProgramOf(row, catalog);
        if (row.IntegerOrNull("spent", 0, TrackedApplication.MostSpent) is { } dollars)
        {
            // Costs come line by line, as they arise: they add up.
            spent[code] = spent.GetValueOrDefault(code) + dollars;
        }

        if (row.TextOrNull("tier") is not null)
        {
            var tier = row.Choice("tier", Tiers);
            if (!tiers.TryAdd(code, tier) && tiers[code] != tier)
            {
                row.Reject("tier", row.Text("tier"), "the same signal in every line of a program");
            }
        }

        var happened = new ApplicationEvent(row.Choice("event", Events), DayOf(row))
        {
            Start = MomentOf(row, "start"),
            Minutes = row.IntegerOrNull("minutes", 1, MostMinutes),
            Zone = ZoneOf(row),
            RespondBy = MomentOf(row, "respond_by"),
            InPerson = row.TextOrNull("in_person") is null ? null : row.Flag("in_person"),
            Note = row.TextOrNull("note"),
        };
        return (code, happened);
    }

    private static Dictionary<string, SignalTier> Tiers { get; } =
        WorkspaceNames.Tiers.All.ToDictionary(
            name => name,
            name => WorkspaceNames.Tiers.Find(name)!.Value,
            StringComparer.Ordinal
        );

    private static Dictionary<string, ApplicationEventKind> Events { get; } =
        WorkspaceNames.Events.All.ToDictionary(
            name => name,
            name => WorkspaceNames.Events.Find(name)!.Value,
            StringComparer.Ordinal
        );

    private static AcgmeCode ProgramOf(CsvRow row, ProgramCatalog catalog)
    {
        var text = row.Text("program");
        if (!AcgmeCode.TryParse(text, out var code) || catalog.Find(code) is null)
        {
            row.Reject(
                "program",
                text,
                "the ten-digit ACGME code of a program (smartpick programs finds it)"
            );
        }

        return code;
    }

    private static DateOnly DayOf(CsvRow row)
    {
        var text = row.Text("date");
        if (
            !DateOnly.TryParseExact(
                text,
                ShapeWords.DayFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            row.Reject("date", text, "a day, for example 2026-11-03");
        }

        return day;
    }

    private static DateTime? MomentOf(CsvRow row, string column)
    {
        if (row.TextOrNull(column) is not { } text)
        {
            return null;
        }

        var moment = ShapeWords.MomentOf(text);
        if (moment is null)
        {
            row.Reject(column, text, "a day and a time, for example 2026-11-23T09:00");
        }

        return moment;
    }

    private static string? ZoneOf(CsvRow row)
    {
        var zone = row.TextOrNull("zone");
        if (zone is not null && !TimeZones.IsKnown(zone))
        {
            row.Reject("zone", zone, "a time zone by its IANA name, for example America/Chicago");
        }

        return zone;
    }
}
