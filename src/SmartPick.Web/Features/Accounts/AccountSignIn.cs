using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SmartPick.Platform.Accounts;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Signs people in as the framework does, and gives each session a row of its own, by which it can be seen and ended.</summary>
internal sealed class AccountSignIn(
    UserManager<Account> accounts,
    IHttpContextAccessor accessor,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    BeginSession begin,
    AccountOptions settings,
    TimeProvider time
) : SignInManager<Account>(accounts, accessor, claims, options, logger, schemes, confirmation)
{
    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(
        Account user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        var properties = authenticationProperties ?? new AuthenticationProperties();
        if (properties.IsPersistent)
        {
            properties.ExpiresUtc = time.GetUtcNow() + settings.Kept;
        }

        var session =
            HeldBy(user)
            ?? await begin
                .DoAsync(user, DeviceText.Of(Context.Request), Context.RequestAborted)
                .ConfigureAwait(false);
        await base.SignInWithClaimsAsync(
                user,
                properties,
                [
                    .. additionalClaims,
                    new Claim(SignedIn.PersonClaim, user.PersonId.ToString()),
                    new Claim(SignedIn.SessionClaim, session.ToString()),
                ]
            )
            .ConfigureAwait(false);
    }

    /// <summary>The session that this browser has already, where a changed account only needs fresh claims.</summary>
    private Guid? HeldBy(Account user) =>
        SignedIn.Of(Context.User)?.AccountId == user.Id ? SignedIn.SessionOf(Context.User) : null;
}
