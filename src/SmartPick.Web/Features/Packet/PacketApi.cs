using Microsoft.AspNetCore.Http.HttpResults;
using SmartPick.Reference.Exporting;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Packet;

/// <summary>Gives a packet for a mentor as a file.</summary>
internal static class PacketApi
{
    public static void MapPacket(this WebApplication app)
    {
        app.MapPost(
                "/packet/file",
                (
                    HttpContext context,
                    IFormCollection form,
                    WorkspaceDesk desk,
                    PickService picks
                ) => FileAsync(context, form, ExportForm.Json, desk, picks)
            )
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick);
        app.MapPost(
                "/packet/page",
                (
                    HttpContext context,
                    IFormCollection form,
                    WorkspaceDesk desk,
                    PickService picks
                ) => FileAsync(context, form, ExportForm.Html, desk, picks)
            )
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick);
    }

    private static async Task<IResult> FileAsync(
        HttpContext context,
        IFormCollection posted,
        ExportForm form,
        WorkspaceDesk desk,
        PickService picks
    )
    {
        _ = posted;
        var visit = await desk.OpenAsync(context).ConfigureAwait(false);
        if (visit is null)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var made =
            visit.Problems.Count > 0
                ? null
                : await PacketTurn
                    .MakeAsync(visit, picks, context.RequestAborted)
                    .ConfigureAwait(false);
        return made switch
        {
            { Packet: { } packet } => FileOf(ExportFile.PacketOf(packet, form)),
            { Visit.Status: StatusCodes.Status503ServiceUnavailable } => TypedResults.StatusCode(
                StatusCodes.Status503ServiceUnavailable
            ),
            _ => TypedResults.StatusCode(StatusCodes.Status422UnprocessableEntity),
        };
    }

    private static FileContentHttpResult FileOf(ExportFile file) =>
        TypedResults.File(file.Bytes, file.MediaType, file.Name);
}
