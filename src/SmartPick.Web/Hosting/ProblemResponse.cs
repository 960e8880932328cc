using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SmartPick.Web.Components;

namespace SmartPick.Web.Hosting;

/// <summary>The page for a request that could not be answered: what was wrong and how to mend it, by status; problem details (RFC 9457) to a program.</summary>
internal static class ProblemResponse
{
    /// <summary>Marks a request that is refused until its sender has a second step or a passkey.</summary>
    public const string SecondKeyMark = "second-key";

    public static Task WriteAsync(StatusCodeContext context) => WriteAsync(context.HttpContext);

    public static async Task WriteAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await Results
                .Problem(DetailOf(context, status), statusCode: status)
                .ExecuteAsync(context)
                .ConfigureAwait(false);
            return;
        }

        var page = new RazorComponentResult<ProblemPage>(
            new
            {
                Status = status,
                NeedsSecondKey = context.Items.ContainsKey(SecondKeyMark),
                MaxBytes = RequestLimits.MaxBytesOf(context),
            }
        )
        {
            StatusCode = status,
        };

        // A renderer belongs to a scope and renders one page: where the page that was asked for has failed half-way, its
        // renderer has failed with it.
        var services = context.RequestServices;
        var scope = services.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            context.RequestServices = scope.ServiceProvider;
            try
            {
                await page.ExecuteAsync(context).ConfigureAwait(false);
            }
            finally
            {
                context.RequestServices = services;
            }
        }
    }

    /// <summary>What a program is told beside the status; null where the status says it all.</summary>
    private static string? DetailOf(HttpContext context, int status) =>
        status switch
        {
            StatusCodes.Status413PayloadTooLarge => string.Create(
                CultureInfo.InvariantCulture,
                $"the request: found {(context.Request.ContentLength is { } bytes ? $"a body of {bytes:N0} bytes" : "a longer body")}; expected at most {RequestLimits.MaxBytesOf(context):N0} bytes"
            ),
            StatusCodes.Status403Forbidden when context.Items.ContainsKey(SecondKeyMark) => Platform
                .Accounts
                .Errors
                .SecondKeyFirst
                .Message,
            StatusCodes.Status404NotFound =>
                "the address: found nothing there; expected one that /openapi/v1.json describes, asked by its method",
            StatusCodes.Status405MethodNotAllowed =>
                "the address: found another method; expected the one that /openapi/v1.json describes",
            StatusCodes.Status415UnsupportedMediaType => JsonBody.Refusal(
                context.Request.ContentType
            ),
            StatusCodes.Status429TooManyRequests =>
                "Too many requests in a short time; Retry-After says in how many seconds to ask again.",
            _ => null,
        };
}
