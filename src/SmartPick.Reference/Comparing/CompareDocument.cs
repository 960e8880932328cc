using SmartPick.Engine.Comparing;
using SmartPick.Engine.Picking;
using SmartPick.Reference.Seasons;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Comparing;

/// <summary>What <c>/api/v1/compare</c> answers: chances 0 to 1, each with its 90 % interval; totals 1 to 5.</summary>
/// <param name="Smartpick">compare.</param>
/// <param name="Version">Of this format: 1.</param>
/// <param name="FittedOn">The date of the model's fit.</param>
/// <param name="Draws">How often the weights are shaken.</param>
/// <param name="WeightSd">Standard deviation of the noise on the logarithm of a weight.</param>
/// <param name="SameOrder">Share of the draws with the same order; null while there is none.</param>
/// <param name="Programs">The programs in the order of the workspace.</param>
public sealed record CompareDocument(
    string Smartpick,
    int Version,
    string FittedOn,
    int Draws,
    double WeightSd,
    double? SameOrder,
    IReadOnlyList<ComparedProgramPart> Programs
)
{
    /// <summary>The document of a workspace.</summary>
    public static CompareDocument Build(
        Workspace workspace,
        IReadOnlyList<ProgramChances> chances,
        ReferenceData data
    )
    {
        var criteria = ComparedScores.Criteria(workspace);
        var programs = ComparedScores.Programs(workspace);
        var rules = data.StabilityRules;
        var totals = WeightedTotals.Of(criteria, programs);
        var stability = OrderStability.Of(criteria, programs, rules, ComparedScores.Seed);
        return new CompareDocument(
            "compare",
            1,
            data.Model.FittedOn,
            rules.Draws,
            rules.WeightSd,
            stability?.SameOrder,
            [
                .. workspace.Compared.Select(
                    (code, i) =>
                        PartOf(
                            data.Catalog.Find(code)!,
                            chances.FirstOrDefault(one => one.Program == code),
                            totals.Count > 0 ? totals[i] : null,
                            stability?.Programs.First(place => place.Program == code)
                        )
                ),
            ]
        );
    }

    private static ComparedProgramPart PartOf(
        Engine.Catalog.ResidencyProgram program,
        ProgramChances? chances,
        WeightedTotal? total,
        ShakenPlace? place
    ) =>
        new(
            program.Code.Digits,
            program.Name,
            program.City,
            program.State,
            program.Specialty,
            chances is null ? null : SeasonFigure.Of(chances.Interview),
            chances is null ? null : WorkspaceNames.Tiers.Of(chances.Tier),
            chances is null ? null : SeasonFigure.Of(chances.InterviewWithSignal),
            chances is null ? null : SeasonFigure.Of(chances.WouldTake),
            chances?.EvidenceIsThin,
            total?.Total,
            total?.Low,
            total?.High,
            total?.Missing ?? 0,
            place?.Place,
            place?.First,
            place?.SamePlace
        );
}

/// <summary>One program of a comparison; chances are null for a specialty that is not applied to, the total where a score is missing. Where the evidence is thin a reader is given the intervals alone.</summary>
public sealed record ComparedProgramPart(
    string Code,
    string Name,
    string City,
    string State,
    string Specialty,
    SeasonFigure? Interview,
    string? HighestSignal,
    SeasonFigure? InterviewWithSignal,
    SeasonFigure? WouldTake,
    bool? EvidenceIsThin,
    double? Total,
    double? TotalLow,
    double? TotalHigh,
    int Missing,
    int? Place,
    double? First,
    double? SamePlace
);
