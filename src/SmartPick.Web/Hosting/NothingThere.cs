using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace SmartPick.Web.Hosting;

/// <summary>The answer where no endpoint takes a request: an address of the API that is asked by another method says by which it is to be asked.</summary>
internal static class NothingThere
{
    /// <summary>405 with the methods that there are; 415 to a body that the API takes nowhere, so that no form of another site can ask it anything; 404.</summary>
    public static IResult For(HttpContext context, EndpointDataSource endpoints)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return Results.NotFound();
        }

        var methods = MethodsOf(context.Request.Path, endpoints);
        if (methods.Length > 0)
        {
            context.Response.Headers.Allow = string.Join(", ", methods);
            return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
        }

        return context.Request.ContentType is { } type && !JsonBody.IsTaken(type)
            ? Results.StatusCode(StatusCodes.Status415UnsupportedMediaType)
            : Results.NotFound();
    }

    /// <summary>The methods by which an address can be asked; what can be got can be asked for its head.</summary>
    private static string[] MethodsOf(PathString path, EndpointDataSource endpoints) =>
        [
            .. endpoints
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => IsAt(endpoint, path))
                .SelectMany(endpoint =>
                    endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
                )
                .SelectMany(method =>
                    HttpMethods.IsGet(method) ? [method, HttpMethods.Head] : new[] { method }
                )
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    // Pages and files have patterns of their own that take in any address.
    private static bool IsAt(RouteEndpoint endpoint, PathString path) =>
        endpoint.RoutePattern.PathSegments is [{ Parts: [RoutePatternLiteralPart literal] }, ..]
        && string.Equals(literal.Content, "api", StringComparison.OrdinalIgnoreCase)
        && new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []);
}
