using System.Text;
using SmartPick.Reference;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Workspaces;

/// <summary>Takes a workspace from a request. Keeps nothing: it comes with the form and goes back with the page.</summary>
internal sealed class WorkspaceDesk(ReferenceShelf shelf, TimeProvider time)
{
    /// <summary>The field that carries the workspace.</summary>
    public const string WorkspaceField = "workspace";

    /// <summary>The field that carries what the last file or "forget me" took the place of.</summary>
    public const string PreviousField = "previous";

    /// <summary>The field in which the list's page carries the whole workspace for browsers without scripts.</summary>
    public const string WholeField = "whole";

    // The page of the list carries a profile too; whoever comes from there without scripts brings it along.
    private const string ProfileField = "profile";

    /// <summary>The turn that a request begins; null when there is no reference data.</summary>
    public async Task<WorkspaceVisit?> OpenAsync(HttpContext context)
    {
        var data = await shelf.DataAsync(context.RequestAborted).ConfigureAwait(false);
        if (data is null)
        {
            return null;
        }

        var visit = new WorkspaceVisit
        {
            Data = data,
            Sources = shelf.Sources,
            Now = time.GetUtcNow(),
        };
        return HttpMethods.IsPost(context.Request.Method)
            ? await TakeAsync(visit, context.Request.Form, context.RequestAborted)
                .ConfigureAwait(false)
            : visit;
    }

    private static async Task<WorkspaceVisit> TakeAsync(
        WorkspaceVisit visit,
        IFormCollection form,
        CancellationToken cancellation
    )
    {
        var parts = form["do"].ToString().Split(':', 2);
        visit = visit with
        {
            Form = form,
            Command = parts[0],
            Argument = parts.Length > 1 ? parts[1] : string.Empty,
            // What another tab changes meanwhile must not take the way back away.
            Previous = form[PreviousField].ToString() is { Length: > 0 } previous ? previous : null,
        };
        visit = Take(visit, form);
        if (visit.Command is "undo")
        {
            return Undo(visit, form[PreviousField].ToString());
        }

        return visit.Command is "open" && visit.Problems.Count == 0
            ? await OpenFileAsync(visit, form, cancellation).ConfigureAwait(false)
            : visit;
    }

    private static WorkspaceVisit Take(WorkspaceVisit visit, IFormCollection form)
    {
        var carried = form[WorkspaceField].ToString();
        foreach (var other in new[] { WholeField, ProfileField })
        {
            carried = carried.Length == 0 ? form[other].ToString() : carried;
        }

        if (carried.Length == 0)
        {
            return visit;
        }

        var reading = Read(visit, Encoding.UTF8.GetBytes(carried), "what this browser has kept");
        return reading.Value is { } workspace
            ? visit with
            {
                Workspace = workspace,
            }
            : visit.Refused(Problems(reading)) with
            {
                Unreadable = carried,
            };
    }

    /// <summary>Puts back what stood there before the last file was opened or everything was forgotten.</summary>
    private static WorkspaceVisit Undo(WorkspaceVisit visit, string previous)
    {
        if (previous.Length == 0)
        {
            return visit with { Message = "There is nothing to put back." };
        }

        var reading = Read(visit, Encoding.UTF8.GetBytes(previous), "what stood here before");
        return reading.Value is { } workspace
            ? visit with
            {
                Workspace = workspace,
                Previous = null,
                Unreadable = null,
                Problems = [],
                Status = StatusCodes.Status200OK,
                Message = "What stood here before is back.",
            }
            : visit.Refused(Problems(reading));
    }

    /// <summary>Takes a whole file in place of the workspace; when it cannot be read the workspace stays.</summary>
    private static async Task<WorkspaceVisit> OpenFileAsync(
        WorkspaceVisit visit,
        IFormCollection form,
        CancellationToken cancellation
    )
    {
        var (workspace, problems) = await FileAsync(visit, form, cancellation)
            .ConfigureAwait(false);
        return workspace is not null
            ? visit.Changed(workspace, "The file is open; what stood here before is replaced.") with
            {
                Previous = visit.IsEmpty ? null : visit.Carried,
            }
            : visit.Refused(problems);
    }

    /// <summary>The workspace of the file that came with a form, or what is wrong with it.</summary>
    public static async Task<(
        Workspace? Workspace,
        IReadOnlyList<FieldProblem> Problems
    )> FileAsync(WorkspaceVisit visit, IFormCollection form, CancellationToken cancellation)
    {
        if (form.Files.GetFile("file") is not { } file)
        {
            return (null, [ProfileDraft.NoFile]);
        }

        if (file.Length > RequestLimits.MaxProfileBytes)
        {
            return (null, [TooLarge(file.Length)]);
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        return Of(visit, bytes.ToArray(), "the file");
    }

    /// <summary>The workspace of a document, or what is wrong with it.</summary>
    public static (Workspace? Workspace, IReadOnlyList<FieldProblem> Problems) Of(
        WorkspaceVisit visit,
        byte[] json,
        string name
    )
    {
        var reading = Read(visit, json, name);
        return (reading.Value, ProfileDraft.LocateInFile(json, reading.Problems));
    }

    private static FieldProblem TooLarge(long length) =>
        new(
            null,
            "Open a file",
            FormattableString.Invariant($"a file of {length / 1024} kB"),
            FormattableString.Invariant(
                $"a file of at most {RequestLimits.MaxProfileBytes / 1024} kB"
            )
        );

    private static Reading<Workspace> Read(WorkspaceVisit visit, byte[] json, string name)
    {
        using var stream = new MemoryStream(json);
        return WorkspaceReader.Read(stream, name, visit.Data.Catalog, visit.Today);
    }

    private static FieldProblem[] Problems(Reading<Workspace> reading) =>
        [.. reading.Problems.Select(problem => ProfileDraft.Locate(problem, isTyped: false))];
}
