using SmartPick.Reference.Comparing;
using SmartPick.Reference.Requests;
using SmartPick.Web.Features.Api;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.Compare;

/// <summary>A comparison by request: a workspace in, what the page shows out. Nothing is kept.</summary>
internal static class CompareApi
{
    public static void AddCompare(this IServiceCollection services) =>
        services.AddScoped<CompareTurn>();

    public static void MapCompare(this WebApplication app) =>
        app.MapAsked(
                "/api/v1/compare",
                BodyShape.Document,
                CompareAsync,
                "Programs side by side: chances, own totals, and how much their order depends on the weights. Nothing is kept."
            )
            .Produces<CompareDocument>();

    private static Task<IResult> CompareAsync(
        HttpContext context,
        ApiDesk desk,
        PickService picks
    ) =>
        desk.AnswerProfileAsync(
            context,
            BodyShape.Document,
            default,
            async visit =>
            {
                var chances = await picks
                    .ChancesAsync(
                        visit.Data,
                        visit.Workspace.Choices.QuestionOf(visit.Applicant),
                        visit.Workspace.Compared,
                        context.RequestAborted
                    )
                    .ConfigureAwait(false);
                return chances is null
                    ? ApiAnswer.Busy
                    : TypedResults.Ok(CompareDocument.Build(visit.Workspace, chances, visit.Data));
            }
        );
}
