using SmartPick.Engine.Catalog;
using SmartPick.Engine.Improving;
using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.People;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.WhatIf;

/// <summary>Everything that the page shows at one moment.</summary>
public sealed record WhatIfView
{
    /// <summary>The turn: workspace, command, problems, the time.</summary>
    public required WorkspaceVisit Visit { get; init; }

    /// <summary>What stands in the controls; null without a profile.</summary>
    public WhatIfDraft? Draft { get; init; }

    /// <summary>The question as the profile puts it; null without a profile.</summary>
    public PickRequest? Before { get; init; }

    /// <summary>The question with what is tried; null while something is wrong with it.</summary>
    public PickRequest? After { get; init; }

    /// <summary>The list that is kept; null while there is none.</summary>
    public KeptList? List { get; init; }

    /// <summary>The kept list before and after.</summary>
    public KeptAnswer? Kept { get; init; }

    /// <summary>The list made anew, and what it changes; null until it is asked for.</summary>
    public WhatIfAnswer? Anew { get; init; }

    /// <summary>What would help most; null until it is asked for.</summary>
    public HelpAnswer? Help { get; init; }

    /// <summary>Who can help with what would help; a guest's names nobody.</summary>
    public HelpAnswers Helpers { get; init; } = HelpAnswers.Guest;

    /// <summary>Programs found for what was typed.</summary>
    public IReadOnlyList<ResidencyProgram> Found { get; init; } = [];

    /// <summary>True when the server had no seat left.</summary>
    public bool IsBusy { get; init; }

    /// <summary>The reference data.</summary>
    public ReferenceData Data => Visit.Data;

    /// <summary>What the guest has entered.</summary>
    public Workspace Workspace => Visit.Workspace;

    /// <summary>True when something differs from the profile.</summary>
    public bool IsTried =>
        Before is { } before
        && Draft is { } draft
        && (draft.ChangesFrom(before.Applicant).Count > 0 || draft.Signals is not null);

    /// <summary>True where a change between the list as it is and another rests on thin evidence: its interval is given alone.</summary>
    /// <param name="after">The other list.</param>
    public bool IsThin(ListTotals after) =>
        Kept is { Before.EvidenceIsThin: true } || after.EvidenceIsThin;

    /// <summary>What is wrong with a question, or null.</summary>
    public FieldProblem? ProblemOf(string name) =>
        Visit.Problems.FirstOrDefault(problem =>
            string.Equals(problem.Name, name, StringComparison.Ordinal)
        );
}
