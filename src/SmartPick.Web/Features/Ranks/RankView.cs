using SmartPick.Engine.Catalog;
using SmartPick.Engine.RankLists;
using SmartPick.Reference;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Ranks;

/// <summary>Everything that the page of the rank list shows at one moment.</summary>
public sealed record RankView
{
    /// <summary>The turn: workspace, commands, problems, the time.</summary>
    public required WorkspaceVisit Visit { get; init; }

    /// <summary>The advice; null without a profile, or while the server had no seat.</summary>
    public RankAdvice? Advice { get; init; }

    /// <summary>True when the server had no seat left to compute it.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Programs found for what was typed.</summary>
    public IReadOnlyList<ResidencyProgram> Found { get; init; } = [];

    /// <summary>The list before the last change, as a workspace; empty when there is nothing to undo.</summary>
    public string Undo { get; init; } = string.Empty;

    /// <summary>The program that the last command was about; null for none.</summary>
    public AcgmeCode? Touched { get; init; }

    /// <summary>The reference data.</summary>
    public ReferenceData Data => Visit.Data;

    /// <summary>What the guest has entered.</summary>
    public Workspace Workspace => Visit.Workspace;

    /// <summary>The list as entered.</summary>
    public RankDraft Draft => Workspace.Ranks;

    /// <summary>True where a chance is given as its interval alone.</summary>
    public bool IsThin => Advice?.Totals.EvidenceIsThin ?? false;

    /// <summary>The programs of the list of applications, where nothing else is there to begin with.</summary>
    public IReadOnlyList<AcgmeCode> Advised { get; init; } = [];

    /// <summary>Programs that one button puts on the list.</summary>
    public RankOffer Offer => RankOffer.To(Workspace, Advised);

    /// <summary>The warnings that stand at a program's row.</summary>
    public IEnumerable<RankWarning> WarningsAt(AcgmeCode program) =>
        Advice?.Warnings.Where(warning => warning.Program == program) ?? [];
}
