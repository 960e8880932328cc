using SmartPick.Engine.Interviews;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Exporting;

/// <summary>Applications and how they stand, as a table: a row an application.</summary>
public static class ApplicationsTable
{
    private static readonly string[] Columns =
    [
        "acgme_code",
        "program",
        "city",
        "state",
        "specialty",
        "signal",
        "stands",
        "applied",
        "invited",
        "interview",
        "interview_clock",
        "time_zone",
        "answer_by",
        "spent_dollars",
        "note",
    ];

    /// <summary>The table.</summary>
    public static ExportTable Of(Workspace workspace, ReferenceData data) =>
        new(
            "applications",
            Columns,
            [
                .. workspace.Applications.Select(application =>
                    (IReadOnlyList<ExportCell>)[.. Cells(application, workspace, data)]
                ),
            ],
            [
                (
                    "what this is",
                    "Applications as their applicant entered them; nothing of it comes from a program."
                ),
                ("interview_clock", "On the clock of time_zone."),
                (
                    "spent_dollars",
                    "What the interview cost beyond the fees, in US dollars, as entered; empty where nothing was."
                ),
            ]
        );

    private static IEnumerable<ExportCell> Cells(
        TrackedApplication application,
        Workspace workspace,
        ReferenceData data
    )
    {
        var program = data.Catalog.Find(application.Program);
        var scheduled = application.Events.LastOrDefault(entry => entry.Start is not null);
        var answer = application.Events.LastOrDefault(entry => entry.RespondBy is not null);
        string?[] notes =
        [
            workspace.Notes.GetValueOrDefault(application.Program)?.Text,
            .. application.Events.Select(entry => entry.Note),
        ];
        return
        [
            ExportCell.Text(application.Program.Digits),
            ExportCell.Text(program?.Name),
            ExportCell.Text(program?.City),
            ExportCell.Text(program?.State),
            ExportCell.Text(program?.Specialty),
            ExportCell.Text(WorkspaceNames.Tiers.Of(application.Tier)),
            ExportCell.Text(ExportWords.State(application.State)),
            ExportCell.Day(application.FirstOf(ApplicationEventKind.Applied)),
            ExportCell.Day(application.FirstOf(ApplicationEventKind.Invited)),
            ExportCell.Day(scheduled?.Start is { } start ? DateOnly.FromDateTime(start) : null),
            ExportCell.Text(
                scheduled?.Start is { } begins
                    ? FormattableString.Invariant($"{begins:HH:mm}")
                    : null
            ),
            ExportCell.Text(scheduled?.Zone),
            ExportCell.Text(
                answer?.RespondBy is { } by
                    ? FormattableString.Invariant($"{by:yyyy-MM-dd HH:mm}")
                    : null
            ),
            ExportCell.Whole(application.Spent),
            ExportCell.Text(string.Join("; ", notes.Where(note => note?.Length > 0))),
        ];
    }
}
