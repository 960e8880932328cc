using Microsoft.AspNetCore.Antiforgery;
using SmartPick.Web.Features.Mentoring;
using SmartPick.Web.Features.People;
using SmartPick.Web.Features.Rounds;

namespace SmartPick.Web.Hosting;

/// <summary>
/// Refuses a post that did not come from our form (no token, another guest's token, or no form at all) with a bare status, so
/// that the answer is our page that says how to go on and not the framework's own line.
/// </summary>
internal sealed class TokenGate(RequestDelegate next)
{
    private const string FormNameField = "_handler";

    /// <summary>One name for all pages that carry a guest's workspace: without scripts a button of one leads to another.</summary>
    private const string Workspace = "work";

    /// <summary>One name for the pages of accounts.</summary>
    private const string Account = "account";

    /// <summary>The name of the one form of each page.</summary>
    private static readonly Dictionary<string, string> FormNames = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [""] = Workspace,
        ["/match"] = "match",
        ["/keep"] = Workspace,
        ["/couple"] = Workspace,
        ["/packet"] = Workspace,
        ["/rank"] = Workspace,
        ["/what-if"] = Workspace,
        ["/compare"] = Workspace,
        ["/applications"] = Workspace,
        ["/applications/soap"] = Workspace,
        ["/account/workspace"] = Workspace,
    };

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
        && (FormOf(context.Request) is not { } name || NamesForm(context.Request, name));

    /// <summary>The form of the page at an address; null when there is no page. Pages answer with and without a slash at the end.</summary>
    private static string? FormOf(HttpRequest request) =>
        FormNames.TryGetValue((request.Path.Value ?? string.Empty).TrimEnd('/'), out var name)
            ? name
        : request.Path.StartsWithSegments("/program", StringComparison.OrdinalIgnoreCase)
            ? Workspace
        : request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase) ? Account
        : IsOfPeople(request.Path) ? PeopleAddress.FormName
        : MentoringAddress.IsOurs(request.Path) ? MentoringAddress.FormName
        : request.Path.StartsWithSegments(RoundAddress.All, StringComparison.OrdinalIgnoreCase)
            ? RoundAddress.FormName
        : null;

    private static bool IsOfPeople(PathString path) =>
        path.StartsWithSegments("/people", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/me", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/school", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/claim", StringComparison.OrdinalIgnoreCase);

    /// <summary>The form was read by the form gate already: this reads what is kept of it.</summary>
    private static bool NamesForm(HttpRequest request, string name) =>
        request.HasFormContentType
        && string.Equals(request.Form[FormNameField], name, StringComparison.Ordinal);
}
