using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SmartPick.Web.Components;

namespace SmartPick.Web.Hosting;

/// <summary>The page for a request that could not be answered: what was wrong and how to mend it, by status.</summary>
internal static class ProblemResponse
{
    public static Task WriteAsync(StatusCodeContext context) => WriteAsync(context.HttpContext);

    public static Task WriteAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var page = new RazorComponentResult<ProblemPage>(new { Status = status })
        {
            StatusCode = status,
        };
        return page.ExecuteAsync(context);
    }
}
