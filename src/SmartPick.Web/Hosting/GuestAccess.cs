using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace SmartPick.Web.Hosting;

/// <summary>
/// Who may call what. An endpoint says so itself; one that says nothing is closed to everybody, so that forgetting is safe.
/// </summary>
internal static class GuestAccess
{
    public static void AddGuestAccess(this IServiceCollection services)
    {
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(
                new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build()
            );
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefuseWithoutChallenge>();
    }

    public static void Configure(AntiforgeryOptions options)
    {
        options.FormFieldName = "form-token";
        options.HeaderName = null;
        options.Cookie.Name = "smartpick-form";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;

        // The framework would say SAMEORIGIN; frame-ancestors 'none' says it better.
        options.SuppressXFrameOptionsHeader = true;
    }

    /// <summary>There are no accounts yet and so nobody to be asked to sign in: refused is refused.</summary>
    private sealed class RefuseWithoutChallenge : IAuthorizationMiddlewareResultHandler
    {
        public Task HandleAsync(
            RequestDelegate next,
            HttpContext context,
            AuthorizationPolicy policy,
            PolicyAuthorizationResult authorizeResult
        )
        {
            if (authorizeResult.Succeeded)
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }
    }
}
