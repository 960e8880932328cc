using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using SmartPick.Reference;
using SmartPick.Reference.Requests;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Api;

/// <summary>What all addresses of the API have in common: guests may call them, each caller only so often, and nothing is passed over without a word.</summary>
internal static class ApiRoute
{
    private const int LongestName = 40;

    /// <summary>An address that answers a body.</summary>
    /// <param name="app">The application.</param>
    /// <param name="path">The address.</param>
    /// <param name="body">What the body may hold.</param>
    /// <param name="handler">Answers.</param>
    /// <param name="summary">What it answers, in a sentence.</param>
    public static RouteHandlerBuilder MapAsked(
        this WebApplication app,
        string path,
        BodyShape body,
        Delegate handler,
        string summary
    ) =>
        app.MapPost(path, handler)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick)
            .WithMetadata(body)
            .WithAddressRead(summary);

    /// <summary>An address that gives something, the same to everybody.</summary>
    /// <param name="app">The application.</param>
    /// <param name="path">The address.</param>
    /// <param name="handler">Answers.</param>
    /// <param name="summary">What it answers, in a sentence.</param>
    public static RouteHandlerBuilder MapGiven(
        this WebApplication app,
        string path,
        Delegate handler,
        string summary
    ) =>
        app.MapGet(path, handler)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Read)
            .WithAddressRead(summary);

    public static RouteHandlerBuilder WithAddressRead(
        this RouteHandlerBuilder route,
        string summary
    ) =>
        route
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary(summary)
            .AddEndpointFilterFactory(
                (handler, next) =>
                {
                    string[] known =
                    [
                        .. handler
                            .MethodInfo.GetParameters()
                            .Where(parameter =>
                                parameter.GetCustomAttribute<FromQueryAttribute>() is not null
                            )
                            .Select(parameter => parameter.Name!),
                    ];
                    return call =>
                        Unknown(call.HttpContext.Request.Query, known) is { Count: > 0 } unknown
                            ? ValueTask.FromResult<object?>(ApiAnswer.Refused(unknown))
                            : next(call);
                }
            );

    private static IReadOnlyList<Problem> Unknown(IQueryCollection address, string[] known) =>
        [
            .. address
                .Keys.Except(known, StringComparer.OrdinalIgnoreCase)
                .Select(name => new Problem(
                    "the address",
                    null,
                    name.Length > LongestName ? name[..LongestName] : name,
                    "a field that is not known",
                    known.Length > 0
                        ? string.Join(", ", known) + "; everything else stands in the body"
                        : "none: everything stands in the body"
                )),
        ];
}
