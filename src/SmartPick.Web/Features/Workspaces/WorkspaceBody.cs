using SmartPick.Reference;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.Workspaces;

/// <summary>A workspace as the body of a request to the API.</summary>
internal static class WorkspaceBody
{
    /// <summary>The data and the workspace, or the answer that refuses the request.</summary>
    public static async Task<(
        ReferenceData? Data,
        Workspace? Workspace,
        IResult? Refused
    )> ReadAsync(HttpContext context, ReferenceShelf shelf, DateOnly today)
    {
        var (data, body, refused) = await OpenAsync(context, shelf).ConfigureAwait(false);
        if (refused is not null)
        {
            return (data, null, refused);
        }

        using var stream = new MemoryStream(body);
        var reading = WorkspaceReader.Read(stream, WrappedBody.File, data!.Catalog, today);
        return reading.Value is { } workspace
            ? (data, workspace, null)
            : (data, null, Refused(reading.Problems));
    }

    /// <summary>The data and the bytes of a JSON body, or the answer that refuses the request.</summary>
    public static async Task<(ReferenceData? Data, byte[] Body, IResult? Refused)> OpenAsync(
        HttpContext context,
        ReferenceShelf shelf
    )
    {
        // A form of another site cannot send JSON without being asked first: the type is what keeps it out.
        if (!context.Request.HasJsonContentType())
        {
            return (
                null,
                [],
                Results.Problem(
                    "The body is a workspace (docs/workspace.md), or an object that holds one, as application/json.",
                    statusCode: StatusCodes.Status415UnsupportedMediaType
                )
            );
        }

        if (await shelf.DataAsync(context.RequestAborted).ConfigureAwait(false) is not { } data)
        {
            return (null, [], Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable));
        }

        using var stream = new MemoryStream();
        await context
            .Request.Body.CopyToAsync(stream, context.RequestAborted)
            .ConfigureAwait(false);
        return (data, stream.ToArray(), null);
    }

    /// <summary>The day asked for, the data and a workspace with a profile, or the answer that refuses the request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="today">The day that stands in the address; null for none.</param>
    /// <param name="shelf">The data.</param>
    /// <param name="time">The clock.</param>
    public static async Task<(
        DateOnly Day,
        ReferenceData? Data,
        Workspace? Workspace,
        IResult? Refused
    )> ReadWithProfileAsync(
        HttpContext context,
        string? today,
        ReferenceShelf shelf,
        TimeProvider time
    )
    {
        var (day, noDay) = AskedDay.Read(today, time);
        if (noDay is not null)
        {
            return (day, null, null, noDay);
        }

        var (data, workspace, refused) = await ReadAsync(context, shelf, day).ConfigureAwait(false);
        return workspace is { Applicant: null }
            ? (
                day,
                data,
                null,
                Refused([
                    new Problem(
                        "the request",
                        null,
                        "$.profile",
                        "no profile",
                        "a workspace with a profile"
                    ),
                ])
            )
            : (day, data, workspace, refused);
    }

    /// <summary>The answer to a request with something wrong in it: everything at once.</summary>
    public static IResult Refused(IReadOnlyList<Problem> problems) =>
        Results.Problem(
            problems[0].ToString(),
            statusCode: StatusCodes.Status400BadRequest,
            title: "The request needs another look",
            extensions: [KeyValuePair.Create("problems", (object?)problems)]
        );
}
