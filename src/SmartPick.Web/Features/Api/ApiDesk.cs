using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.Requests;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Api;

/// <summary>What an address may ask for beside the body.</summary>
/// <param name="Today">The day asked for; null for today.</param>
/// <param name="Seed">The seed; null for the usual one.</param>
internal readonly record struct AddressAsked(string? Today = null, string? Seed = null);

/// <summary>Reads requests to the API: what comes in the body is gone with the answer.</summary>
internal sealed class ApiDesk(ReferenceShelf shelf, TimeProvider time)
{
    /// <summary>The answer to a request with a workspace that holds a profile, or why there is none.</summary>
    /// <param name="context">The request.</param>
    /// <param name="shape">What its body may hold.</param>
    /// <param name="address">What the address asks for.</param>
    /// <param name="answer">Answers what has been read.</param>
    public Task<IResult> AnswerProfileAsync(
        HttpContext context,
        BodyShape shape,
        AddressAsked address,
        Func<ApiVisit, Task<IResult>> answer
    ) =>
        AnswerAsync(
            context,
            shape,
            address,
            visit =>
                visit.Body.Workspace is { Applicant: not null } workspace
                    ? answer(visit with { Workspace = workspace })
                    : Task.FromResult(ApiAnswer.Refused([NoProfile]))
        );

    /// <summary>The answer to a request, or why there is none.</summary>
    /// <param name="context">The request.</param>
    /// <param name="shape">What its body may hold.</param>
    /// <param name="address">What the address asks for.</param>
    /// <param name="answer">Answers what has been read.</param>
    public async Task<IResult> AnswerAsync(
        HttpContext context,
        BodyShape shape,
        AddressAsked address,
        Func<ApiVisit, Task<IResult>> answer
    )
    {
        if (!JsonBody.IsTaken(context.Request.ContentType))
        {
            return ApiAnswer.NotJson(context.Request.ContentType);
        }

        if (await shelf.DataAsync(context.RequestAborted).ConfigureAwait(false) is not { } data)
        {
            return ApiAnswer.Busy;
        }

        var now = time.GetUtcNow();
        var problems = new List<Problem>();
        var day = AddressField.Day(address.Today, data.Catalog.Season, problems);
        var seed = AddressField.Seed(address.Seed, problems);
        using var stream = new MemoryStream();
        await context
            .Request.Body.CopyToAsync(stream, context.RequestAborted)
            .ConfigureAwait(false);
        stream.Position = 0;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        // A profile is what somebody is today, whatever day of the season is asked about: as the commands read it.
        var reading = BodyReader.Read(stream, shape, data.Catalog, today);
        problems.AddRange(reading.Problems);
        return problems.Count > 0
            ? ApiAnswer.Refused(problems)
            : await answer(
                    new ApiVisit(
                        data,
                        reading.Value!,
                        now,
                        day ?? today,
                        seed is { } given ? new Seed(given) : null
                    )
                )
                .ConfigureAwait(false);
    }

    private static Problem NoProfile { get; } =
        new(BodyReader.File, null, "$.profile", "no profile", "a profile, or a workspace with one");
}
