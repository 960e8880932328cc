using SmartPick.Platform.Accounts;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Schools;

/// <summary>Makes an invitation and the mail that carries it.</summary>
/// <param name="db">What the caller saves afterwards.</param>
/// <param name="site">Where its link leads.</param>
/// <param name="time">The clock.</param>
public sealed class NewInvitation(PlatformDb db, SiteAddress site, TimeProvider time)
{
    /// <summary>Where an invitation is accepted.</summary>
    public const string Path = "/account/invitation";

    private static readonly TimeSpan Life = TimeSpan.FromDays(14);

    /// <summary>Adds the invitation and its mail; whoever saves them invites.</summary>
    internal Invitation Add(Institution institution, string address, Role role, Guid? by)
    {
        var now = time.GetUtcNow();
        var code = LinkCode.New();
        var invitation = new Invitation
        {
            Id = Ids.New(time),
            InstitutionId = institution.Id,
            Role = role,
            Address = address,
            Hash = LinkCode.HashOf(code)!,
            InvitedById = by,
            MadeAt = now,
            ExpiresAt = now + Life,
        };
        db.Add(invitation);
        MailQueue.Put(
            db,
            time,
            $"invitation:{invitation.Id:N}",
            address,
            "SmartPick: an invitation",
            $"""
                You are invited to {institution.Name} at SmartPick, as {RoleWords.Of(
                    role
                )}. To look at it and decide, open

                  {site.Of($"{Path}#{code}")}

                If the page asks for a code, it is {code}. It works once, for two weeks. An account is needed: if you have none, make one first ({site.Of(
                    "/account/sign-up"
                )}), then open the link again.

                If you do not want it, there is nothing to do.
                """
        );
        return invitation;
    }
}
