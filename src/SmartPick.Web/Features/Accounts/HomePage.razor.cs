using SmartPick.Platform.Accounts;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Accounts;

/// <summary>What the account leads to.</summary>
public sealed partial class HomePage
{
    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        if (Command is "sign-out")
        {
            await The<EndSession>()
                .DoAsync(Who, SignedIn.SessionOf(Context.User)!.Value, Cancellation);
            await The<AccountSignIn>().SignOutAsync();
            GoTo("/");
        }
    }
}
