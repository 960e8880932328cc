using SmartPick.Platform.Accounts;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Makes an account.</summary>
public sealed partial class SignUpPage
{
    private string? Sent { get; set; }

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var made = await The<SignUp>()
            .DoAsync(
                new SignUpForm(Field("name"), Field("address"), Field("password")),
                Cancellation
            );
        if (made.IsDone)
        {
            Sent = made.Value;
        }
        else
        {
            Refuse(made.Failures);
        }
    }
}
