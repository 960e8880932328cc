using Microsoft.AspNetCore.Authorization;
using SmartPick.Platform.Accounts;

namespace SmartPick.Web.Hosting;

/// <summary>Asks of administrators that they have a second step or a passkey. Of others it asks nothing: what they may not see is not there for them anyway.</summary>
internal sealed class SecondKey : IAuthorizationRequirement;

/// <summary>Looks whether <see cref="SecondKey"/> is met.</summary>
internal sealed class SecondKeyCheck(NeedsSecondKey needs) : AuthorizationHandler<SecondKey>
{
    /// <inheritdoc/>
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        SecondKey requirement
    )
    {
        if (
            SignedIn.Of(context.User) is { } who
            && !await needs.DoAsync(who, CancellationToken.None).ConfigureAwait(false)
        )
        {
            context.Succeed(requirement);
        }
    }
}
