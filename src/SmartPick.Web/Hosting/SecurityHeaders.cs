namespace SmartPick.Web.Hosting;

/// <summary>Sets on every answer what a browser may do with it.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Everything from this origin, nothing inline, nobody frames it.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(
            static state =>
            {
                Set((HttpResponse)state);
                return Task.CompletedTask;
            },
            context.Response
        );
        return next(context);
    }

    private static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] =
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true)
        {
            headers.CacheControl = "no-store";
        }
    }
}
