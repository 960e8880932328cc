using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using SmartPick.Platform;
using SmartPick.Platform.Accounts;
using SmartPick.Web.Features.Accounts;

namespace SmartPick.Web.Hosting;

/// <summary>
/// Who is signed in. A page or an address that is only for people with an account says so by <see cref="Policy"/> and asks <see cref="WhoAsync"/>; what they may do there is the operation's
/// to decide.
/// </summary>
internal static class SignedIn
{
    /// <summary>The policy of pages and addresses for people with an account.</summary>
    public const string Policy = "signed-in";

    /// <summary>The policy of pages by which a school is administered: for people with an account, and for administrators only once they sign in with more than a password.</summary>
    public const string Administration = "administration";

    private const string SessionCookie = "smartpick-session";
    private const string SecondStepCookie = "smartpick-second-step";

    /// <summary>The claim that names the person.</summary>
    public const string PersonClaim = "person";

    /// <summary>The claim that names the session's row.</summary>
    public const string SessionClaim = "session";

    private static readonly TimeSpan SecondStepTime = TimeSpan.FromMinutes(5);

    /// <summary>Registers accounts, the session's cookie and the policy.</summary>
    public static void AddSignedIn(this IServiceCollection services, IConfiguration settings)
    {
        var options = AccountOptions.Of(settings);
        services.AddSingleton(options);
        services.AddHttpContextAccessor();
        services
            .AddAccounts(options.LockOut, options.Tries)
            .AddSignInManager<AccountSignIn>()
            .AddUserStore<AccountStore>();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                cookie =>
                {
                    SetUp(cookie, SessionCookie, SameSiteMode.Lax, options.Idle);
                    cookie.LoginPath = AccountPages.SignIn;
                    cookie.ReturnUrlParameter = AccountPages.BackField;
                    cookie.Events.OnValidatePrincipal = CheckAsync;
                }
            )
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                cookie => SetUp(cookie, SecondStepCookie, SameSiteMode.Strict, SecondStepTime)
            );
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                Policy,
                policy => policy.RequireAuthenticatedUser().RequireClaim(PersonClaim)
            )
            .AddPolicy(
                Administration,
                policy =>
                    policy
                        .RequireAuthenticatedUser()
                        .RequireClaim(PersonClaim)
                        .AddRequirements(new SecondKey())
            );
        services.AddScoped<IAuthorizationHandler, SecondKeyCheck>();
    }

    /// <summary>Whether a request comes with a session's cookie; whether that is good is not looked at.</summary>
    /// <param name="request">The request.</param>
    public static bool ShowsSession(HttpRequest request) =>
        HostCookies.NamesOf(SessionCookie).Any(request.Cookies.ContainsKey);

    /// <summary>Who asks; null for a guest. Behind <see cref="Policy"/> there is always somebody.</summary>
    /// <param name="context">The request.</param>
    public static async Task<Who?> WhoAsync(HttpContext context)
    {
        var known = await context
            .AuthenticateAsync(IdentityConstants.ApplicationScheme)
            .ConfigureAwait(false);
        return known.Principal is { } principal ? Of(principal) : null;
    }

    /// <summary>Who a session's claims name; null for a guest.</summary>
    /// <param name="principal">The claims.</param>
    public static Who? Of(ClaimsPrincipal principal) =>
        IdOf(principal, ClaimTypes.NameIdentifier) is { } account
        && IdOf(principal, PersonClaim) is { } person
            ? new Who(account, person)
            : null;

    /// <summary>The session's row; null for a guest.</summary>
    /// <param name="principal">The claims.</param>
    public static Guid? SessionOf(ClaimsPrincipal principal) => IdOf(principal, SessionClaim);

    private static Guid? IdOf(ClaimsPrincipal principal, string claim) =>
        Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;

    private static void SetUp(
        CookieAuthenticationOptions cookie,
        string name,
        SameSiteMode sameSite,
        TimeSpan time
    )
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.Path = "/";
        cookie.CookieManager = new HostCookies();
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = sameSite;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = time;
        cookie.SlidingExpiration = true;
    }

    /// <summary>A cookie is good while its session's row is: ended from another browser it opens nothing any more, at once.</summary>
    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var principal = context.Principal!;
        var stamp = services
            .GetRequiredService<UserManager<Account>>()
            .Options.ClaimsIdentity.SecurityStampClaimType;
        if (
            SessionOf(principal) is not { } session
            || !await services
                .GetRequiredService<CheckSession>()
                .DoAsync(
                    session,
                    principal.FindFirstValue(stamp),
                    context.HttpContext.RequestAborted
                )
                .ConfigureAwait(false)
        )
        {
            context.RejectPrincipal();
            await context
                .HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme)
                .ConfigureAwait(false);
        }
    }
}
