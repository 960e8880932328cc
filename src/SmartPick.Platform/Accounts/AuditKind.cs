namespace SmartPick.Platform.Accounts;

/// <summary>What an audit entry says was done.</summary>
public enum AuditKind
{
    /// <summary>The account was made.</summary>
    SignedUp,

    /// <summary>Somebody signed in; the subject is the session.</summary>
    SignedIn,

    /// <summary>A session was ended by its owner; the subject is the session.</summary>
    SessionEnded,

    /// <summary>Too many tries failed, and the account is closed for a while.</summary>
    LockedOut,

    /// <summary>The mail address was confirmed.</summary>
    AddressConfirmed,

    /// <summary>Another mail address was confirmed and took the place of the old one.</summary>
    AddressChanged,

    /// <summary>The password was changed by somebody who knew the old one.</summary>
    PasswordChanged,

    /// <summary>The password was set anew by a mailed link.</summary>
    PasswordRecovered,

    /// <summary>A second step was set up.</summary>
    SecondStepSet,

    /// <summary>The second step was taken away.</summary>
    SecondStepRemoved,

    /// <summary>New recovery codes were made.</summary>
    RecoveryCodesMade,

    /// <summary>A recovery code stood in for the second step.</summary>
    RecoveryCodeUsed,

    /// <summary>A passkey was added.</summary>
    PasskeyAdded,

    /// <summary>A passkey was removed.</summary>
    PasskeyRemoved,

    /// <summary>Everything stored was taken out as a file.</summary>
    Exported,

    /// <summary>A role was given; the subject is the person who has it now.</summary>
    RoleGiven,

    /// <summary>A role was taken away; the subject is the person who had it.</summary>
    RoleTaken,

    /// <summary>Somebody was invited to a role; the subject is the invitation.</summary>
    Invited,

    /// <summary>An invitation was accepted; the subject is the invitation.</summary>
    InvitationAccepted,

    /// <summary>An invitation was taken back; the subject is the invitation.</summary>
    InvitationTakenBack,

    /// <summary>A cohort round was published; the subject is the run.</summary>
    RoundPublished,

    /// <summary>A group was made; the subject is the group.</summary>
    GroupMade,

    /// <summary>Somebody was invited to a group; the subject is the group.</summary>
    GroupInvited,

    /// <summary>An invitation to a group was accepted; the subject is the group.</summary>
    GroupJoined,

    /// <summary>Somebody left a group, or was taken out of it; the subject is the group.</summary>
    GroupLeft,

    /// <summary>A group was handed over to another lead; the subject is the group.</summary>
    GroupHandedOver,
}
