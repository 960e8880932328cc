using Microsoft.AspNetCore.Mvc;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.RankLists;
using SmartPick.Reference.Requests;
using SmartPick.Web.Features.Api;
using SmartPick.Web.Features.Workspaces;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Ranks;

/// <summary>A rank list by request: a workspace in, what <c>smartpick rank --json</c> writes out; and the list in ranking order as a file.</summary>
internal static class RankApi
{
    public static void AddRanks(this IServiceCollection services) => services.AddScoped<RankTurn>();

    public static void MapRanks(this WebApplication app)
    {
        app.MapAsked(
                "/api/v1/rank",
                BodyShape.Document,
                AnswerAsync,
                "The chance at each rank and in all, and what to look at again, for a workspace with a profile and ranks. Nothing is kept."
            )
            .Produces<RankDocument>();
        app.MapPost("/rank/file", FileAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick);
    }

    private static Task<IResult> AnswerAsync(
        HttpContext context,
        [FromQuery] string? today,
        [FromQuery] string? seed,
        ApiDesk desk,
        RankTurn turn
    ) =>
        desk.AnswerProfileAsync(
            context,
            BodyShape.Document,
            new AddressAsked(today, seed),
            async visit =>
            {
                var outcome = await turn.AskAsync(
                        visit.Workspace,
                        visit.Data,
                        visit.Day,
                        visit.Seed ?? RankTurn.UsualSeed,
                        context.RequestAborted
                    )
                    .ConfigureAwait(false);
                return outcome switch
                {
                    null => ApiAnswer.Busy,
                    { Advice: { } advice } => TypedResults.Ok(
                        RankDocumentBuilder.Build(advice, visit.Workspace.Ranks, visit.Data)
                    ),
                    _ => ApiAnswer.Refused(outcome.Refusals),
                };
            }
        );

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
                CsvExport.Write(RanksTable.Of(view.Workspace, view.Data, advice)),
                "text/csv",
                "rank-order-list.csv"
            ),
            { IsBusy: true } => TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => TypedResults.StatusCode(StatusCodes.Status422UnprocessableEntity),
        };
    }
}
