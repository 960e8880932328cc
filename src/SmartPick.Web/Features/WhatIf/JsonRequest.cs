using SmartPick.Reference;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.WhatIf;

/// <summary>A request that carries a workspace as JSON: read and checked, or refused with everything that is wrong.</summary>
internal static class JsonRequest
{
    /// <summary>The answer when the server has no data or no seat.</summary>
    public static IResult Busy =>
        Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable);

    /// <summary>The answer to a request that can be read, or why it cannot.</summary>
    public static async Task<IResult> AnswerAsync(
        HttpContext context,
        ReferenceShelf shelf,
        TimeProvider time,
        Func<WhatIfBody, ReferenceData, DateOnly, Task<IResult>> answer
    )
    {
        // A form of another site cannot send JSON without being asked first: the type is what keeps it out.
        if (!context.Request.HasJsonContentType())
        {
            return Results.Problem(
                "The body is a workspace (docs/workspace.md), or an object that holds one, as application/json.",
                statusCode: StatusCodes.Status415UnsupportedMediaType
            );
        }

        var data = await shelf.DataAsync(context.RequestAborted).ConfigureAwait(false);
        if (data is null)
        {
            return Busy;
        }

        using var stream = new MemoryStream();
        await context
            .Request.Body.CopyToAsync(stream, context.RequestAborted)
            .ConfigureAwait(false);
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var body = WhatIfBody.Read(stream.ToArray(), data, day);
        return body.Value is { } read
            ? await answer(read, data, day).ConfigureAwait(false)
            : WorkspaceBody.Refused(body.Problems);
    }
}
