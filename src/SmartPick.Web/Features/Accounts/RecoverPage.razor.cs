using SmartPick.Platform.Accounts;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Asks for a link to a new password.</summary>
public sealed partial class RecoverPage
{
    private string? Sent { get; set; }

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var asked = await The<AskRecovery>().DoAsync(Field("address"), Cancellation);
        if (asked.IsDone)
        {
            Sent = asked.Value;
        }
        else
        {
            Refuse(asked.Failures);
        }
    }
}
