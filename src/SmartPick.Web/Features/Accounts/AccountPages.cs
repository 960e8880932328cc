namespace SmartPick.Web.Features.Accounts;

/// <summary>Where the pages of accounts are.</summary>
internal static class AccountPages
{
    /// <summary>The field of an address, and of a form, that says where to go on after signing in.</summary>
    public const string BackField = "back";

    public const string Home = "/account";
    public const string SignUp = "/account/sign-up";
    public const string SignIn = "/account/sign-in";
    public const string SignInOptions = "/account/sign-in/passkey";
    public const string SecondStep = "/account/second-step";
    public const string Recover = "/account/recover";
    public const string Link = "/account/link";
    public const string Invitation = "/account/invitation";
    public const string Sessions = "/account/sessions";
    public const string Security = "/account/security";
    public const string PasskeyOptions = "/account/security/passkey";
    public const string Workspace = "/account/workspace";
    public const string Export = "/account/export";
    public const string ExportFile = "/account/export/file";
    public const string Delete = "/account/delete";
    public const string School = "/account/school";

    /// <summary>Where to go on: a page of this site by its path, or the account's own page. Another site is never gone to.</summary>
    /// <param name="asked">As the address or the form says.</param>
    public static string Back(string? asked) =>
        asked is ['/', ..]
        && !asked.StartsWith("//", StringComparison.Ordinal)
        && !asked.Any(letter => letter is '\\' || char.IsControl(letter))
            ? asked
            : Home;
}
