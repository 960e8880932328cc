using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Workspaces;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Keep;

/// <summary>Gives a guest's workspace back as a file.</summary>
internal static class KeepApi
{
    public static void MapKeep(this WebApplication app) =>
        app.MapPost("/keep/file", FileAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick);

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
            _ => TypedResults.File(
                WorkspaceWriter.Write(visit.Workspace),
                "application/json",
                "smartpick.json"
            ),
        };
    }
}
