using SmartPick.Engine.Catalog;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Exporting;

/// <summary>
/// The rank order list as a table in the NRMP's ranking order: the primary list, most preferred first, then the supplemental list of
/// first years that advanced programs carry.
/// </summary>
public static class RanksTable
{
    private const string Primary = "primary";
    private const string Supplemental = "supplemental";
    private const string Detached = "supplemental, carried by no program";

    private static readonly string[] Columns =
    [
        "list",
        "rank",
        "nrmp_code",
        "acgme_code",
        "program",
        "city",
        "state",
        "specialty",
        "first_year_elsewhere",
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
                        (IReadOnlyList<ExportCell>)[.. Ranked(workspace, data, code, index + 1)]
                ),
                .. workspace.Ranks.FirstYears.Select(
                    (year, index) =>
                        (IReadOnlyList<ExportCell>)
                            [.. FirstYear(workspace.Ranks.Supplement, year, index + 1)]
                ),
            ],
            [.. About(workspace)]
        );

    private static IEnumerable<ExportCell> Ranked(
        Workspace workspace,
        ReferenceData data,
        AcgmeCode code,
        int rank
    )
    {
        var program = data.Catalog.Find(code);
        return
        [
            ExportCell.Text(Primary),
            ExportCell.Whole(rank),
            ExportCell.Text(workspace.Ranks.NrmpCodes.GetValueOrDefault(code)),
            ExportCell.Text(code.Digits),
            ExportCell.Text(program?.Name),
            ExportCell.Text(program?.City),
            ExportCell.Text(program?.State),
            ExportCell.Text(program?.Specialty),
            ExportCell.Text(NeedOf(data, program)),
            ExportCell.Text(workspace.Notes.GetValueOrDefault(code)?.Text),
        ];
    }

    private static IEnumerable<ExportCell> FirstYear(
        bool isCarried,
        FirstYearPosition year,
        int rank
    ) =>
        [
            ExportCell.Text(isCarried ? Supplemental : Detached),
            ExportCell.Whole(rank),
            ExportCell.Empty,
            ExportCell.Empty,
            ExportCell.Text(year.Name),
            ExportCell.Empty,
            ExportCell.Text(year.State),
            ExportCell.Text("preliminary or transitional year"),
            ExportCell.Empty,
            ExportCell.Empty,
        ];

    private static string? NeedOf(ReferenceData data, ResidencyProgram? program) =>
        program is null
            ? null
            : data.Catalog.FindSpecialty(program.Specialty)?.PreliminaryYear switch
            {
                PreliminaryYear.Needed => "needed",
                null or PreliminaryYear.NotNeeded => null,
                _ => "look at the program's page",
            };

    private static IEnumerable<(string What, string Says)> About(Workspace workspace)
    {
        yield return (
            "what this is",
            "A rank order list as its applicant keeps it. Certify it in the NRMP's own system: nothing is sent from here."
        );
        if (workspace.Ranks.FirstYears.Count > 0)
        {
            yield return (
                Supplemental,
                "The preliminary and transitional years that each advanced program of the primary list carries as its supplemental list, most preferred first. They are entered by hand and have no code here."
            );
        }
    }
}
