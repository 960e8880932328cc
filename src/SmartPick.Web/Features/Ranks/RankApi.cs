using Microsoft.AspNetCore.Mvc;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.RankLists;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Ranks;

/// <summary>A rank list by request: a workspace in, what <c>smartpick rank --json</c> writes out; and the list in ranking order as a file.</summary>
internal static class RankApi
{
    public static void AddRanks(this IServiceCollection services) => services.AddScoped<RankTurn>();

    public static void MapRanks(this WebApplication app)
    {
        app.MapPost("/api/v1/rank", AnswerAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick)
            .Produces<RankDocument>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary(
                "The chance at each rank and in all, and what to look at again, for a workspace with a profile and ranks. Nothing is kept."
            );
        app.MapPost("/rank/file", FileAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick);
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        [FromQuery] string? today,
        [FromQuery] ulong? seed,
        ReferenceShelf shelf,
        RankTurn turn,
        TimeProvider time
    )
    {
        var (day, data, workspace, refused) = await WorkspaceBody
            .ReadWithProfileAsync(context, today, shelf, time)
            .ConfigureAwait(false);
        if (refused is not null)
        {
            return refused;
        }

        var outcome = await turn.AskAsync(
                workspace!,
                data!,
                day,
                seed is { } given ? new Seed(given) : RankTurn.UsualSeed,
                context.RequestAborted
            )
            .ConfigureAwait(false);
        return outcome switch
        {
            null => Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable),
            { Advice: { } advice } => TypedResults.Ok(
                RankDocumentBuilder.Build(advice, workspace!.Ranks, data!)
            ),
            _ => WorkspaceBody.Refused([
                .. outcome.Refusals.Select(refusal => new Problem(
                    "the request",
                    null,
                    refusal.Path,
                    refusal.Found,
                    refusal.Expected
                )),
            ]),
        };
    }

    private static async Task<IResult> FileAsync(
        HttpContext context,
        IFormCollection form,
        WorkspaceDesk desk,
        RankTurn turn
    )
    {
        _ = form;
        var visit = await desk.OpenAsync(context).ConfigureAwait(false);
        if (visit is null)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        // The button names no command: what was typed at the rows is taken, and nothing else.
        var view = await turn.TakeAsync(
                visit with
                {
                    Command = string.Empty,
                    Argument = string.Empty,
                },
                context.RequestAborted
            )
            .ConfigureAwait(false);
        return view switch
        {
            { Advice: { } advice, Visit.Problems.Count: 0 } => TypedResults.File(
                RankCsv.Write(advice, view.Draft),
                "text/csv",
                "rank-order-list.csv"
            ),
            { IsBusy: true } => TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => TypedResults.StatusCode(StatusCodes.Status422UnprocessableEntity),
        };
    }
}
