using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmartPick.Reference;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.Requests;
using SmartPick.Reference.Sharing;
using SmartPick.Web.Features.Api;
using SmartPick.Web.Features.Workspaces;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Keep;

/// <summary>Gives a guest's workspace, and what is made of it, as files: to the page's form, and to programs.</summary>
internal static class KeepApi
{
    public static void AddKeep(this IServiceCollection services) =>
        services.AddSingleton<ExportDesk>();

    public static void MapKeep(this WebApplication app)
    {
        app.MapPost("/keep/file", FileAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick);
        app.MapPost("/keep/export/{kind}/{form}", ExportAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick);
        app.MapAsked(
                "/api/v1/export/{kind}",
                BodyShape.File,
                AnswerAsync,
                "A workspace's list, applications, ranks, couple's pairs, packet for a mentor, calendar or everything as a file: csv, xlsx, json, ics or html. For a packet the body may be an object with the workspace, parts and ask. Nothing is kept."
            )
            .Produces<byte[]>(
                StatusCodes.Status200OK,
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/json",
                "text/calendar",
                "text/html"
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
        ExportDesk files
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

        var made = await files
            .MakeAsync(
                new ExportAsked(
                    wanted.Kind,
                    wanted.Form,
                    visit.Workspace,
                    PacketParts.Usual,
                    visit.Now
                ),
                visit.Data,
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

    private static Task<IResult> AnswerAsync(
        HttpContext context,
        string kind,
        [FromQuery] string? form,
        ApiDesk desk,
        ExportDesk files
    )
    {
        var wanted = Find(kind, form);
        return desk.AnswerAsync(
            context,
            wanted?.Kind is ExportKind.Packet ? BodyShape.File : BodyShape.Document,
            default,
            async visit =>
            {
                if (wanted is not { } asked)
                {
                    return ApiAnswer.Refused([NoSuchFile]);
                }

                var made = await files
                    .MakeAsync(
                        new ExportAsked(
                            asked.Kind,
                            asked.Form,
                            visit.Body.Workspace,
                            PartsOf(visit.Body),
                            visit.Now
                        ),
                        visit.Data,
                        context.RequestAborted
                    )
                    .ConfigureAwait(false);
                return made switch
                {
                    null => ApiAnswer.Busy,
                    { Value: { } file } => FileOf(file),
                    _ => ApiAnswer.Refused(made.Problems),
                };
            }
        );
    }

    private static Problem NoSuchFile { get; } =
        new(
            "the address",
            null,
            null,
            "a kind or a form that there is not",
            "list, applications, ranks or pairs as csv, xlsx or json; packet as html or json; calendar as ics; everything as json"
        );

    private static PacketParts PartsOf(ReadBody body)
    {
        var questions = body.Text(BodyShape.Ask) ?? string.Empty;
        return body.Texts(BodyShape.Parts) is { } parts
            ? PacketParts.Of(parts, questions)
            : PacketParts.Usual with
            {
                Questions = questions,
            };
    }

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
