using SmartPick.Platform.Accounts;
using SmartPick.Platform.Leaving;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Deletes everything that is somebody's, when they have typed their password anew, and a code where they have a second step.</summary>
public sealed partial class DeletePage
{
    private bool IsGone { get; set; }

    private bool HasSecondStep { get; set; }

    /// <inheritdoc/>
    protected override async Task ReadAsync() =>
        HasSecondStep =
            !IsGone
            && await The<ReadAccount>().DoAsync(Who, Cancellation) is { TwoFactorEnabled: true };

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        if (Field("sure") is not "yes")
        {
            Refuse([Errors.NotSure]);
            return;
        }

        var proof = await The<ProvePassword>()
            .WithSecondStepAsync(Who, Field("current"), Field("code"));
        if (!proof.IsDone)
        {
            Refuse(proof.Failures);
            return;
        }

        var deleted = await The<DeleteEverything>().DoAsync(Who, Cancellation);
        if (!deleted.IsDone)
        {
            Refuse(deleted.Failures);
            return;
        }

        await The<AccountSignIn>().SignOutAsync();
        IsGone = true;
        Message = deleted.Value
            ? "Deleted. What others need of your work together stays with them, without your name."
            : "Deleted. Nothing of yours is left here.";
    }
}
