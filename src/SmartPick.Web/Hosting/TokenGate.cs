using Microsoft.AspNetCore.Antiforgery;

namespace SmartPick.Web.Hosting;

/// <summary>
/// Refuses a post that did not come from our form (no token, another guest's token, or no form at all) with a bare status, so
/// that the answer is our page that says how to go on and not the framework's own line.
/// </summary>
internal sealed class TokenGate(RequestDelegate next)
{
    private const string FormNameField = "_handler";
    private const string FormName = "pick";

    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && !IsOurs(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static bool IsOurs(HttpContext context) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }
        && (!IsPage(context) || NamesOurForm(context.Request));

    private static bool IsPage(HttpContext context) => context.Request.Path.Value is "/";

    /// <summary>The form was read by the form gate already: this reads what is kept of it.</summary>
    private static bool NamesOurForm(HttpRequest request) =>
        request.HasFormContentType
        && string.Equals(request.Form[FormNameField], FormName, StringComparison.Ordinal);
}
