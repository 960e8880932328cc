using Microsoft.AspNetCore.Mvc;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.Seasons;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Applications;

/// <summary>A season by request: a workspace in, what <c>smartpick season --json</c> writes out; and the calendar as a file.</summary>
internal static class SeasonApi
{
    public static void AddApplications(this IServiceCollection services) =>
        services.AddScoped<SeasonTurn>();

    public static void MapApplications(this WebApplication app)
    {
        app.MapPost("/api/v1/season", AnswerAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick)
            .Produces<SeasonDocument>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary(
                "Chances after invitations, refusals and silence, for a workspace with a profile and applications. Nothing is kept."
            );
        app.MapPost("/applications/calendar", CalendarAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick);
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        [FromQuery] string? today,
        [FromQuery] ulong? seed,
        ReferenceShelf shelf,
        PickService picks,
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

        var outcome = await picks
            .AskAsync(
                data!,
                SeasonQuestions.Of(
                    workspace!,
                    data!,
                    day,
                    seed is { } given ? new Seed(given) : null
                ),
                context.RequestAborted
            )
            .ConfigureAwait(false);
        return outcome switch
        {
            null => Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable),
            { Advice: { } advice } => TypedResults.Ok(SeasonDocumentBuilder.Build(advice, data!)),
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

    private static async Task<IResult> CalendarAsync(
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
                CalendarFile.Write(
                    visit.Workspace.Applications,
                    visit.Data,
                    visit.Workspace.Applicant,
                    visit.Now
                ),
                "text/calendar",
                "smartpick.ics"
            ),
        };
    }
}
