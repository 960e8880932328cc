using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
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

        var found = ProgramSearch.Find(
            data.Catalog,
            [specialty ?? string.Empty, parallel ?? string.Empty],
            text
        );
        return TypedResults.Ok(
            found
                .Select(program => new FoundProgram(
                    program.Code.Digits,
                    program.Name,
                    $"{program.City}, {program.State}"
                ))
                .ToArray()
        );
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
