using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace SmartPick.Browser.Tests;

public sealed class AccountTests(Chromium chromium)
{
    private static readonly string[] Open =
    [
        "/account/sign-up",
        "/account/sign-in",
        "/account/second-step",
        "/account/recover",
        "/account/link",
    ];

    private static readonly string[] Own =
    [
        "/account",
        "/account/sessions",
        "/account/security",
        "/account/workspace",
        "/account/invitation",
        "/account/export",
        "/account/delete",
    ];

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_serious_stands_in_anybodys_way_on_the_pages_of_accounts(int width)
    {
        await using var visit = await chromium.VisitAsync(width);
        foreach (var page in Open)
        {
            await visit.Page.GotoAsync(page);
            await Audit.ShouldFitAsync(visit, page);
            await Audit.CheckAsync(visit, page);
        }

        await visit.Page.GotoAsync("/account/sign-in");
        await visit.Page.ClickAsync("main button[value='sign-in']");
        await Expect(visit.Page.Locator("#problems")).ToBeVisibleAsync();
        await Audit.CheckAsync(visit, "sign in, something wrong");

        var who = await chromium.Server.AddAccountAsync("Ada " + new string('a', 100));
        var school = await chromium.Server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var place = new Institution
            {
                Id = Guid.CreateVersion7(),
                Name = $"School of Ada, {width} pixels wide",
            };
            db.Add(place);
            db.Add(
                new Membership
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = who.PersonId,
                    InstitutionId = place.Id,
                    Role = Role.Administrator,
                }
            );
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return place.Id;
        });
        await chromium.Server.AddPasskeyAsync(who);
        await visit.SignInAsync(who);
        await visit.Page.GotoAsync("/account/security");
        await visit.Question("current").FillAsync(TestAccounts.Password);
        await visit.Page.ClickAsync("button[value='step-begin']");
        await Expect(visit.Page.Locator("svg.qr")).ToBeVisibleAsync();
        foreach (var page in Own.Append($"/account/school/{school}"))
        {
            await visit.Page.GotoAsync(page);
            await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
            await Audit.ShouldFitAsync(visit, page);
            await Audit.CheckAsync(visit, page);
        }

        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_first_visit_to_an_account_with_scripts_and_without(bool hasScripts)
    {
        var address = $"jessica.{hasScripts}@example.org";
        await using var visit = await chromium.VisitAsync(
            hasScripts: hasScripts,
            holding: hasScripts ? Someone.Full() : null
        );
        await visit.Page.GotoAsync("/");
        await visit.Page.ClickAsync("nav >> text=Sign in");
        await visit.Page.ClickAsync("text=Make an account");
        await visit.Question("name").FillAsync("Jessica");
        await visit.Question("address").FillAsync(address);
        await visit.Question("password").FillAsync(TestAccounts.Password);
        if (hasScripts)
        {
            await visit.Question("take").CheckAsync();
        }

        await visit.Page.ClickAsync("main button[value='sign-up']");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("A mail is on its way");

        var link = await LinkAsync(address);
        if (hasScripts)
        {
            await visit.Page.GotoAsync(link);
            await Expect(visit.Question("code")).Not.ToHaveValueAsync(string.Empty);
            visit.Page.Url.ShouldNotContain("#");
        }
        else
        {
            await visit.Page.GotoAsync("/account/link");
            await visit.Question("code").FillAsync(link.Split('#')[1]);
        }

        await visit.Page.ClickAsync("button[value='use']");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Your address is confirmed");
        await visit.Page.ClickAsync("main a.primary");
        await visit.Question("address").FillAsync(address);
        await visit.Question("password").FillAsync(TestAccounts.Password);
        await visit.Page.ClickAsync("main button[value='sign-in']");
        await visit.Page.WaitForURLAsync("**/account");
        await Expect(visit.Page.Locator("nav#pages")).ToContainTextAsync("Account");
        if (hasScripts)
        {
            await TakenOutElsewhereAsync(address);
        }

        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_passkey_is_added_signs_in_and_is_removed()
    {
        await using var visit = await chromium.VisitAsync();
        var who = await chromium.Server.AddAccountAsync("Ada of the key");
        var devtools = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );

        // WebAuthn knows hosts by name, not by number.
        var local = new UriBuilder(chromium.Address) { Host = "localhost" }.Uri;
        await visit.Page.GotoAsync(new Uri(local, "/account/sign-in").AbsoluteUri);
        await visit.Question("address").FillAsync(TestAccounts.AddressOf(who));
        await visit.Question("password").FillAsync(TestAccounts.Password);
        await visit.Page.ClickAsync("main button[value='sign-in']");
        await visit.Page.WaitForURLAsync("**/account");
        await visit.Page.GotoAsync(new Uri(local, "/account/security").AbsoluteUri);
        await visit.Question("current").FillAsync(TestAccounts.Password);
        await visit.Page.ClickAsync("button[value='passkey-add']");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("The passkey is added");

        await visit.Page.GotoAsync(new Uri(local, "/account").AbsoluteUri);
        await visit.Page.ClickAsync("button[value='sign-out']");
        await visit.Page.GotoAsync(new Uri(local, "/account/sign-in").AbsoluteUri);
        await visit.Page.ClickAsync("button[value='passkey']");
        await visit.Page.WaitForURLAsync("**/account");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Your account");

        await visit.Page.GotoAsync(new Uri(local, "/account/security").AbsoluteUri);
        await visit.Question("current").FillAsync(TestAccounts.Password);
        await visit.Page.ClickAsync("button[value^='passkey-remove']");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("The passkey is removed");
        visit.Complaints.ShouldBeEmpty();
    }

    /// <summary>On another device the account's copy is put into the browser.</summary>
    private async Task TakenOutElsewhereAsync(string address)
    {
        await using var other = await chromium.VisitAsync();
        await other.Page.GotoAsync("/account/sign-in?back=/account/workspace");
        await other.Question("address").FillAsync(address);
        await other.Question("password").FillAsync(TestAccounts.Password);
        await other.Page.ClickAsync("main button[value='sign-in']");
        await other.Page.WaitForURLAsync("**/account/workspace");
        await other.Page.ClickAsync("button[value='take-out']");
        await Expect(other.Page.Locator("#summary"))
            .ToContainTextAsync("This browser holds it now");
        await other.ShouldHoldAsync("Dermatology");
    }

    /// <summary>The link in the last mail that was sent to an address, at the server that the tests ask.</summary>
    private Task<string> LinkAsync(string address) =>
        chromium.Server.WithAsync(async services =>
        {
            await services
                .GetRequiredService<JobRunner>()
                .RunDueAsync(TestContext.Current.CancellationToken);
            var body = await services
                .GetRequiredService<PlatformDb>()
                .Set<MailMessage>()
                .Where(mail => mail.To == address && mail.SentAt != null)
                .OrderByDescending(mail => mail.QueuedAt)
                .Select(mail => mail.Body)
                .FirstAsync(TestContext.Current.CancellationToken);
            return "/account/link#" + body.Split('#')[1].Split('\n')[0].Trim();
        });
}
