using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.Improving;
using SmartPick.Web.Features.Applications;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.WhatIf;

/// <summary>What-if by request: a workspace and changes in, what the command line says out. Nothing is kept, and no profile stands in an address.</summary>
internal static class WhatIfApi
{
    public static void AddWhatIf(this IServiceCollection services) =>
        services.AddScoped<WhatIfTurn>();

    public static void MapWhatIf(this WebApplication app)
    {
        app.MapPost("/api/v1/what-if", WhatIfAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick)
            .Produces<KeptDocument>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary(
                "Before and after a change of the profile: the same list, and the list made anew. Nothing is kept."
            );
        app.MapPost("/api/v1/what-helps", HelpsAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick)
            .Produces<HelpDocument>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary(
                "What would help most by the next deadline, by gain for each month and dollar. Nothing is kept."
            );
    }

    private static Task<IResult> WhatIfAsync(
        HttpContext context,
        ReferenceShelf shelf,
        PickService picks,
        TimeProvider time
    ) =>
        JsonRequest.AnswerAsync(
            context,
            shelf,
            time,
            ["changes", "signals", "seed"],
            async (body, data, day) =>
            {
                var before = QuestionOf(body);
                var changed = body.Changed(before, data, day);
                if (changed.Value is not { } after)
                {
                    return WorkspaceBody.Refused(changed.Problems);
                }

                var answer = await picks
                    .WhatIfAsync(data, before, after, context.RequestAborted)
                    .ConfigureAwait(false);
                return answer switch
                {
                    null => JsonRequest.Busy,
                    { Before.Advice: not null, After.Advice: not null } => TypedResults.Ok(
                        KeptDocument.Build(answer, body.Changes, data)
                    ),
                    _ => WorkspaceBody.Refused(
                        Problems(answer.Before.Refusals.Concat(answer.After.Refusals))
                    ),
                };
            }
        );

    private static Task<IResult> HelpsAsync(
        HttpContext context,
        ReferenceShelf shelf,
        PickService picks,
        TimeProvider time
    ) =>
        JsonRequest.AnswerAsync(
            context,
            shelf,
            time,
            ["parallel", "seed"],
            async (body, data, day) =>
            {
                var question = QuestionOf(body);
                var outcome = await picks
                    .AskAsync(data, question, context.RequestAborted)
                    .ConfigureAwait(false);
                if (outcome?.Advice is not { } advice)
                {
                    return outcome is null
                        ? JsonRequest.Busy
                        : WorkspaceBody.Refused(Problems(outcome.Refusals));
                }

                var answer = await picks
                    .HelpAsync(
                        data,
                        question,
                        KeptList.Of(advice),
                        day,
                        body.Parallel,
                        context.RequestAborted
                    )
                    .ConfigureAwait(false);
                return answer is null
                    ? JsonRequest.Busy
                    : TypedResults.Ok(HelpDocument.Build(answer, day, data));
            }
        );

    private static PickRequest QuestionOf(WhatIfBody body)
    {
        var question = body.Workspace.Choices.QuestionOf(body.Applicant) with { Full = false };
        return body.Seed is { } seed ? question with { Seed = new Seed(seed) } : question;
    }

    private static IReadOnlyList<Problem> Problems(IEnumerable<Refusal> refusals) =>
        [
            .. refusals
                .Distinct()
                .Select(refusal => new Problem(
                    "the request",
                    null,
                    refusal.Path,
                    refusal.Found,
                    refusal.Expected
                )),
        ];
}
