using System.Text.Json;
using SmartPick.Reference;
using SmartPick.Reference.Couples;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Couples;

/// <summary>The joint list as a file of the page, and for programs that ask. Nothing of either is kept.</summary>
internal static class CoupleApi
{
    private const string Route = "/api/v1/couple";

    public static void AddCouple(this IServiceCollection services) =>
        services.AddSingleton<CoupleService>();

    public static void MapCouple(this WebApplication app)
    {
        app.MapPost("/couple/file", FileAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick);
        app.MapPost(Route, AskAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick)
            .Produces<CoupleDocument>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary(
                "The joint rank order list of two who apply as a couple. Nothing is kept."
            );
    }

    private static async Task<IResult> FileAsync(
        HttpContext context,
        IFormCollection form,
        WorkspaceDesk desk,
        CoupleService service
    )
    {
        _ = form;
        var visit = await desk.OpenAsync(context).ConfigureAwait(false);
        if (visit is null)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var (answered, advice) = await service
            .AdviseAsync(visit, context.RequestAborted)
            .ConfigureAwait(false);
        return advice is null
            ? TypedResults.StatusCode(
                answered.Status == StatusCodes.Status503ServiceUnavailable
                    ? answered.Status
                    : StatusCodes.Status422UnprocessableEntity
            )
            : TypedResults.File(CoupleCsv.Write(advice), "text/csv", "joint-rank-list.csv");
    }

    // A form of another site can send text, never JSON by its name: asking for the name keeps those out without a token.
    private static async Task<IResult> AskAsync(
        HttpContext context,
        ReferenceShelf shelf,
        CoupleService service,
        TimeProvider time
    )
    {
        if (!context.Request.HasJsonContentType())
        {
            return TypedResults.Problem(
                "The body is to be application/json.",
                statusCode: StatusCodes.Status415UnsupportedMediaType
            );
        }

        var data = await shelf.DataAsync(context.RequestAborted).ConfigureAwait(false);
        if (data is null)
        {
            return TypedResults.Problem(
                "The reference data could not be read.",
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
        }

        var (body, problems) = await CoupleBody
            .ReadAsync(context.Request.Body, data, time, context.RequestAborted)
            .ConfigureAwait(false);
        if (body is null)
        {
            return WorkspaceBody.Refused(problems);
        }

        var outcome = await service
            .AskAsync(
                data,
                body.First,
                body.Second,
                body.Today,
                body.Change,
                context.RequestAborted
            )
            .ConfigureAwait(false);
        return outcome switch
        {
            null => TypedResults.Problem(
                "Many people are asking just now. Try again in a moment.",
                statusCode: StatusCodes.Status503ServiceUnavailable
            ),
            { Advice: { } advice } => TypedResults.Json(
                CoupleDocumentBuilder.Build(advice, data),
                JsonSerializerOptions.Web
            ),
            _ => WorkspaceBody.Refused([
                .. outcome.Refusals.Select(refusal => new Problem(
                    "body",
                    null,
                    refusal.Path,
                    refusal.Found,
                    refusal.Expected
                )),
            ]),
        };
    }
}
