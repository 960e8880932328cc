using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Requests;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Api;

/// <summary>What the API answers when it cannot answer what was asked: problem details (RFC 9457).</summary>
internal static class ApiAnswer
{
    /// <summary>Every seat is taken, or the server has no data yet.</summary>
    public static IResult Busy =>
        Results.Problem(
            "The server is starting, or many people are asking just now. Try again in a moment.",
            statusCode: StatusCodes.Status503ServiceUnavailable
        );

    /// <summary>Something is wrong with the request: everything at once, each with where, what was found and what is expected.</summary>
    public static IResult Refused(IReadOnlyList<Problem> problems) =>
        Results.Problem(
            problems[0].ToString(),
            statusCode: StatusCodes.Status400BadRequest,
            title: "The request needs another look",
            extensions: [KeyValuePair.Create("problems", (object?)problems)]
        );

    /// <summary>The engine's refusals, each once.</summary>
    public static IResult Refused(IEnumerable<Refusal> refusals) =>
        Refused([
            .. refusals
                .Distinct()
                .Select(refusal => new Problem(
                    BodyReader.File,
                    null,
                    refusal.Path,
                    refusal.Found,
                    refusal.Expected
                )),
        ]);

    /// <summary>A body of another kind. A form of another site cannot send JSON without being asked first: the type is what keeps it out.</summary>
    public static IResult NotJson(string? found) =>
        Results.Problem(
            JsonBody.Refusal(found),
            statusCode: StatusCodes.Status415UnsupportedMediaType
        );
}
