using SmartPick.Platform.Mail;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>What is written to the owner of an account. Each message stands in the queue as soon as the caller saves what it tells.</summary>
/// <param name="db">What the caller saves afterwards.</param>
/// <param name="site">Where links lead.</param>
/// <param name="time">The clock.</param>
public sealed class AccountMail(PlatformDb db, SiteAddress site, TimeProvider time)
{
    /// <summary>Where a mailed code is entered.</summary>
    public const string LinkPath = "/account/link";

    private const string Unasked =
        "If it was not you, there is nothing to do: without this mail nobody gets further.";

    /// <summary>Asks to confirm the address of a new account.</summary>
    /// <param name="to">The address.</param>
    /// <param name="code">The link's code.</param>
    public void Confirm(string to, string code) =>
        Write(
            to,
            "Confirm your address",
            $"""
            Somebody made an account at SmartPick with this address. To confirm it, open

              {Link(code)}

            and press the button there. If the page asks for a code, it is {code}. It works once, for a day.

            {Unasked}
            """
        );

    /// <summary>Tells the owner of an account that somebody tried to make a second one.</summary>
    /// <param name="to">The address.</param>
    public void AlreadyThere(string to) =>
        Write(
            to,
            "You have an account already",
            $"""
            Somebody asked for an account at SmartPick with this address, which has one already. You sign in at

              {site.Of("/account/sign-in")}

            If you forgot the password, that page leads to a new one. If it was not you, there is nothing to do: nothing has changed.
            """
        );

    /// <summary>Brings the link to a new password.</summary>
    /// <param name="to">The address.</param>
    /// <param name="code">The link's code.</param>
    public void Recover(string to, string code) =>
        Write(
            to,
            "A new password",
            $"""
            Somebody asked for a new password for your account at SmartPick. To choose one, open

              {Link(code)}

            If the page asks for a code, it is {code}. It works once, for an hour.

            {Unasked}
            """
        );

    /// <summary>Asks to confirm the address that is to take the place of the old one.</summary>
    /// <param name="to">The new address.</param>
    /// <param name="code">The link's code.</param>
    public void ConfirmChange(string to, string code) =>
        Write(
            to,
            "Confirm your new address",
            $"""
            To use this address for your account at SmartPick from now on, open

              {Link(code)}

            and press the button there. If the page asks for a code, it is {code}. It works once, for a day.

            {Unasked}
            """
        );

    /// <summary>Tells the owner what was done to the account's keys.</summary>
    /// <param name="to">The address.</param>
    /// <param name="what">What was done, as the end of a sentence: <c>the password was changed</c>.</param>
    public void Told(string to, string what) =>
        Write(
            to,
            "Your account was changed",
            $"""
            At your account at SmartPick {what}.

            If it was you, there is nothing to do. If not, choose a new password at

              {site.Of("/account/recover")}

            which signs everybody else out.
            """
        );

    private string Link(string code) => site.Of($"{LinkPath}#{code}");

    private void Write(string to, string subject, string body) =>
        MailQueue.Put(db, time, $"account:{Ids.New(time):N}", to, $"SmartPick: {subject}", body);
}
