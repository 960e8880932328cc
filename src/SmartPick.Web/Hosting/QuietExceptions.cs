using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Hosting;

/// <summary>
/// Logs the type and the place of a failure and never its message: a message may quote what somebody typed.
/// </summary>
internal sealed partial class QuietExceptions(ILogger<QuietExceptions> logger, StorePlace store)
    : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        if (exception is BadHttpRequestException refused)
        {
            // The server's own refusal, of a body that is too large for example: nothing of ours has failed.
            httpContext.Response.StatusCode = refused.StatusCode;
            await ProblemResponse.WriteAsync(httpContext).ConfigureAwait(false);
            return true;
        }

        if (exception is DbUpdateException clash && clash.IsClash())
        {
            // Two writes of the same thing at the same moment, a double click for example: one is done, and this one is not.
            httpContext.Response.StatusCode = StatusCodes.Status409Conflict;
            await ProblemResponse.WriteAsync(httpContext).ConfigureAwait(false);
            return true;
        }

        LogFailure(logger, exception.GetType().FullName, exception.StackTrace);
        httpContext.Response.StatusCode = store.TroubleOf(exception) is null
            ? StatusCodes.Status500InternalServerError
            : StatusCodes.Status503ServiceUnavailable;
        await ProblemResponse.WriteAsync(httpContext).ConfigureAwait(false);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed with {Type}\n{Place}")]
    private static partial void LogFailure(ILogger logger, string? type, string? place);
}

/// <summary>Registration of <see cref="QuietExceptions"/>.</summary>
internal static class QuietExceptionsRegistration
{
    public static void AddQuietExceptions(this IServiceCollection services)
    {
        services.AddExceptionHandler<QuietExceptions>();
        services.Configure<ExceptionHandlerOptions>(options =>
        {
            options.ExceptionHandler = ProblemResponse.WriteAsync;
            options.SuppressDiagnosticsCallback = _ => true;
        });
    }
}
