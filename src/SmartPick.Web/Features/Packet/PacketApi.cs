using SmartPick.Reference.Sharing;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Packet;

/// <summary>Gives a packet for a mentor as a file.</summary>
internal static class PacketApi
{
    public static void MapPacket(this WebApplication app) =>
        app.MapPost("/packet/file", FileAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick);

    private static async Task<IResult> FileAsync(
        HttpContext context,
        IFormCollection form,
        WorkspaceDesk desk,
        PickService picks
    )
    {
        _ = form;
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
            { Packet: { } packet } => TypedResults.File(
                PacketFile.Write(packet),
                "application/json",
                "smartpick-for-a-mentor.json"
            ),
            { Visit.Status: StatusCodes.Status503ServiceUnavailable } => TypedResults.StatusCode(
                StatusCodes.Status503ServiceUnavailable
            ),
            _ => TypedResults.StatusCode(StatusCodes.Status422UnprocessableEntity),
        };
    }
}
