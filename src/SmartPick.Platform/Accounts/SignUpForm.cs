namespace SmartPick.Platform.Accounts;

/// <summary>What somebody says who wants an account.</summary>
/// <param name="Name">As they want to be addressed.</param>
/// <param name="Address">Their mail address.</param>
/// <param name="Password">The password.</param>
/// <param name="Workspace">What their browser holds and the account is to keep, as JSON that was read before; null to keep nothing.</param>
public sealed record SignUpForm(
    string? Name,
    string? Address,
    string? Password,
    string? Workspace = null
);
