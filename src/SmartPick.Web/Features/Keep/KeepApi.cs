using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmartPick.Reference;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Keep;

/// <summary>Gives a guest's workspace, and what is made of it, as files: to the page's form, and to programs.</summary>
internal static class KeepApi
{
    public static void MapKeep(this WebApplication app)
    {
        app.MapPost("/keep/file", FileAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick);
        app.MapPost("/keep/export/{kind}/{form}", ExportAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick);
        app.MapPost("/api/v1/export/{kind}", AnswerAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick)
            .Produces<byte[]>(
                StatusCodes.Status200OK,
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/json",
                "text/calendar"
            )
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithSummary(
                "A workspace's list, applications, ranks, calendar or everything as a file: csv, xlsx, json or ics. Nothing is kept."
            );
    }

    private static async Task<IResult> FileAsync(
        HttpContext context,
        IFormCollection form,
        WorkspaceDesk desk
    )
    {
        _ = form;
        var visit = await desk.OpenAsync(context).ConfigureAwait(false);
        return visit switch
        {
            null => TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable),
            { Problems.Count: > 0 } => TypedResults.StatusCode(
                StatusCodes.Status422UnprocessableEntity
            ),
            _ => FileOf(ExportFile.EverythingOf(visit.Workspace)),
        };
    }

    private static async Task<IResult> ExportAsync(
        HttpContext context,
        IFormCollection posted,
        string kind,
        string form,
        WorkspaceDesk desk,
        PickService picks
    )
    {
        _ = posted;
        if (Find(kind, form) is not { } wanted)
        {
            return TypedResults.NotFound();
        }

        var visit = await desk.OpenAsync(context).ConfigureAwait(false);
        if (visit is null)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        if (visit.Problems.Count > 0)
        {
            return TypedResults.StatusCode(StatusCodes.Status422UnprocessableEntity);
        }

        var made = await MakeAsync(
                wanted,
                visit.Workspace,
                visit.Data,
                visit.Now,
                picks,
                context.RequestAborted
            )
            .ConfigureAwait(false);
        return made switch
        {
            null => TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable),
            { Value: { } file } => FileOf(file),
            _ => TypedResults.StatusCode(StatusCodes.Status422UnprocessableEntity),
        };
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        string kind,
        [FromQuery] string? form,
        ReferenceShelf shelf,
        PickService picks,
        TimeProvider time
    )
    {
        var now = time.GetUtcNow();
        var (data, workspace, refused) = await WorkspaceBody
            .ReadAsync(context, shelf, DateOnly.FromDateTime(now.UtcDateTime))
            .ConfigureAwait(false);
        if (refused is not null)
        {
            return refused;
        }

        if (Find(kind, form) is not { } wanted)
        {
            return WorkspaceBody.Refused([
                new Problem(
                    "the address",
                    null,
                    null,
                    "a kind or a form that there is not",
                    "list, applications or ranks as csv, xlsx or json; calendar as ics; everything as json"
                ),
            ]);
        }

        var made = await MakeAsync(wanted, workspace!, data!, now, picks, context.RequestAborted)
            .ConfigureAwait(false);
        return made switch
        {
            null => Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable),
            { Value: { } file } => FileOf(file),
            _ => WorkspaceBody.Refused(made.Problems),
        };
    }

    private static async Task<Reading<ExportFile>?> MakeAsync(
        (ExportKind Kind, ExportForm Form) wanted,
        Workspace workspace,
        ReferenceData data,
        DateTimeOffset now,
        PickService picks,
        CancellationToken cancellation
    )
    {
        if (wanted.Kind is ExportKind.List)
        {
            var answer = await WorkspaceList
                .AskAsync(workspace, data, picks, cancellation)
                .ConfigureAwait(false);
            return answer is null ? null
                : answer.Value is { } advice
                    ? Made(ExportFile.Of(AdvisedTable.Of(advice, data), wanted.Form))
                : new Reading<ExportFile>(null, answer.Problems);
        }

        return Made(
            wanted.Kind switch
            {
                ExportKind.Applications => ExportFile.Of(
                    ApplicationsTable.Of(workspace, data),
                    wanted.Form
                ),
                ExportKind.Ranks => ExportFile.Of(RanksTable.Of(workspace, data), wanted.Form),
                ExportKind.Calendar => ExportFile.CalendarOf(workspace, data, now),
                _ => ExportFile.EverythingOf(workspace),
            }
        );
    }

    private static Reading<ExportFile> Made(ExportFile file) => new(file, []);

    /// <summary>What an address asks for; null when there is no such thing. Without a form the usual one is meant.</summary>
    private static (ExportKind Kind, ExportForm Form)? Find(string kind, string? form)
    {
        var kinds = Enum.GetValues<ExportKind>().Where(known => IsNamed(known, kind)).ToList();
        if (kinds is not [var found])
        {
            return null;
        }

        var forms = ExportFile
            .FormsOf(found)
            .Where(known => form is null || IsNamed(known, form))
            .ToList();
        return forms.Count > 0 ? (found, forms[0]) : null;
    }

    private static bool IsNamed<T>(T value, string name)
        where T : struct, Enum =>
        string.Equals(value.ToString().ToLowerInvariant(), name, StringComparison.Ordinal);

    private static FileContentHttpResult FileOf(ExportFile file) =>
        TypedResults.File(file.Bytes, file.MediaType, file.Name);
}
