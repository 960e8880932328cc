using SmartPick.Platform.Accounts;

namespace SmartPick.Web.Features.Accounts;

/// <summary>The second step of a sign-in.</summary>
public sealed partial class SecondStepPage
{
    private string Asked(string field) =>
        IsPost ? Field(field) : Context.Request.Query[field].ToString();

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var isIn = await The<SecondStepSignIn>()
            .DoAsync(Field("code"), Command is "recovery", Field("keep") is "yes", Cancellation);
        if (isIn)
        {
            GoTo(AccountPages.Back(Field(AccountPages.BackField)));
        }
        else
        {
            Refuse([Errors.Code]);
        }
    }
}
