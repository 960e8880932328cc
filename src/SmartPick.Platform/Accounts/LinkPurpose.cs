namespace SmartPick.Platform.Accounts;

/// <summary>What a mailed link is for.</summary>
public enum LinkPurpose
{
    /// <summary>Shows that the address of a new account is its owner's.</summary>
    ConfirmAddress,

    /// <summary>Shows that another address is the owner's too.</summary>
    ChangeAddress,

    /// <summary>Sets a new password.</summary>
    Recover,
}
