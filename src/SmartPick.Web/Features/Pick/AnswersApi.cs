using Microsoft.AspNetCore.Mvc;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.Answers;
using SmartPick.Reference.Requests;
using SmartPick.Web.Features.Api;

namespace SmartPick.Web.Features.Pick;

/// <summary>
/// What the pages answer, by request: the documents are those that the command line writes with <c>--json</c>. A profile or a
/// workspace comes in the body and is gone with the answer.
/// </summary>
internal static class AnswersApi
{
    public static void MapAnswers(this WebApplication app)
    {
        app.MapAsked(
                "/api/v1/pick",
                BodyShape.Document,
                PickAsync,
                "The list for a profile, or for a workspace with its choices. Nothing is kept."
            )
            .Produces<PickDocument>();
        app.MapAsked(
                "/api/v1/explain",
                BodyShape.Document,
                ExplainAsync,
                "Every contribution to the chance at one program. Nothing is kept."
            )
            .Produces<ExplainDocument>();
    }

    private static Task<IResult> PickAsync(
        HttpContext context,
        [FromQuery] string? seed,
        ApiDesk desk,
        PickService picks
    ) =>
        desk.AnswerProfileAsync(
            context,
            BodyShape.Document,
            new AddressAsked(Seed: seed),
            async visit =>
            {
                var question = visit.Workspace.Choices.QuestionOf(visit.Applicant);
                var outcome = await picks
                    .AskAsync(
                        visit.Data,
                        visit.Seed is { } given ? question with { Seed = given } : question,
                        context.RequestAborted
                    )
                    .ConfigureAwait(false);
                return outcome switch
                {
                    null => ApiAnswer.Busy,
                    { Advice: { } advice } => TypedResults.Ok(
                        PickDocumentBuilder.Build(
                            advice,
                            visit.Data.Model.FittedOn,
                            visit.Data.Sources,
                            visit.Data.Imports
                        )
                    ),
                    _ => ApiAnswer.Refused(outcome.Refusals),
                };
            }
        );

    private static Task<IResult> ExplainAsync(
        HttpContext context,
        [FromQuery] string? program,
        [FromQuery] string? signal,
        [FromQuery] string? seed,
        ApiDesk desk,
        PickService picks
    ) =>
        desk.AnswerProfileAsync(
            context,
            BodyShape.Document,
            new AddressAsked(Seed: seed),
            async visit =>
            {
                var asked = QuestionOf(visit, program, signal);
                if (asked.Value is not { } question)
                {
                    return ApiAnswer.Refused(asked.Problems);
                }

                var answer = await picks
                    .SeatAsync(
                        () => ChanceAnswer.Of(question, visit.Data, context.RequestAborted),
                        context.RequestAborted
                    )
                    .ConfigureAwait(false);
                return answer is null
                    ? ApiAnswer.Busy
                    : TypedResults.Ok(ExplainDocument.Build(answer, visit.Data));
            }
        );

    private static Reading<ChanceAsked> QuestionOf(ApiVisit visit, string? program, string? signal)
    {
        var catalog = visit.Data.Catalog;
        var found = AcgmeCode.TryParse(program ?? string.Empty, out var code)
            ? catalog.Find(code)
            : null;
        string?[] specialties = [visit.Applicant.Specialty, visit.Applicant.Parallel?.Specialty];
        if (found is null || !specialties.Contains(found.Specialty, StringComparer.Ordinal))
        {
            return Wrong(
                "program",
                found is null ? "no program" : found.Specialty,
                "the ten-digit code of a program of "
                    + string.Join(" or ", specialties.OfType<string>())
            );
        }

        var tiers = SignalWords.Tiers(catalog.SignalsOf(found.Specialty));
        SignalTier? tier =
            signal is not null && PickWords.Signals.TryGetValue(signal, out var named)
                ? named
                : null;
        if (signal is not null && (tier is null || !tiers.Contains(tier.Value)))
        {
            return Wrong(
                "signal",
                "another word",
                "a signal that the specialty has: "
                    + string.Join(", ", tiers.Select(PickWords.Name))
            );
        }

        var choices = visit.Workspace.Choices;
        return new Reading<ChanceAsked>(
            new ChanceAsked(visit.Applicant, found)
            {
                Tier = tier,
                Seed = visit.Seed ?? Seed.Usual,
                Objective = choices.Objective,
                Preset = choices.Preset,
                Overrides = choices.Overrides.ToHashSet(),
                Signals = choices.Signals,
            },
            []
        );
    }

    private static Reading<ChanceAsked> Wrong(string field, string found, string expected) =>
        new(null, [new Problem(field, null, null, found, expected)]);
}
