using Microsoft.AspNetCore.Identity;
using SmartPick.Platform;
using SmartPick.Platform.Accounts;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Changes what an account is signed in with.</summary>
public sealed partial class SecurityPage
{
    private const int Group = 4;

    /// <summary>A longer address would make the picture too fine to scan; the app then shows the product's name alone.</summary>
    private const int LongestLabel = 60;

    private Account Account { get; set; } = new();

    private string? Key { get; set; }

    private IReadOnlyList<string> Codes { get; set; } = [];

    private IReadOnlyList<UserPasskeyInfo> Passkeys { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var current = Field("current");
        switch (Command)
        {
            case "step-begin":
                Tell(
                    await The<SecondStep>().BeginAsync(Who, current),
                    "Type the first code of your app to put the second step in force."
                );
                break;
            case "step-confirm":
                SayCodes(
                    await The<SecondStep>().ConfirmAsync(Who, Field("code"), Cancellation),
                    "The second step is in force."
                );
                break;
            case "codes":
                SayCodes(
                    await The<SecondStep>().CodesAsync(Who, current, Cancellation),
                    "The old recovery codes are void."
                );
                break;
            case "step-remove":
                Tell(
                    await The<SecondStep>().RemoveAsync(Who, current),
                    "The second step is taken away."
                );
                break;
            case "passkey-add":
                Tell(
                    await The<AddPasskey>()
                        .DoAsync(Who, current, Field("credential"), DeviceText.Of(Context.Request)),
                    "The passkey is added. Try it when you next sign in."
                );
                break;
            case "passkey-remove":
                Tell(
                    await The<AddPasskey>().RemoveAsync(Who, current, Argument),
                    "The passkey is removed; delete it on the device as well."
                );
                break;
            case "password":
                Tell(
                    await The<ChangePassword>()
                        .DoAsync(
                            Who,
                            current,
                            Field("password"),
                            SignedIn.SessionOf(Context.User),
                            Cancellation
                        ),
                    "The password is changed."
                );
                break;
            case "address":
                var sent = await The<ChangeAddress>()
                    .DoAsync(Who, current, Field("address"), Cancellation);
                Tell(sent, sent.IsDone ? $"A mail is on its way to {sent.Value}." : string.Empty);
                break;
        }

        if (Failures.Count == 0)
        {
            await StayAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        var accounts = The<UserManager<Account>>();
        Account = (await accounts.FindByIdAsync(Who.AccountId.ToString())) ?? new Account();
        Key = await The<SecondStep>().WaitingKeyAsync(Who);
        Passkeys = [.. await accounts.GetPasskeysAsync(Account)];
    }

    /// <summary>A changed key ends every session; this browser, whose owner changed it, goes on with fresh claims.</summary>
    private async Task StayAsync()
    {
        var account = await The<UserManager<Account>>().FindByIdAsync(Who.AccountId.ToString());
        if (account is not null)
        {
            await The<AccountSignIn>().RefreshSignInAsync(account);
        }
    }

    private void SayCodes(Outcome<IReadOnlyList<string>> outcome, string done)
    {
        Tell(outcome, done);
        Codes = outcome.IsDone ? outcome.Value : [];
    }

    private string Otpauth(string key)
    {
        var label = Account.Email is { Length: <= LongestLabel } address
            ? $"SmartPick:{Uri.EscapeDataString(address)}"
            : "SmartPick";
        return $"otpauth://totp/{label}?secret={key}&issuer=SmartPick";
    }

    private static string Grouped(string key) =>
        string.Join(' ', key.Chunk(Group).Select(part => new string(part)));
}
