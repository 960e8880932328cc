using SmartPick.Platform.Schools;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Shows what a mailed invitation is to, and accepts it.</summary>
public sealed partial class InvitationPage
{
    private bool Done { get; set; }

    private (Institution Institution, Role Role)? Offer { get; set; }

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var offer = await The<AcceptInvitation>().LookAsync(Field("code"), Cancellation);
        if (!offer.IsDone)
        {
            Refuse(offer.Failures);
            return;
        }

        Offer = offer.Value;
        if (Command is not "accept")
        {
            return;
        }

        var accepted = await The<AcceptInvitation>().DoAsync(Who, Field("code"), Cancellation);
        if (accepted.IsDone)
        {
            Done = true;
            Message =
                $"You are {RoleWords.Of(offer.Value.Role)} of {offer.Value.Institution.Name} now.";
        }
        else
        {
            Offer = null;
            Refuse(accepted.Failures);
        }
    }
}
