using Microsoft.AspNetCore.Identity;
using SmartPick.Platform.Accounts;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Signs somebody in with address and password.</summary>
public sealed partial class SignInPage
{
    private string Back =>
        IsPost
            ? Field(AccountPages.BackField)
            : Context.Request.Query[AccountPages.BackField].ToString();

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var result = await The<PasswordSignIn>()
            .DoAsync(Field("address"), Field("password"), Field("keep") is "yes", Cancellation);
        if (result.Succeeded)
        {
            GoTo(AccountPages.Back(Back));
        }
        else if (result.RequiresTwoFactor)
        {
            GoTo(
                $"{AccountPages.SecondStep}?{AccountPages.BackField}={Uri.EscapeDataString(AccountPages.Back(Back))}"
            );
        }
        else
        {
            Refuse([Errors.NoSignIn]);
        }
    }
}
