using SmartPick.Engine.Catalog;
using SmartPick.Engine.Comparing;
using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Compare;

/// <summary>Everything that the page shows at one moment.</summary>
public sealed record CompareView
{
    /// <summary>The turn: workspace, command, problems, the time.</summary>
    public required WorkspaceVisit Visit { get; init; }

    /// <summary>Chances by program; a program of a specialty that is not applied to is not there.</summary>
    public IReadOnlyDictionary<AcgmeCode, ProgramChances> Chances { get; init; } =
        new Dictionary<AcgmeCode, ProgramChances>();

    /// <summary>True when a chance beside others rests on thin evidence, so that its interval alone is given.</summary>
    public bool IsThin => Chances.Values.Any(chances => chances.EvidenceIsThin);

    /// <summary>Programs offered to be added: found for what was typed, or those of the list.</summary>
    public IReadOnlyList<ResidencyProgram> Offered { get; init; } = [];

    /// <summary>True when the server had no seat left.</summary>
    public bool IsBusy { get; init; }

    /// <summary>The reference data.</summary>
    public ReferenceData Data => Visit.Data;

    /// <summary>What the guest has entered.</summary>
    public Workspace Workspace => Visit.Workspace;

    /// <summary>The programs side by side.</summary>
    public IReadOnlyList<ResidencyProgram> Programs =>
        [.. Workspace.Compared.Select(Data.Catalog.Find).OfType<ResidencyProgram>()];

    /// <summary>The totals, in the order of the programs; empty while nothing counts.</summary>
    public IReadOnlyList<WeightedTotal> Totals =>
        WeightedTotals.Of(ComparedScores.Criteria(Workspace), ComparedScores.Programs(Workspace));

    /// <summary>How much the order depends on the weights; null while there is no order.</summary>
    public OrderStability? Stability =>
        OrderStability.Of(
            ComparedScores.Criteria(Workspace),
            ComparedScores.Programs(Workspace),
            Data.StabilityRules,
            ComparedScores.Seed
        );
}
