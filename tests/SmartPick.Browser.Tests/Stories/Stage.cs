using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Storage;
using SmartPick.Web.Tests;

namespace SmartPick.Browser.Tests.Stories;

/// <summary>A server of one story, empty at its beginning, and the people who come to it, each with a browser of their own.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const string School = "Lakeside School of Medicine";
    private const string Dean = "dean@example.org";

    private readonly Chromium _chromium;
    private readonly RunningServer _server;
    private readonly List<Actor> _cast = [];

    public Stage(Chromium chromium)
    {
        _chromium = chromium;
        _server = new RunningServer { Clock = Clock }
            .With("institution:name", School)
            .With("institution:administrator", Dean);
    }

    /// <summary>The server's clock.</summary>
    public MovedClock Clock { get; } = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Somebody whose account was made for them, signed in.</summary>
    public async Task<Actor> EnterAsync(string name, int width = 1280)
    {
        var visit = await _chromium.VisitAsync(width, address: _server.Address.AbsoluteUri);
        var who = await _server.AddAccountAsync(name);
        var actor = new Actor(this, name, visit, who);
        _cast.Add(actor);
        await visit.SignInAsync(who);
        return actor;
    }

    /// <summary>The administrator whom the installation invited: signs up, confirms and accepts on the pages.</summary>
    public async Task<Actor> EnterDeanAsync()
    {
        var visit = await _chromium.VisitAsync(address: _server.Address.AbsoluteUri);
        var dean = new Actor(this, "Dana Dean", visit, who: null);
        _cast.Add(dean);
        var page = visit.Page;
        var invitation = await CodeAsync(Dean);
        await page.GotoAsync("/account/sign-up");
        await visit.Question("name").FillAsync(dean.Name);
        await visit.Question("address").FillAsync(Dean);
        await visit.Question("password").FillAsync(TestAccounts.Password);
        await dean.PressAsync("button[value='sign-up']", "A mail is on its way");
        await page.GotoAsync("/account/link#" + await CodeAsync(Dean));
        await dean.PressAsync("button[value='use']", "Your address is confirmed");
        await page.ClickAsync("main a.primary");
        await visit.Question("address").FillAsync(Dean);
        await visit.Question("password").FillAsync(TestAccounts.Password);
        await page.ClickAsync("main button[value='sign-in']");
        await page.WaitForURLAsync("**/account");
        await dean.AcceptAsync(invitation, School);
        await GiveSecondKeyAsync();
        return dean;
    }

    /// <summary>An administrator's pages open with a second key only; adding one takes a device, and is a test of its own (AccountTests).</summary>
    private async Task GiveSecondKeyAsync()
    {
        var who = await _server.WithAsync(services =>
            services
                .GetRequiredService<PlatformDb>()
                .Set<Account>()
                .Where(account => account.Email == Dean)
                .Select(account => new Who(account.Id, account.PersonId))
                .SingleAsync(TestContext.Current.CancellationToken)
        );
        await _server.AddPasskeyAsync(who);
    }

    /// <summary>The administrator invites somebody, who accepts.</summary>
    public async Task InviteAsync(Actor dean, Actor somebody, string role)
    {
        await dean.GoAsync("/account");
        await dean.Page.ClickAsync("text=Its people");
        await dean.Visit.Question("address").FillAsync(TestAccounts.AddressOf(somebody.Who));
        await dean.Visit.Question("invited").SelectOptionAsync(role);
        await dean.PressAsync("button[value='invite']", "The invitation is on its way");
        await somebody.AcceptAsync(await CodeAsync(TestAccounts.AddressOf(somebody.Who)), School);
    }

    /// <summary>A day of the story, for a field that takes one.</summary>
    public string Day(int days) =>
        Clock.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An hour of the story, for a field that takes one.</summary>
    public string Hour(double hours) =>
        Clock
            .GetUtcNow()
            .AddHours(hours)
            .ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        foreach (var actor in _cast)
        {
            await actor.Visit.DisposeAsync();
        }

        await _server.DisposeAsync();
    }

    /// <summary>The code of the last mail to an address.</summary>
    private Task<string> CodeAsync(string address) =>
        _server.WithAsync(async services =>
        {
            await services.GetRequiredService<JobRunner>().RunDueAsync(Stop);
            var body = await services
                .GetRequiredService<PlatformDb>()
                .Set<MailMessage>()
                .Where(mail => mail.To == address && mail.SentAt != null)
                .OrderByDescending(mail => mail.QueuedAt)
                .Select(mail => mail.Body)
                .FirstAsync(Stop);
            return body.Split('#')[1].Split('\n')[0].Trim();
        });
}
