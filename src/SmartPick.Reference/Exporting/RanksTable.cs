using SmartPick.Engine.Catalog;
using SmartPick.Engine.RankLists;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Exporting;

/// <summary>
/// The rank order list as a table in the NRMP's ranking order: the primary list, most preferred first, then the supplemental list of
/// first years that advanced programs carry.
/// </summary>
public static class RanksTable
{
    /// <summary>The list of programs, as the first column calls it.</summary>
    public const string Primary = "primary";

    /// <summary>The list of first years that advanced programs carry.</summary>
    public const string Supplemental = "supplemental";

    /// <summary>The same while no program carries it.</summary>
    public const string Detached = "supplemental, carried by no program";

    private const int ChanceColumns = 3;
    private const int FirstYearColumns = 8;

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
        "tier",
        "unacceptable",
        "first_year_elsewhere",
        "match_here",
        "match_here_low",
        "match_here_high",
        "match_by_here",
        "note",
    ];

    /// <summary>The table.</summary>
    /// <param name="workspace">The workspace with the list.</param>
    /// <param name="data">The reference data.</param>
    /// <param name="advice">The advice on that list, for its chances; null leaves their columns empty.</param>
    public static ExportTable Of(
        Workspace workspace,
        ReferenceData data,
        RankAdvice? advice = null
    ) =>
        new(
            "ranks",
            Columns,
            [
                .. workspace
                    .Ranks.Programs.Distinct()
                    .Select(
                        (code, index) =>
                            (IReadOnlyList<ExportCell>)
                                [
                                    .. Ranked(
                                        workspace,
                                        data,
                                        code,
                                        index + 1,
                                        advice?.Programs.FirstOrDefault(ranked =>
                                            ranked.Program.Code == code
                                        ),
                                        advice?.Totals.EvidenceIsThin is true
                                    ),
                                ]
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
        int rank,
        RankedProgram? advised,
        bool isThin
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
            ExportCell.Text(
                TierOf(workspace, code, advised) is { } tier ? WorkspaceNames.Tiers.Of(tier) : null
            ),
            ExportCell.Text(workspace.Ranks.Unacceptable.Contains(code) ? "true" : "false"),
            ExportCell.Text(NeedOf(data, program)),
            .. advised is { HasChance: true }
                ?
                [
                    ExportCell.Chance(advised.MatchHere.Value).Thin(advised.EvidenceIsThin),
                    ExportCell.Chance(advised.MatchHere.Low),
                    ExportCell.Chance(advised.MatchHere.High),
                ]
                : Empty(ChanceColumns),
            advised is null
                ? ExportCell.Empty
                : ExportCell.Chance(advised.MatchByHere.Value).Thin(isThin),
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
            .. Empty(Columns.Length - FirstYearColumns),
        ];

    private static IEnumerable<ExportCell> Empty(int count) =>
        Enumerable.Repeat(ExportCell.Empty, count);

    /// <summary>The signal sent, as far as it is known.</summary>
    private static SignalTier? TierOf(
        Workspace workspace,
        AcgmeCode code,
        RankedProgram? advised
    ) =>
        advised?.Tier
        ?? workspace.Applications.FirstOrDefault(one => one.Program == code)?.Tier
        ?? (workspace.Choices.Signals.TryGetValue(code, out var tier) ? tier : null);

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
        yield return (
            "match_here, match_by_here",
            "The chance to match at this rank, and at it or above, from 0 to 1; empty where no chance was computed."
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
