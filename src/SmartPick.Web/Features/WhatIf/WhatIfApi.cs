using SmartPick.Engine.Applicants;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.Improving;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Requests;
using SmartPick.Web.Features.Api;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.WhatIf;

/// <summary>What-if by request: a workspace and changes in, what the command line says out. Nothing is kept, and no profile stands in an address.</summary>
internal static class WhatIfApi
{
    public static void AddWhatIf(this IServiceCollection services) =>
        services.AddScoped<WhatIfTurn>();

    public static void MapWhatIf(this WebApplication app)
    {
        app.MapAsked(
                "/api/v1/what-if",
                BodyShape.WhatIf,
                WhatIfAsync,
                "Before and after a change of the profile: the same list, and the list made anew. Nothing is kept."
            )
            .Produces<WhatIfDocument>();
        app.MapAsked(
                "/api/v1/what-helps",
                BodyShape.WhatHelps,
                HelpsAsync,
                "What would help most by the next deadline, by gain for each month and dollar. Nothing is kept."
            )
            .Produces<HelpDocument>();
    }

    private static Task<IResult> WhatIfAsync(
        HttpContext context,
        ApiDesk desk,
        PickService picks
    ) =>
        desk.AnswerProfileAsync(
            context,
            BodyShape.WhatIf,
            default,
            async visit =>
            {
                var before = QuestionOf(visit);
                var changes = visit.Body.Changes;
                var changed =
                    changes.Count == 0
                        ? new Reading<Applicant>(visit.Applicant, [])
                        : ProfileEditor.Apply(
                            visit.Applicant,
                            changes,
                            visit.Data.Catalog,
                            visit.Day
                        );
                if (changed.Value is not { } applicant)
                {
                    return ApiAnswer.Refused(changed.Problems);
                }

                var after = before with
                {
                    Applicant = applicant,
                    MostSignals = visit.Body.Whole(BodyShape.Signals),
                };
                var answer = await picks
                    .WhatIfAsync(visit.Data, before, after, context.RequestAborted)
                    .ConfigureAwait(false);
                return answer switch
                {
                    null => ApiAnswer.Busy,
                    { Before.Advice: not null, After.Advice: not null } => TypedResults.Ok(
                        WhatIfDocument.Build(answer, changes, visit.Data)
                    ),
                    _ => ApiAnswer.Refused(answer.Before.Refusals.Concat(answer.After.Refusals)),
                };
            }
        );

    private static Task<IResult> HelpsAsync(HttpContext context, ApiDesk desk, PickService picks) =>
        desk.AnswerProfileAsync(
            context,
            BodyShape.WhatHelps,
            default,
            async visit =>
            {
                var parallel = visit.Body.Text(BodyShape.Parallel);
                if (
                    ParallelOnTrial.Wrong(
                        parallel,
                        visit.Applicant,
                        BodyReader.File,
                        "$." + BodyShape.Parallel
                    ) is
                    { } wrong
                )
                {
                    return ApiAnswer.Refused([wrong]);
                }

                var question = QuestionOf(visit);
                var outcome = await picks
                    .AskAsync(visit.Data, question, context.RequestAborted)
                    .ConfigureAwait(false);
                if (outcome?.Advice is not { } advice)
                {
                    return outcome is null ? ApiAnswer.Busy : ApiAnswer.Refused(outcome.Refusals);
                }

                var answer = await picks
                    .HelpAsync(
                        visit.Data,
                        question,
                        KeptList.Of(advice),
                        visit.Day,
                        parallel,
                        context.RequestAborted
                    )
                    .ConfigureAwait(false);
                return answer is null
                    ? ApiAnswer.Busy
                    : TypedResults.Ok(HelpDocument.Build(answer, visit.Day, visit.Data));
            }
        );

    private static PickRequest QuestionOf(ApiVisit visit)
    {
        var question = visit.Workspace.Choices.QuestionOf(visit.Applicant) with { Full = false };
        return visit.Body.Seed is { } seed ? question with { Seed = new Seed(seed) } : question;
    }
}
