using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Tests.Accounts;

/// <summary>What tests of the account's pages do again and again.</summary>
internal static class AccountTalk
{
    /// <summary>Sends a page's form.</summary>
    public static Task SendAsync(
        this Guest guest,
        string page,
        string command,
        params (string, string)[] fields
    ) => guest.PostToAsync(page, "account", [("do", command), .. fields]);

    /// <summary>The last mail that was sent to an address, after what is due was done.</summary>
    public static Task<MailMessage> LastMailAsync(this RunningServer server, string address) =>
        server.WithAsync(async services =>
        {
            await services
                .GetRequiredService<JobRunner>()
                .RunDueAsync(TestContext.Current.CancellationToken);
            return await services
                .GetRequiredService<PlatformDb>()
                .Set<MailMessage>()
                .AsNoTracking()
                .Where(mail => mail.To == address && mail.SentAt != null)
                .OrderByDescending(mail => mail.QueuedAt)
                .FirstAsync(TestContext.Current.CancellationToken);
        });

    /// <summary>The code in a mail.</summary>
    public static string CodeOf(MailMessage mail) => mail.Body.Split('#')[1].Split('\n')[0].Trim();

    /// <summary>Signs up and confirms, by the pages.</summary>
    public static async Task SignUpAsync(
        this Guest guest,
        RunningServer server,
        string name,
        string address,
        params (string, string)[] more
    )
    {
        await guest.OpenAsync("/account/sign-up");
        await guest.SendAsync(
            "/account/sign-up",
            "sign-up",
            [("name", name), ("address", address), ("password", TestAccounts.Password), .. more]
        );
        guest.Text.ShouldContain("A mail is on its way");
        await guest.SendAsync(
            "/account/link",
            "use",
            ("code", CodeOf(await server.LastMailAsync(address)))
        );
        guest.Text.ShouldContain("Your address is confirmed");
    }

    /// <summary>Types address and password.</summary>
    public static async Task TrySignInAsync(
        this Guest guest,
        string address,
        string password,
        string back = ""
    )
    {
        await guest.OpenAsync("/account/sign-in");
        await guest.SendAsync(
            "/account/sign-in",
            "sign-in",
            ("address", address),
            ("password", password),
            ("back", back)
        );
    }
}
