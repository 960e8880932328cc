using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Reference;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Applications;

/// <summary>Everything that the page of applications shows at one moment.</summary>
public sealed record SeasonView
{
    /// <summary>The turn: workspace, commands, problems, the time.</summary>
    public required WorkspaceVisit Visit { get; init; }

    /// <summary>How the season stands; null without a profile or an application, or while the server had no seat.</summary>
    public SeasonAdvice? Advice { get; init; }

    /// <summary>True when the server had no seat left to compute it.</summary>
    public bool IsBusy { get; init; }

    /// <summary>The application that is being worked on; null for none.</summary>
    public TrackedApplication? Editing { get; init; }

    /// <summary>Programs found for what was typed.</summary>
    public IReadOnlyList<ResidencyProgram> Found { get; init; } = [];

    /// <summary>The text of a table of events that is looked at before it is taken over; empty for none.</summary>
    public string Table { get; init; } = string.Empty;

    /// <summary>What that table holds.</summary>
    public IReadOnlyList<TrackedApplication> Preview { get; init; } = [];

    /// <summary>The applications before the last change, as a workspace; empty when there is nothing to undo.</summary>
    public string Undo { get; init; } = string.Empty;

    /// <summary>The event that was just entered; null for none.</summary>
    public (AcgmeCode Program, ApplicationEventKind Kind)? Entered { get; init; }

    /// <summary>The reference data.</summary>
    public ReferenceData Data => Visit.Data;

    /// <summary>Dates, timing and rules of the season.</summary>
    public SeasonBasis Basis => Data.SeasonBasis;

    /// <summary>What the guest has entered.</summary>
    public Workspace Workspace => Visit.Workspace;

    /// <summary>The day.</summary>
    public DateOnly Today => Visit.Today;

    /// <summary>The event to speak of: the one just entered, else the latest; null while there was none.</summary>
    public SeasonStep? Latest =>
        Advice is null || Visit.Command is "drop" ? null
        : Entered is { } entered
            ? Advice.Steps.LastOrDefault(step =>
                step.Program.Code == entered.Program && step.Event.Kind == entered.Kind
            )
        : Advice.Steps.Count > 0 ? Advice.Steps[^1]
        : null;

    /// <summary>The calendar of what was entered.</summary>
    public InterviewCalendar Calendar =>
        InterviewCalendar.Of(Workspace.Applications, Data.Catalog, Basis.Rules);

    /// <summary>Where a program is, and in which specialty where that is the parallel plan's.</summary>
    public string Place(ResidencyProgram program) =>
        Workspace.Applicant?.Parallel is { } plan
        && string.Equals(program.Specialty, plan.Specialty, StringComparison.Ordinal)
            ? $"{program.City}, {program.State} · {program.Specialty}"
            : $"{program.City}, {program.State}";

    /// <summary>A program of the directory.</summary>
    public ResidencyProgram Program(AcgmeCode code) => Data.Catalog.Find(code)!;
}
