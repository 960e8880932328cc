using Microsoft.AspNetCore.Mvc;
using SmartPick.Reference.Requests;
using SmartPick.Reference.Seasons;
using SmartPick.Web.Features.Api;
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
        app.MapAsked(
                "/api/v1/season",
                BodyShape.Document,
                AnswerAsync,
                "Chances after invitations, refusals and silence, for a workspace with a profile and applications. Nothing is kept."
            )
            .Produces<SeasonDocument>();
        app.MapPost("/applications/calendar", CalendarAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick);
    }

    private static Task<IResult> AnswerAsync(
        HttpContext context,
        [FromQuery] string? today,
        [FromQuery] string? seed,
        ApiDesk desk,
        PickService picks
    ) =>
        desk.AnswerProfileAsync(
            context,
            BodyShape.Document,
            new AddressAsked(today, seed),
            async visit =>
            {
                var outcome = await picks
                    .AskAsync(
                        visit.Data,
                        SeasonQuestions.Of(visit.Workspace, visit.Data, visit.Day, visit.Seed),
                        context.RequestAborted
                    )
                    .ConfigureAwait(false);
                return outcome switch
                {
                    null => ApiAnswer.Busy,
                    { Advice: { } advice } => TypedResults.Ok(
                        SeasonDocumentBuilder.Build(advice, visit.Data)
                    ),
                    _ => ApiAnswer.Refused(outcome.Refusals),
                };
            }
        );

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
