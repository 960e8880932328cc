using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Exporting;

/// <summary>The rank order list as a table, most preferred first.</summary>
public static class RanksTable
{
    private static readonly string[] Columns =
    [
        "rank",
        "acgme_code",
        "program",
        "city",
        "state",
        "specialty",
        "note",
    ];

    /// <summary>The table.</summary>
    public static ExportTable Of(Workspace workspace, ReferenceData data) =>
        new(
            "ranks",
            Columns,
            [
                .. workspace.Ranks.Programs.Select(
                    (code, index) =>
                    {
                        var program = data.Catalog.Find(code);
                        return (IReadOnlyList<ExportCell>)
                            [
                                ExportCell.Whole(index + 1),
                                ExportCell.Text(code.Digits),
                                ExportCell.Text(program?.Name),
                                ExportCell.Text(program?.City),
                                ExportCell.Text(program?.State),
                                ExportCell.Text(program?.Specialty),
                                ExportCell.Text(workspace.Notes.GetValueOrDefault(code)?.Text),
                            ];
                    }
                ),
            ],
            [
                (
                    "what this is",
                    "A rank order list as its applicant keeps it. Certify it in the NRMP's own system: nothing is sent from here."
                ),
            ]
        );
}
