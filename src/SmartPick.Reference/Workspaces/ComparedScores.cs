using SmartPick.Engine.Comparing;
using SmartPick.Engine.Randomness;

namespace SmartPick.Reference.Workspaces;

/// <summary>What of a workspace a comparison is made of.</summary>
public static class ComparedScores
{
    /// <summary>The most programs side by side.</summary>
    public const int MostPrograms = WorkspaceShape.MostCompared;

    /// <summary>The most criteria.</summary>
    public const int MostCriteria = WorkspaceShape.MostCriteria;

    /// <summary>The longest name of a criterion, in characters.</summary>
    public const int LongestName = WorkspaceShape.LongestShortName;

    /// <summary>Seed of the draws behind the stability of an order.</summary>
    public static Seed Seed { get; } = new(1);

    /// <summary>The criteria with their weights.</summary>
    public static IReadOnlyList<WeighedCriterion> Criteria(Workspace workspace) =>
        [
            .. workspace.Criteria.Select(criterion => new WeighedCriterion(
                criterion.Name,
                criterion.Weight
            )),
        ];

    /// <summary>The programs compared with their scores; one that is not scored has none.</summary>
    public static IReadOnlyList<ScoredProgram> Programs(Workspace workspace) =>
        [
            .. workspace.Compared.Select(code => new ScoredProgram(
                code,
                [
                    .. workspace.Criteria.Select(criterion =>
                        workspace.Notes.TryGetValue(code, out var note)
                        && note.Scores.TryGetValue(criterion.Name, out var score)
                            ? score
                            : (int?)null
                    ),
                ]
            )),
        ];
}
