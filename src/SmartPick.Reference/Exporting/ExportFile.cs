using SmartPick.Reference.Seasons;
using SmartPick.Reference.Sharing;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Exporting;

/// <summary>What can be exported.</summary>
public enum ExportKind
{
    /// <summary>The list of programs to apply to.</summary>
    List,

    /// <summary>Applications and how they stand.</summary>
    Applications,

    /// <summary>The rank order list.</summary>
    Ranks,

    /// <summary>A couple's joint rank order list.</summary>
    Pairs,

    /// <summary>A packet for a mentor.</summary>
    Packet,

    /// <summary>Interviews, answers due and the season's dates.</summary>
    Calendar,

    /// <summary>The workspace itself.</summary>
    Everything,
}

/// <summary>The form of an exported file.</summary>
public enum ExportForm
{
    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>A workbook (Office Open XML).</summary>
    Xlsx,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>A calendar (RFC 5545).</summary>
    Ics,

    /// <summary>One page that needs nothing else, to read and to print.</summary>
    Html,
}

/// <summary>A file on its way to somebody.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record ExportFile(string Name, string MediaType, byte[] Bytes)
{
    private static readonly ExportForm[] Tables =
    [
        ExportForm.Csv,
        ExportForm.Xlsx,
        ExportForm.Json,
    ];

    /// <summary>The forms in which something can be had, the usual one first.</summary>
    public static IReadOnlyList<ExportForm> FormsOf(ExportKind kind) =>
        kind switch
        {
            ExportKind.Calendar => [ExportForm.Ics],
            ExportKind.Everything => [ExportForm.Json],
            ExportKind.Packet => [ExportForm.Html, ExportForm.Json],
            _ => Tables,
        };

    /// <summary>A table as a file.</summary>
    /// <param name="table">The table.</param>
    /// <param name="form">One of the forms of tables.</param>
    public static ExportFile Of(ExportTable table, ExportForm form) =>
        new(
            $"smartpick-{table.Name}.{NameOf(form)}",
            MediaTypeOf(form),
            form switch
            {
                ExportForm.Xlsx => XlsxExport.Write(table),
                ExportForm.Json => JsonExport.Write(table),
                _ => CsvExport.Write(table),
            }
        );

    /// <summary>The calendar.</summary>
    public static ExportFile CalendarOf(
        Workspace workspace,
        ReferenceData data,
        DateTimeOffset now
    ) =>
        new(
            "smartpick-calendar.ics",
            MediaTypeOf(ExportForm.Ics),
            CalendarFile.Write(workspace.Applications, data, workspace.Applicant, now)
        );

    /// <summary>A packet for a mentor: as a page to read and print, or as the file that the page "For a mentor" reads.</summary>
    public static ExportFile PacketOf(SharePacket packet, ExportForm form) =>
        new(
            $"smartpick-for-a-mentor.{NameOf(form)}",
            MediaTypeOf(form),
            form is ExportForm.Html ? PacketHtml.Write(packet) : PacketFile.Write(packet)
        );

    /// <summary>Everything that was entered, as it can be opened again.</summary>
    public static ExportFile EverythingOf(Workspace workspace) =>
        new("smartpick.json", MediaTypeOf(ExportForm.Json), WorkspaceWriter.Write(workspace));

    /// <summary>A form's name, which is also how its files' names end.</summary>
    public static string NameOf(ExportForm form) => form.ToString().ToLowerInvariant();

    private static string MediaTypeOf(ExportForm form) =>
        form switch
        {
            ExportForm.Csv => "text/csv; charset=utf-8",
            ExportForm.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ExportForm.Json => "application/json",
            ExportForm.Html => "text/html; charset=utf-8",
            _ => "text/calendar; charset=utf-8",
        };
}
