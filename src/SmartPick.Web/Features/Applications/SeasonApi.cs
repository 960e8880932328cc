using System.Globalization;
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
        // A form of another site cannot send JSON without being asked first: the type is what keeps it out.
        if (!context.Request.HasJsonContentType())
        {
            return Results.Problem(
                "The body is a workspace (docs/workspace.md) as application/json.",
                statusCode: StatusCodes.Status415UnsupportedMediaType
            );
        }

        var data = await shelf.DataAsync(context.RequestAborted).ConfigureAwait(false);
        if (data is null)
        {
            return Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (
            today is not null
            && !DateOnly.TryParseExact(
                today,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out day
            )
        )
        {
            return Refused([
                new Problem("today", null, null, "no day", "a day, for example 2026-11-23"),
            ]);
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        body.Position = 0;
        var reading = WorkspaceReader.Read(body, "the request", data.Catalog, day);
        if (reading.Value is not { } workspace)
        {
            return Refused(reading.Problems);
        }

        if (workspace.Applicant is null)
        {
            return Refused([
                new Problem(
                    "the request",
                    null,
                    "$.profile",
                    "no profile",
                    "a workspace with a profile"
                ),
            ]);
        }

        var outcome = await picks
            .AskAsync(
                data,
                SeasonQuestions.Of(
                    workspace,
                    data,
                    day,
                    seed is { } given ? new Seed(given) : null
                ),
                context.RequestAborted
            )
            .ConfigureAwait(false);
        return outcome switch
        {
            null => Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable),
            { Advice: { } advice } => TypedResults.Ok(SeasonDocumentBuilder.Build(advice, data)),
            _ => Refused([
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

    private static IResult Refused(IReadOnlyList<Problem> problems) =>
        Results.Problem(
            problems[0].ToString(),
            statusCode: StatusCodes.Status400BadRequest,
            title: "The request needs another look",
            extensions: [KeyValuePair.Create("problems", (object?)problems)]
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
