using Microsoft.AspNetCore.Mvc;
using SmartPick.Platform;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Api;

/// <summary>
/// Addresses for people with an account: what the pages do, by the same operations, with the same refusals as problem details (RFC 9457). A change is asked for by JSON alone, which no form of another site
/// can send, with the session's cookie, which browsers leave out of posts of other sites.
/// </summary>
internal static class OwnApi
{
    private const string IdMark = "{id:guid}";

    /// <summary>An address that gives something of one's own.</summary>
    /// <param name="app">The application.</param>
    /// <param name="path">The address, after <c>/api/v1/</c>.</param>
    /// <param name="summary">What it gives, in a sentence.</param>
    /// <param name="read">Gives it.</param>
    /// <param name="policy">Who may ask, beside what the operation says: one of <see cref="SignedIn"/>.</param>
    /// <typeparam name="TAnswer">What is given.</typeparam>
    public static void MapOwn<TAnswer>(
        this IEndpointRouteBuilder app,
        string path,
        string summary,
        Func<OwnVisit, Task<Outcome<TAnswer>>> read,
        string policy = SignedIn.Policy
    )
    {
        var address = "/api/v1/" + path;
        var route = path.Contains(IdMark, StringComparison.Ordinal)
            ? app.MapGet(address, (Guid id, HttpContext context) => AnswerAsync(context, id, read))
            : app.MapGet(
                address,
                (Delegate)((HttpContext context) => AnswerAsync(context, default, read))
            );
        Complete<TAnswer>(route, summary, policy);
    }

    /// <summary>An address that gives one page of a list of one's own: the field <c>page</c>, from 1, is read by <see cref="OwnVisit.Page"/>.</summary>
    /// <param name="app">The application.</param>
    /// <param name="path">The address, after <c>/api/v1/</c>.</param>
    /// <param name="summary">What it gives, in a sentence.</param>
    /// <param name="read">Gives it.</param>
    /// <typeparam name="TAnswer">What is given.</typeparam>
    public static void MapOwnPage<TAnswer>(
        this IEndpointRouteBuilder app,
        string path,
        string summary,
        Func<OwnVisit, Task<Outcome<TAnswer>>> read
    ) =>
        Complete<TAnswer>(
            app.MapGet(
                "/api/v1/" + path,
                (HttpContext context, [FromQuery] int? page) => AnswerAsync(context, default, read)
            ),
            summary,
            SignedIn.Policy
        );

    /// <summary>An address that takes something as JSON and does it. The field <c>noPatient</c>, read by <see cref="OwnVisit.Rules"/>, is the word of who has looked at a text again.</summary>
    /// <param name="app">The application.</param>
    /// <param name="path">The address, after <c>/api/v1/</c>.</param>
    /// <param name="summary">What it does, in a sentence.</param>
    /// <param name="act">Does it.</param>
    /// <param name="policy">Who may ask, beside what the operation says: one of <see cref="SignedIn"/>.</param>
    /// <typeparam name="TBody">What is taken.</typeparam>
    /// <typeparam name="TAnswer">What came of it.</typeparam>
    public static void MapOwnAsked<TBody, TAnswer>(
        this IEndpointRouteBuilder app,
        string path,
        string summary,
        Func<OwnVisit, TBody, Task<Outcome<TAnswer>>> act,
        string policy = SignedIn.Policy
    )
        where TBody : class
    {
        var address = "/api/v1/" + path;
        var route = path.Contains(IdMark, StringComparison.Ordinal)
            ? app.MapPost(
                address,
                (Guid id, HttpContext context, [FromQuery] bool? noPatient) =>
                    TakeAsync(context, id, act)
            )
            : app.MapPost(
                address,
                (HttpContext context, [FromQuery] bool? noPatient) =>
                    TakeAsync(context, default, act)
            );
        route.WithMetadata(new OwnBody(typeof(TBody)));
        Complete<TAnswer>(route, summary, policy);
    }

    /// <summary>The same outcome with another value.</summary>
    public static Outcome<TOther> To<T, TOther>(this Outcome<T> outcome, Func<T, TOther> make) =>
        outcome.IsDone ? make(outcome.Value) : outcome.Failures.ToArray();

    /// <summary>What was made.</summary>
    public static async Task<Outcome<MadeDocument>> MadeAsync(this Task<Outcome<Guid>> made) =>
        (await made.ConfigureAwait(false)).To(id => new MadeDocument(id));

    /// <summary>That it is done.</summary>
    public static async Task<Outcome<DoneDocument>> DoneAsync<T>(this Task<Outcome<T>> done) =>
        (await done.ConfigureAwait(false)).To(_ => new DoneDocument());

    /// <summary>One of a few words.</summary>
    /// <param name="word">As sent.</param>
    /// <param name="field">Where it stands.</param>
    public static Outcome<T> Word<T>(string? word, string field)
        where T : struct, Enum =>
        Array.IndexOf(Enum.GetNames<T>(), word) >= 0
            ? Enum.Parse<T>(word!)
            : new Failure(
                FailureKind.Invalid,
                "api.word",
                $"{field}: found another word; expected one of {string.Join(", ", Enum.GetNames<T>())}",
                field
            );

    private static void Complete<TAnswer>(
        RouteHandlerBuilder route,
        string summary,
        string policy
    ) =>
        route
            .RequireAuthorization(policy)
            .RequireRateLimiting(RequestLimits.Pick)
            .Produces<TAnswer>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithAddressRead(summary);

    private static async Task<IResult> TakeAsync<TBody, TAnswer>(
        HttpContext context,
        Guid id,
        Func<OwnVisit, TBody, Task<Outcome<TAnswer>>> act
    )
        where TBody : class
    {
        if (!JsonBody.IsTaken(context.Request.ContentType))
        {
            return ApiAnswer.NotJson(context.Request.ContentType);
        }

        using var stream = new MemoryStream();
        try
        {
            await context
                .Request.Body.CopyToAsync(stream, context.RequestAborted)
                .ConfigureAwait(false);
        }
        catch (BadHttpRequestException broken)
        {
            return Results.StatusCode(broken.StatusCode);
        }

        var body = OwnBody.Read<TBody>(stream.ToArray());
        return body.IsDone
            ? await AnswerAsync(context, id, visit => act(visit, body.Value)).ConfigureAwait(false)
            : Refused(body.Failures);
    }

    private static async Task<IResult> AnswerAsync<TAnswer>(
        HttpContext context,
        Guid id,
        Func<OwnVisit, Task<Outcome<TAnswer>>> answer
    )
    {
        var shelf = context.RequestServices.GetRequiredService<ReferenceShelf>();
        if (await shelf.DataAsync(context.RequestAborted).ConfigureAwait(false) is not { } data)
        {
            return ApiAnswer.Busy;
        }

        var who = SignedIn.Of(context.User)!;
        var outcome = await answer(new OwnVisit(context, who, id, data)).ConfigureAwait(false);
        return outcome.IsDone ? Results.Ok(outcome.Value) : Refused(outcome.Failures);
    }

    private static IResult Refused(IReadOnlyList<Failure> failures) =>
        Results.Problem(
            failures[0].Message,
            statusCode: FailureStatus.Of(failures),
            title: "Nothing was done",
            extensions:
            [
                KeyValuePair.Create(
                    "failures",
                    (object?)
                        failures.Select(failure => new
                        {
                            failure.Code,
                            failure.Field,
                            failure.Message,
                        })
                ),
            ]
        );
}

/// <summary>Nothing more to say.</summary>
internal sealed record NothingBody;

/// <summary>Somebody.</summary>
/// <param name="PersonId">Who.</param>
internal sealed record PersonBody(Guid PersonId);

/// <summary>Something that was made.</summary>
/// <param name="Id">Its key.</param>
internal sealed record MadeDocument(Guid Id);

/// <summary>That something was done.</summary>
/// <param name="IsDone">Always true: what was not done is refused.</param>
internal sealed record DoneDocument(bool IsDone = true);
