namespace SmartPick.Web.Hosting;

/// <summary>The description of the API (OpenAPI), at <c>/openapi/v1.json</c>: everything under <c>/api/v1</c> and nothing of the pages' own posts.</summary>
internal static class ApiDescription
{
    private const string Version = "v1";
    private const string Prefix = "api/v1/";

    public static void AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(
            Version,
            options =>
            {
                options.ShouldInclude = description =>
                    description.RelativePath?.StartsWith(Prefix, StringComparison.Ordinal) is true;
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info.Title = "SmartPick";
                        document.Info.Version = Version;
                        document.Info.Description =
                            "What the pages do, for programs. Bodies are workspaces or profiles as JSON; nothing of them is kept. Fields are added, never changed, within a version. Problems are told as RFC 9457 says. Estimates from published figures; no estimate is a promise.";

                        // The address that the request came by would be the server's inner one behind a proxy.
                        document.Servers?.Clear();
                        return Task.CompletedTask;
                    }
                );
            }
        );

    /// <summary>The answer where there is nothing; to a body that is no JSON the API says so, and takes none, so that no form of another site can ask it anything.</summary>
    public static IResult NotFound(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && context.Request.ContentType is not null
        && !context.Request.HasJsonContentType()
            ? Results.Problem(
                "The API takes JSON: content type application/json.",
                statusCode: StatusCodes.Status415UnsupportedMediaType
            )
            : Results.NotFound();

    public static void MapApiDescription(this WebApplication app) =>
        app.MapOpenApi("/openapi/{documentName}.json")
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Read);
}
