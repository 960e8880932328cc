using Microsoft.AspNetCore.Mvc;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.Answers;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Pick;

/// <summary>
/// What the pages answer, by request: the documents are those that the command line writes with <c>--json</c>. A profile or a
/// workspace comes in the body and is gone with the answer.
/// </summary>
internal static class AnswersApi
{
    private const string Body = "the request";

    public static void MapAnswers(this WebApplication app)
    {
        app.MapPost("/api/v1/pick", PickAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick)
            .Produces<PickDocument>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary(
                "The list for a profile, or for a workspace with its choices. Nothing is kept."
            );
        app.MapPost("/api/v1/explain", ExplainAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick)
            .Produces<ExplainDocument>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("Every contribution to the chance at one program. Nothing is kept.");
        app.MapGet("/api/v1/programs", ProgramsAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Read)
            .Produces<ProgramsDocument>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary(
                "Searches the catalog of programs: by specialty, state, words, and near a place, within so many kilometres."
            );
    }

    private static async Task<IResult> PickAsync(
        HttpContext context,
        [FromQuery] ulong? seed,
        ReferenceShelf shelf,
        PickService picks,
        TimeProvider time
    )
    {
        var (data, workspace, refusal) = await ReadAsync(context, shelf, time)
            .ConfigureAwait(false);
        if (workspace is null)
        {
            return refusal!;
        }

        var choices = workspace.Choices;
        var request = new PickRequest
        {
            Applicant = workspace.Applicant!,
            Objective = choices.Objective,
            Preset = choices.Preset,
            Overrides = choices.Overrides.ToHashSet(),
            Signals = choices.Signals,
            Seed = new Seed(seed ?? 1),
        };
        var outcome = await picks
            .AskAsync(data!, request, context.RequestAborted)
            .ConfigureAwait(false);
        return outcome switch
        {
            null => Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable),
            { Advice: { } advice } => TypedResults.Ok(
                PickDocumentBuilder.Build(advice, data!.Model.FittedOn, data.Sources, data.Imports)
            ),
            _ => Refused([
                .. outcome.Refusals.Select(why => new Problem(
                    Body,
                    null,
                    why.Path,
                    why.Found,
                    why.Expected
                )),
            ]),
        };
    }

    private static async Task<IResult> ExplainAsync(
        HttpContext context,
        [FromQuery] string? program,
        [FromQuery] string? signal,
        [FromQuery] ulong? seed,
        ReferenceShelf shelf,
        PickService picks,
        TimeProvider time
    )
    {
        var (data, workspace, refusal) = await ReadAsync(context, shelf, time)
            .ConfigureAwait(false);
        if (workspace?.Applicant is not { } applicant)
        {
            return refusal!;
        }

        var found = AcgmeCode.TryParse(program ?? string.Empty, out var code)
            ? data!.Catalog.Find(code)
            : null;
        string?[] specialties = [applicant.Specialty, applicant.Parallel?.Specialty];
        if (found is null || !specialties.Contains(found.Specialty, StringComparer.Ordinal))
        {
            return Refused([
                new Problem(
                    "program",
                    null,
                    null,
                    found is null ? "no program" : found.Specialty,
                    "the ten-digit code of a program of "
                        + string.Join(" or ", specialties.OfType<string>())
                ),
            ]);
        }

        SignalTier? tier = null;
        if (signal is not null)
        {
            if (
                !PickWords.Signals.TryGetValue(signal, out var named)
                || !HasTier(data!, found, named)
            )
            {
                return Refused([
                    new Problem(
                        "signal",
                        null,
                        null,
                        "another word",
                        "a signal that the specialty has: "
                            + string.Join(
                                ", ",
                                SignalWords
                                    .Tiers(data!.Catalog.SignalsOf(found.Specialty))
                                    .Select(PickWords.Name)
                            )
                    ),
                ]);
            }

            tier = named;
        }

        var choices = workspace.Choices;
        var question = new ChanceAsked(applicant, found)
        {
            Tier = tier,
            Seed = new Seed(seed ?? 1),
            Objective = choices.Objective,
            Preset = choices.Preset,
            Overrides = choices.Overrides.ToHashSet(),
            Signals = choices.Signals,
        };
        var answer = await picks
            .SeatAsync(
                () => ChanceAnswer.Of(question, data!, context.RequestAborted),
                context.RequestAborted
            )
            .ConfigureAwait(false);
        return answer is null
            ? Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable)
            : TypedResults.Ok(ExplainDocument.Build(answer, data!));
    }

    private static bool HasTier(ReferenceData data, ResidencyProgram program, SignalTier tier) =>
        SignalWords.Tiers(data.Catalog.SignalsOf(program.Specialty)).Contains(tier);

    private static async Task<IResult> ProgramsAsync(
        [FromQuery] string? specialty,
        [FromQuery] string? state,
        [FromQuery] string? near,
        [FromQuery] string? within,
        [FromQuery] string? text,
        ReferenceShelf shelf,
        CancellationToken cancellation
    )
    {
        var data = await shelf.DataAsync(cancellation).ConfigureAwait(false);
        if (data is null)
        {
            return Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        string[] states = state is null ? [] : [state];
        var search = new SearchText(specialty, states, near, within, text, string.Empty).Read(
            data.Catalog
        );
        return search.Value is { } good
            ? TypedResults.Ok(ProgramsDocument.Build(good.Run(data.Catalog), data))
            : Refused(search.Problems);
    }

    private static async Task<(
        ReferenceData? Data,
        Workspace? Workspace,
        IResult? Refusal
    )> ReadAsync(HttpContext context, ReferenceShelf shelf, TimeProvider time)
    {
        // A form of another site cannot send JSON without being asked first: the type is what keeps it out.
        if (!context.Request.HasJsonContentType())
        {
            return (
                null,
                null,
                Results.Problem(
                    "The body is a profile or a workspace as application/json.",
                    statusCode: StatusCodes.Status415UnsupportedMediaType
                )
            );
        }

        var data = await shelf.DataAsync(context.RequestAborted).ConfigureAwait(false);
        if (data is null)
        {
            return (
                null,
                null,
                Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable)
            );
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        body.Position = 0;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var reading = WorkspaceReader.Read(body, Body, data.Catalog, today);
        return reading.Value switch
        {
            null => (data, null, Refused(reading.Problems)),
            { Applicant: null } => (
                data,
                null,
                Refused([
                    new Problem(
                        Body,
                        null,
                        "$.profile",
                        "no profile",
                        "a profile, or a workspace with one"
                    ),
                ])
            ),
            var workspace => (data, workspace, null),
        };
    }

    private static IResult Refused(IReadOnlyList<Problem> problems) =>
        Results.Problem(
            problems[0].ToString(),
            statusCode: StatusCodes.Status400BadRequest,
            title: "The request needs another look",
            extensions: [KeyValuePair.Create("problems", (object?)problems)]
        );
}
