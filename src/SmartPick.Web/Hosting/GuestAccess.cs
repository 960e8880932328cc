using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
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
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefuseOrLead>();
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

    /// <summary>
    /// Whoever is not signed in is led to the sign-in by the pages that are for people with an account; programs, and posts, whose content would be lost on the way, get the bare status.
    /// What nobody may call is refused and leads nowhere.
    /// </summary>
    private sealed class RefuseOrLead : IAuthorizationMiddlewareResultHandler
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

            var isForAccounts =
                context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null;
            if (!isForAccounts || !authorizeResult.Challenged)
            {
                if (LacksSecondKey(authorizeResult))
                {
                    context.Items[ProblemResponse.SecondKeyMark] = true;
                }

                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }

            if (
                HttpMethods.IsGet(context.Request.Method)
                && !context.Request.Path.StartsWithSegments(
                    "/api",
                    StringComparison.OrdinalIgnoreCase
                )
            )
            {
                return context.ChallengeAsync();
            }

            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        private static bool LacksSecondKey(PolicyAuthorizationResult result) =>
            result.AuthorizationFailure?.FailedRequirements.Any(failed => failed is SecondKey)
                is true;
    }
}
