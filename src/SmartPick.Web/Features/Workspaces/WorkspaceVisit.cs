using System.Text;
using SmartPick.Reference;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Design;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.Workspaces;

/// <summary>One turn of a page that works on a guest's workspace: what came with the request, and what is to be shown.</summary>
public sealed record WorkspaceVisit
{
    /// <summary>The reference data.</summary>
    public required ReferenceData Data { get; init; }

    /// <summary>The sources by id.</summary>
    public SourceBook Sources { get; init; } = SourceBook.Empty;

    /// <summary>When the page is made.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The day the page is made, in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>What the guest has entered so far.</summary>
    public Workspace Workspace { get; init; } = Workspace.Empty;

    /// <summary>The command of the button that sent the form; empty for none.</summary>
    public string Command { get; init; } = string.Empty;

    /// <summary>The command's argument; empty for none.</summary>
    public string Argument { get; init; } = string.Empty;

    /// <summary>The form; null for a page that was got and not posted to.</summary>
    public IFormCollection? Form { get; init; }

    /// <summary>What is wrong, in the order of the page.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>Something to say that is not wrong.</summary>
    public string? Message { get; init; }

    /// <summary>The status of the answer.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>What came as the workspace and could not be read: it travels on, so that nothing is lost; null when it could.</summary>
    public string? Unreadable { get; init; }

    /// <summary>What was carried before a file took its place or it was forgotten, so that it can be had back; null for nothing.</summary>
    public string? Previous { get; init; }

    /// <summary>True while nothing has been entered.</summary>
    public bool IsEmpty => Workspace == Workspace.Empty && Unreadable is null;

    /// <summary>The workspace as the page carries it; empty while nothing has been entered.</summary>
    public string Carried =>
        Unreadable
        ?? (
            IsEmpty ? string.Empty : Encoding.UTF8.GetString(WorkspaceWriter.WriteShort(Workspace))
        );

    /// <summary>The visit with a changed workspace, one revision on.</summary>
    public WorkspaceVisit Changed(Workspace workspace, string? message = null) =>
        this with
        {
            Workspace = workspace with { Revision = Workspace.Revision + 1 },
            Message = message ?? Message,
        };

    /// <summary>The visit with something wrong; the workspace stays as it was.</summary>
    public WorkspaceVisit Refused(IReadOnlyList<FieldProblem> problems) =>
        this with
        {
            Problems = [.. Problems, .. problems],
            Status = StatusCodes.Status400BadRequest,
        };

    /// <summary>A field of the form, trimmed; empty when there is none.</summary>
    public string Field(string name) => Form?[name].ToString().Trim() ?? string.Empty;
}
