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
    /// <param name="context">The request.</param>
    /// <param name="shelf">The data.</param>
    /// <param name="time">The clock.</param>
    /// <param name="known">The fields beside the workspace that the answer looks at.</param>
    /// <param name="answer">Answers what has been read.</param>
    public static async Task<IResult> AnswerAsync(
        HttpContext context,
        ReferenceShelf shelf,
        TimeProvider time,
        IReadOnlyList<string> known,
        Func<WhatIfBody, ReferenceData, DateOnly, Task<IResult>> answer
    )
    {
        var (data, json, refused) = await WorkspaceBody
            .OpenAsync(context, shelf)
            .ConfigureAwait(false);
        if (refused is not null)
        {
            return refused;
        }

        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var body = WhatIfBody.Read(json, data!, day, known);
        return body.Value is { } read
            ? await answer(read, data!, day).ConfigureAwait(false)
            : WorkspaceBody.Refused(body.Problems);
    }
}
