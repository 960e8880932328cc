using SmartPick.Platform.Accounts;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Says what an audit entry means.</summary>
internal static class AuditWords
{
    /// <summary>In a few words.</summary>
    public static string Of(AuditKind kind) =>
        kind switch
        {
            AuditKind.SignedUp => "The account was made",
            AuditKind.SignedIn => "Signed in",
            AuditKind.SessionEnded => "A session was ended",
            AuditKind.LockedOut => "Closed for a while after too many tries",
            AuditKind.AddressConfirmed => "The mail address was confirmed",
            AuditKind.AddressChanged => "The mail address was changed",
            AuditKind.PasswordChanged => "The password was changed",
            AuditKind.PasswordRecovered => "The password was set anew by mail",
            AuditKind.SecondStepSet => "A second step was set up",
            AuditKind.SecondStepRemoved => "The second step was taken away",
            AuditKind.RecoveryCodesMade => "New recovery codes were made",
            AuditKind.RecoveryCodeUsed => "A recovery code was used",
            AuditKind.PasskeyAdded => "A passkey was added",
            AuditKind.PasskeyRemoved => "A passkey was removed",
            AuditKind.Exported => "Everything was taken out as a file",
            AuditKind.RoleGiven => "A role was given",
            AuditKind.RoleTaken => "A role was taken",
            AuditKind.Invited => "Somebody was invited",
            AuditKind.InvitationAccepted => "An invitation was accepted",
            AuditKind.RoundPublished => "A round was published",
            AuditKind.GroupMade => "A group was made",
            AuditKind.GroupInvited => "Somebody was invited to a group",
            AuditKind.GroupJoined => "An invitation to a group was accepted",
            AuditKind.GroupLeft => "Somebody left a group",
            AuditKind.GroupHandedOver => "A group was handed over",
            _ => "An invitation was taken back",
        };
}
