using System.Globalization;

namespace SmartPick.Platform.Accounts;

/// <summary>Why something about an account was not done.</summary>
public static class Errors
{
    /// <summary>A name is missing, too long, or holds control characters.</summary>
    public static Failure Name { get; } =
        new(
            FailureKind.Invalid,
            "accounts.name",
            "A name is one line of 1 to 200 characters, as you want to be addressed.",
            "name"
        );

    /// <summary>No mail could go to this address.</summary>
    public static Failure Address { get; } =
        new(
            FailureKind.Invalid,
            "accounts.address",
            "This is no mail address: it looks like name@example.org, without spaces.",
            "address"
        );

    /// <summary>The password is too short.</summary>
    public static Failure PasswordShort { get; } =
        new(
            FailureKind.Invalid,
            "accounts.password-short",
            string.Create(
                CultureInfo.InvariantCulture,
                $"A password has at least {PasswordRules.Shortest} characters; four words in a row do well."
            ),
            "password"
        );

    /// <summary>The password is too long.</summary>
    public static Failure PasswordLong { get; } =
        new(
            FailureKind.Invalid,
            "accounts.password-long",
            string.Create(
                CultureInfo.InvariantCulture,
                $"A password has at most {PasswordRules.Longest} characters."
            ),
            "password"
        );

    /// <summary>The password is among those that are tried first.</summary>
    public static Failure PasswordCommon { get; } =
        new(
            FailureKind.Invalid,
            "accounts.password-common",
            "This password is among those that are tried first, or little more than your address. Choose another; four words in a row do well.",
            "password"
        );

    /// <summary>The password that was to show who asks is not the account's.</summary>
    public static Failure WrongPassword { get; } =
        new(
            FailureKind.Invalid,
            "accounts.wrong-password",
            "This is not the account's password.",
            "current"
        );

    /// <summary>Said of an unknown address, a wrong password, an address not confirmed and an account that is closed for a while, so that nobody can tell which.</summary>
    public static Failure NoSignIn { get; } =
        new(
            FailureKind.Invalid,
            "accounts.no-sign-in",
            "Address and password do not go together, or there were too many tries: then wait a quarter of an hour. After signing up, follow the link in the mail first.",
            "address"
        );

    /// <summary>The code of the second step is wrong, old or used.</summary>
    public static Failure Code { get; } =
        new(
            FailureKind.Invalid,
            "accounts.code",
            "This code is not right, or was used before. Wait for the next one and type it; after too many tries wait a quarter of an hour.",
            "code"
        );

    /// <summary>A mailed link that is unknown, used or too old.</summary>
    public static Failure Link { get; } =
        new(
            FailureKind.NotThere,
            "accounts.link",
            "This link was used before, is too old, or was not copied whole. Links work once. You can ask for a new one.",
            "code"
        );

    /// <summary>What a passkey showed was not taken.</summary>
    public static Failure Passkey { get; } =
        new(
            FailureKind.Invalid,
            "accounts.passkey",
            "This passkey was not taken: it is unknown here, or the browser took too long. Try again, or go on with the password."
        );

    /// <summary>There is no such passkey of the caller's.</summary>
    public static Failure NoPasskey { get; } =
        new(FailureKind.NotThere, "accounts.no-passkey", "There is no such passkey any more.");

    /// <summary>Deleting everything was not confirmed.</summary>
    public static Failure NotSure { get; } =
        new(
            FailureKind.Invalid,
            "accounts.not-sure",
            "Tick the box if you want everything deleted.",
            "sure"
        );

    /// <summary>A second step is set up already.</summary>
    public static Failure SecondStepThere { get; } =
        new(
            FailureKind.Refused,
            "accounts.second-step-there",
            "A second step is set up already. Take it away first to set up another."
        );

    /// <summary>No second step is set up.</summary>
    public static Failure NoSecondStep { get; } =
        new(FailureKind.Refused, "accounts.no-second-step", "No second step is set up.");

    /// <summary>An administrator who signs in with a password alone.</summary>
    public static Failure SecondKeyFirst { get; } =
        new(
            FailureKind.NotAllowed,
            "accounts.second-key-first",
            "You administer a school: behind this are the names and addresses of many people, and a password alone should not open it. Set up a second step with an app, or a passkey, under Account, then come back. It takes two minutes, and you are asked for it when you sign in."
        );

    /// <summary>The account is gone.</summary>
    public static Failure NoAccount { get; } =
        new(FailureKind.NotThere, "accounts.no-account", "There is no such account any more.");

    /// <summary>There is no such session of the caller's.</summary>
    public static Failure NoSession { get; } =
        new(FailureKind.NotThere, "accounts.no-session", "There is no such session any more.");

    /// <summary>Too much was asked for in a short time.</summary>
    public static Failure TooOften { get; } =
        new(
            FailureKind.Refused,
            "accounts.too-often",
            "Several mails were asked for in a short time. Wait an hour, and look among the unwanted mail meanwhile."
        );
}
