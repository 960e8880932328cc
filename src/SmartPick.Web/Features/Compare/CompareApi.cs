using SmartPick.Reference.Comparing;
using SmartPick.Web.Features.Applications;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.WhatIf;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Compare;

/// <summary>A comparison by request: a workspace in, what the page shows out. Nothing is kept.</summary>
internal static class CompareApi
{
    public static void AddCompare(this IServiceCollection services) =>
        services.AddScoped<CompareTurn>();

    public static void MapCompare(this WebApplication app) =>
        app.MapPost("/api/v1/compare", CompareAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick)
            .Produces<CompareDocument>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary(
                "Programs side by side: chances, own totals, and how much their order depends on the weights. Nothing is kept."
            );

    private static Task<IResult> CompareAsync(
        HttpContext context,
        ReferenceShelf shelf,
        PickService picks,
        TimeProvider time
    ) =>
        JsonRequest.AnswerAsync(
            context,
            shelf,
            time,
            [],
            async (body, data, _) =>
            {
                var question = body.Workspace.Choices.QuestionOf(body.Applicant);
                var chances = await picks
                    .ChancesAsync(data, question, body.Workspace.Compared, context.RequestAborted)
                    .ConfigureAwait(false);
                return chances is null
                    ? JsonRequest.Busy
                    : TypedResults.Ok(CompareDocument.Build(body.Workspace, chances, data));
            }
        );
}
