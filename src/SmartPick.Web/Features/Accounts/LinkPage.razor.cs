using SmartPick.Platform.Accounts;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Where mailed links lead. Looking at the page uses nothing up, since mail programs look at links too; its button does.</summary>
public sealed partial class LinkPage
{
    private bool Done { get; set; }

    private bool AsksPassword { get; set; }

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        if (await The<Recover>().MayAsync(Field("code"), Cancellation))
        {
            AsksPassword = true;
            if (Command is "set")
            {
                await SetAsync();
            }

            return;
        }

        var confirmed = await The<ConfirmAddress>().DoAsync(Field("code"), Cancellation);
        if (!confirmed.IsDone)
        {
            Refuse(confirmed.Failures);
            return;
        }

        Done = true;
        Message =
            confirmed.Value is LinkPurpose.ChangeAddress
                ? "Your new address is confirmed; sign in with it from now on."
                : "Your address is confirmed. Sign in, and the account is yours.";
    }

    private async Task SetAsync()
    {
        var set = await The<Recover>().DoAsync(Field("code"), Field("password"), Cancellation);
        if (set.IsDone)
        {
            AsksPassword = false;
            Done = true;
            Message = "The new password is set.";
        }
        else
        {
            Refuse(set.Failures);
        }
    }
}
