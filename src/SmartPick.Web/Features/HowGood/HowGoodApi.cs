using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.HowGood;

/// <summary>The page's parts, and the report for programs that ask.</summary>
internal static class HowGoodApi
{
    private const string Route = "/api/v1/validation";

    /// <summary>How long a cache may keep the report without asking: it changes with a new fit.</summary>
    private const string CacheFor = "public, max-age=3600";

    public static void AddHowGood(this IServiceCollection services) =>
        services.AddSingleton<ValidationShelf>();

    public static void MapHowGood(this WebApplication app) =>
        app.MapGet(Route, Report)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Read)
            .Produces<object>(StatusCodes.Status200OK, "application/json")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithSummary(
                "How the model's figures hold against published ones, cell by cell: the report that smartpick validate --json writes."
            );

    private static IResult Report(ValidationShelf shelf, HttpContext context)
    {
        if (shelf.Document is not { } document)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = CacheFor;
        return TypedResults.File(document.Bytes, "application/json", entityTag: document.Tag);
    }
}
