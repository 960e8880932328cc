using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Hosting;

/// <summary>Whether this node can answer: ready once the reference data is read.</summary>
internal static class HealthAnswer
{
    public static IResult For(PickService picks) =>
        picks.IsReady
            ? Results.Text("ready")
            : Results.Text("starting", statusCode: StatusCodes.Status503ServiceUnavailable);
}
