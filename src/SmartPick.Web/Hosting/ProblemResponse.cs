using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SmartPick.Web.Components;

namespace SmartPick.Web.Hosting;

/// <summary>The page for a request that could not be answered: what was wrong and how to mend it, by status; problem details (RFC 9457) to a program.</summary>
internal static class ProblemResponse
{
    public static Task WriteAsync(StatusCodeContext context) => WriteAsync(context.HttpContext);

    public static async Task WriteAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await Results.Problem(statusCode: status).ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        var page = new RazorComponentResult<ProblemPage>(new { Status = status })
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
}
