using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmartPick.Web.Design;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Pick;

/// <summary>What the page asks beside itself. Everything by post: an address holds nothing about anybody.</summary>
internal static class PickApi
{
    public static void AddPick(this IServiceCollection services)
    {
        services.AddSingleton<ReferenceShelf>();
        services.AddHostedService(provider => provider.GetRequiredService<ReferenceShelf>());
        services.AddSingleton<PickService>();
        services.AddSingleton<PersonaShelf>();
        services.AddScoped<PickConversation>();
        services.AddHostedService<WarmUp>();
    }

    public static void MapPick(this WebApplication app)
    {
        app.MapPost("/programs/search", SearchAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Pick);
        app.MapGet(StateMap.Path, DrawStatesAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Read);
        app.MapPost("/profile", KeepAsync).AllowAnonymous().RequireRateLimiting(RequestLimits.Pick);
    }

    private static async Task<Results<Ok<FoundProgram[]>, StatusCodeHttpResult>> SearchAsync(
        [FromForm] string text,
        [FromForm] string? specialty,
        [FromForm(Name = "parallel")] string? parallel,
        ReferenceShelf shelf,
        CancellationToken cancellation
    )
    {
        var data = await shelf.DataAsync(cancellation).ConfigureAwait(false);
        if (data is null)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var isAny = string.Equals(specialty, ProgramFinder.AnySpecialty, StringComparison.Ordinal);
        var found = ProgramSearch.Find(
            data.Catalog,
            isAny
                ? data.Catalog.Specialties.Select(row => row.Name)
                : [specialty ?? string.Empty, parallel ?? string.Empty],
            text
        );
        var names = found.Select(program => program.Specialty).Distinct(StringComparer.Ordinal);
        var isMixed = isAny || names.Skip(1).Any();
        return TypedResults.Ok(
            found
                .Select(program => new FoundProgram(
                    program.Code.Digits,
                    program.Name,
                    $"{program.City}, {program.State}"
                        + (isMixed ? $" · {program.Specialty}" : string.Empty)
                ))
                .ToArray()
        );
    }

    /// <summary>The outlines under every map: the same for everybody, and kept by the browser, for its address changes with its contents.</summary>
    private static async Task<FileContentHttpResult> DrawStatesAsync(
        HttpContext context,
        ReferenceShelf shelf,
        CancellationToken cancellation
    )
    {
        await shelf.DataAsync(cancellation).ConfigureAwait(false);
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(shelf.States.Drawing, "image/svg+xml");
    }

    private static async Task<IResult> KeepAsync(
        IFormCollection form,
        PickConversation conversation,
        CancellationToken cancellation
    )
    {
        var file = await conversation.KeepAsync(form, cancellation).ConfigureAwait(false);
        return file is null
            ? TypedResults.StatusCode(StatusCodes.Status422UnprocessableEntity)
            : TypedResults.File(file, "application/json", "smartpick-profile.json");
    }

    private sealed record FoundProgram(string Code, string Name, string Place);
}
