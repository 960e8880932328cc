using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace SmartPick.Web.Hosting;

/// <summary>
/// Reads the form of a post before anything else looks at it, so that a body that is too large, cut off or not UTF-8 is answered
/// with its own status and a sentence instead of a failed token check.
/// </summary>
internal sealed class FormGate(RequestDelegate next)
{
    private const char Replacement = '\uFFFD';

    public async Task InvokeAsync(HttpContext context)
    {
        var most = RequestLimits.MaxBytesOf(context);
        if (context.Request.ContentLength > most)
        {
            RefuseLarge(context);
            return;
        }

        if (!context.Request.HasFormContentType)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        // No form is taken there, so none is read.
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        var refused = await RefuseAsync(context, most).ConfigureAwait(false);
        if (refused is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        await next(context).ConfigureAwait(false);
    }

    private static void RefuseLarge(HttpContext context)
    {
        // The answer goes out first; then the server reads on for its few seconds of grace and throws away what it reads,
        // so that a caller who is still sending gets to see the answer instead of a broken connection.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    private static async Task<int?> RefuseAsync(HttpContext context, int most)
    {
        if (
            most > RequestLimits.MaxBodyBytes
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size
        )
        {
            size.MaxRequestBodySize = most;
        }

        try
        {
            var form = await context
                .Request.ReadFormAsync(RequestLimits.FormOf(most), context.RequestAborted)
                .ConfigureAwait(false);
            return form.Any(field => IsMalformed(field.Key) || IsMalformed(field.Value))
                ? StatusCodes.Status400BadRequest
                : null;
        }
        catch (BadHttpRequestException failure)
        {
            return failure.StatusCode;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static bool IsMalformed(StringValues values) =>
        values.Any(value =>
            value is not null
            && (
                value.Contains(Replacement, StringComparison.Ordinal)
                || value.Contains('\0', StringComparison.Ordinal)
            )
        );
}
