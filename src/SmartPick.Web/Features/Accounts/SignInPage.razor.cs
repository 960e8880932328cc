using Microsoft.AspNetCore.Identity;
using SmartPick.Platform.Accounts;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Signs somebody in, with address and password or with a passkey.</summary>
public sealed partial class SignInPage
{
    private string Back =>
        IsPost
            ? Field(AccountPages.BackField)
            : Context.Request.Query[AccountPages.BackField].ToString();

    private bool IsKept => Field("keep") is "yes";

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        if (Command is "passkey")
        {
            if (await The<PasskeySignIn>().DoAsync(Field("credential"), IsKept))
            {
                GoTo(AccountPages.Back(Back));
            }
            else
            {
                Refuse([Errors.Passkey]);
            }

            return;
        }

        var result = await The<PasswordSignIn>()
            .DoAsync(Field("address"), Field("password"), IsKept, Cancellation);
        if (result.Succeeded)
        {
            GoTo(AccountPages.Back(Back));
        }
        else if (result.RequiresTwoFactor)
        {
            GoTo(
                $"{AccountPages.SecondStep}?{AccountPages.BackField}={Uri.EscapeDataString(AccountPages.Back(Back))}{(IsKept ? "&keep=yes" : "")}"
            );
        }
        else
        {
            Refuse([Errors.NoSignIn]);
        }
    }
}
