using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Tests.Accounts;

public sealed class SignInTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private const string Wrong = "a wrong password here";

    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task A_page_for_accounts_leads_a_guest_to_the_sign_in_and_back()
    {
        await _guest.OpenAsync("/account/sessions");
        _guest.Status.ShouldBe(HttpStatusCode.Redirect);
        _guest.Location!.ShouldEndWith("/account/sign-in?back=%2Faccount%2Fsessions");

        var who = await server.AddAccountAsync("Ada");
        await _guest.TrySignInAsync(
            TestAccounts.AddressOf(who),
            TestAccounts.Password,
            "/account/sessions"
        );
        _guest.Location.ShouldBe("/account/sessions");
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/a\r\nSet-Cookie: b=c")]
    [InlineData("javascript:alert(1)")]
    public async Task Another_site_is_never_gone_to(string back)
    {
        var who = await server.AddAccountAsync("Ada");
        await _guest.TrySignInAsync(TestAccounts.AddressOf(who), TestAccounts.Password, back);
        _guest.Location.ShouldBe("/account");
    }

    [Fact]
    public async Task From_the_first_word_to_the_account_by_the_pages_alone()
    {
        await _guest.SignUpAsync(server, "Ada", "ada@example.org");
        await _guest.TrySignInAsync("ada@example.org", TestAccounts.Password);
        _guest.Status.ShouldBe(HttpStatusCode.Redirect);
        await _guest.OpenAsync("/account");
        _guest.Text.ShouldContain("Ada");
        _guest.Text.ShouldContain("Your account");

        await _guest.SendAsync("/account", "sign-out");
        await _guest.OpenAsync("/account");
        _guest.Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Whatever_is_wrong_is_told_the_same_way()
    {
        var known = await server.AddAccountAsync("Ada");
        await _guest.OpenAsync("/account/sign-up");
        await _guest.SendAsync(
            "/account/sign-up",
            "sign-up",
            ("name", "Eve"),
            ("address", "unconfirmed@example.org"),
            ("password", TestAccounts.Password)
        );
        var told = new List<string>();
        foreach (
            var (address, password) in new[]
            {
                (TestAccounts.AddressOf(known), Wrong),
                ("nobody@example.org", Wrong),
                ("unconfirmed@example.org", TestAccounts.Password),
                ("no address at all", Wrong),
                (TestAccounts.AddressOf(known), new string('x', 10_000)),
            }
        )
        {
            await _guest.TrySignInAsync(address, password);
            _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
            told.Add(_guest.Page.Split("id=\"problems\"")[1].Split("</div>")[0]);
        }

        told.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_known_and_an_unknown_address_get_the_same_page()
    {
        await _guest.SignUpAsync(server, "Ada", "twice@example.org");
        var pages = new List<string>();
        foreach (var address in new[] { "twice@example.org", "never@example.org" })
        {
            await _guest.OpenAsync("/account/recover");
            await _guest.SendAsync("/account/recover", "send", ("address", address));
            pages.Add(Plain(address));
            await _guest.OpenAsync("/account/sign-up");
            await _guest.SendAsync(
                "/account/sign-up",
                "sign-up",
                ("name", "Eve"),
                ("address", address),
                ("password", TestAccounts.Password)
            );
            pages.Add(Plain(address));
        }

        pages[0].ShouldBe(pages[2]);
        pages[1].ShouldBe(pages[3]);

        string Plain(string address) =>
            _guest
                .Page.Split("<main")[1]
                .Replace(address, "ADDRESS", StringComparison.Ordinal)
                .Replace(_guest.Token, "TOKEN", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_tries_close_an_account_for_a_while_and_it_opens_again()
    {
        await using var strict = new RunningServer().With("accounts:tries", "3");
        using var guest = new Guest(strict);
        var who = await strict.AddAccountAsync("Ada");
        for (var i = 0; i < 3; i++)
        {
            await guest.TrySignInAsync(TestAccounts.AddressOf(who), Wrong);
        }

        await guest.TrySignInAsync(TestAccounts.AddressOf(who), TestAccounts.Password);
        guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        guest.Text.ShouldContain("too many tries");

        // Identity looks at the machine's clock: the quarter of an hour is taken off the row instead of waited for.
        await strict.WithAsync(services =>
            services
                .GetRequiredService<PlatformDb>()
                .Set<Account>()
                .ExecuteUpdateAsync(
                    row => row.SetProperty(one => one.LockoutEnd, DateTimeOffset.UnixEpoch),
                    TestContext.Current.CancellationToken
                )
        );
        await guest.TrySignInAsync(TestAccounts.AddressOf(who), TestAccounts.Password);
        guest.Status.ShouldBe(HttpStatusCode.Redirect);
        (
            await strict.WithAsync(services =>
                services
                    .GetRequiredService<PlatformDb>()
                    .Set<AuditEntry>()
                    .CountAsync(
                        row => row.Kind == AuditKind.LockedOut,
                        TestContext.Current.CancellationToken
                    )
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Tries_of_one_network_address_are_counted()
    {
        await using var strict = new RunningServer().With("limits:account", "3");
        using var guest = new Guest(strict);
        for (var i = 0; i < 4; i++)
        {
            await guest.TrySignInAsync("nobody@example.org", Wrong);
        }

        guest.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        await guest.OpenAsync("/account/sign-in");
        guest.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_sessions_cookie_is_out_of_reach_of_scripts_and_of_other_sites_posts()
    {
        var who = await server.AddAccountAsync("Ada");
        await _guest.OpenAsync("/account/sign-in");
        using var body = new FormUrlEncodedContent([
            KeyValuePair.Create("_handler", "account"),
            KeyValuePair.Create("form-token", _guest.Token),
            KeyValuePair.Create("do", "sign-in"),
            KeyValuePair.Create("address", TestAccounts.AddressOf(who)),
            KeyValuePair.Create("password", TestAccounts.Password),
        ]);
        using var answer = await _guest.Client.PostAsync(
            new Uri("/account/sign-in", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );

        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(one => one.StartsWith("smartpick-session", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldNotContain("expires", Case.Insensitive);
    }

    [Fact]
    public async Task A_session_ended_from_another_browser_opens_nothing_any_more()
    {
        var who = await _guest.SignedInAsync("Ada");
        using var other = new Guest(server);
        await other.SignedInAsync("Ada", who);
        await other.OpenAsync("/account/sessions");
        await other.SendAsync("/account/sessions", "end-others");
        other.Text.ShouldContain("One session is ended");

        await _guest.OpenAsync("/account");
        _guest.Status.ShouldBe(HttpStatusCode.Redirect);
        await _guest.SendAsync("/account", "sign-out");
        _guest.Status.ShouldBe(HttpStatusCode.Unauthorized);
        await other.OpenAsync("/account");
        other.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Somebody_elses_session_is_not_there()
    {
        await _guest.SignedInAsync("Ada");
        using var eve = new Guest(server);
        var eves = await eve.SignedInAsync("Eve");
        var session = await server.WithAsync(services =>
            services
                .GetRequiredService<PlatformDb>()
                .Set<Session>()
                .Where(row => row.AccountId == eves.AccountId)
                .Select(row => row.Id)
                .SingleAsync(TestContext.Current.CancellationToken)
        );

        await _guest.OpenAsync("/account/sessions");
        await _guest.SendAsync("/account/sessions", $"end:{session}");
        _guest.Status.ShouldBe(HttpStatusCode.Gone);
        await eve.OpenAsync("/account");
        eve.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_password_forgotten_is_set_anew_and_the_link_works_once()
    {
        var who = await server.AddAccountAsync("Ada");
        var address = TestAccounts.AddressOf(who);
        await _guest.OpenAsync("/account/recover");
        await _guest.SendAsync("/account/recover", "send", ("address", address));
        var code = AccountTalk.CodeOf(await server.LastMailAsync(address));

        await _guest.SendAsync("/account/link", "use", ("code", code));
        _guest.Text.ShouldContain("New password");
        await _guest.SendAsync("/account/link", "set", ("code", code), ("password", "short"));
        _guest.Text.ShouldContain("at least 12 characters");
        await _guest.SendAsync(
            "/account/link",
            "set",
            ("code", code),
            ("password", "a badger sings at dusk")
        );
        _guest.Text.ShouldContain("The new password is set");
        await _guest.SendAsync("/account/link", "use", ("code", code));
        _guest.Status.ShouldBe(HttpStatusCode.Gone);
        _guest.Text.ShouldContain("Links work once");
        _guest.Text.ShouldContain("Ask for a new link");

        await _guest.TrySignInAsync(address, TestAccounts.Password);
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        await _guest.TrySignInAsync(address, "a badger sings at dusk");
        _guest.Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_second_step_is_set_up_asked_for_and_a_recovery_code_stands_in_once()
    {
        var who = await _guest.SignedInAsync("Ada");
        await _guest.OpenAsync("/account/security");
        await _guest.SendAsync("/account/security", "step-begin", ("current", Wrong));
        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        await _guest.SendAsync(
            "/account/security",
            "step-begin",
            ("current", TestAccounts.Password)
        );
        _guest.Page.ShouldContain("otpauth://totp/SmartPick");
        var key = _guest
            .Page.Split("id=\"key\"")[1]
            .Split('>')[1]
            .Split('<')[0]
            .Replace(" ", string.Empty, StringComparison.Ordinal);
        var now = TimeCode.StepOf(TimeProvider.System.GetUtcNow());
        await _guest.SendAsync(
            "/account/security",
            "step-confirm",
            ("code", TimeCode.Of(Base32.Read(key), now))
        );
        _guest.Text.ShouldContain("The second step is in force");
        var listed = _guest.Page.Split("id=\"codes\"")[1].Split("<li>");
        var (recovery, unused) = (listed[1].Split('<')[0], listed[2].Split('<')[0]);

        await _guest.OpenAsync("/account");
        _guest.Status.ShouldBe(HttpStatusCode.OK, "whoever set it up goes on");
        await _guest.SendAsync("/account", "sign-out");
        await _guest.TrySignInAsync(TestAccounts.AddressOf(who), TestAccounts.Password);
        _guest.Location!.ShouldStartWith("/account/second-step");
        await _guest.OpenAsync("/account");
        _guest.Status.ShouldBe(HttpStatusCode.Redirect, "one step is not enough");
        await _guest.OpenAsync("/account/second-step");
        await _guest.SendAsync("/account/second-step", "code", ("code", "000000"));
        _guest.Text.ShouldContain("This code is not right");
        await _guest.SendAsync(
            "/account/second-step",
            "code",
            ("code", TimeCode.Of(Base32.Read(key), now + 1))
        );
        _guest.Location.ShouldBe("/account");

        foreach (var works in new[] { true, false })
        {
            using var other = new Guest(server);
            await other.TrySignInAsync(TestAccounts.AddressOf(who), TestAccounts.Password);
            await other.OpenAsync("/account/second-step");
            await other.SendAsync("/account/second-step", "recovery", ("code", recovery));
            other.Status.ShouldBe(works ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest);
        }

        server.Stored.ShouldNotContain(key);
        server.Stored.ShouldNotContain(recovery);

        // Deletion asks for both steps, and a code stands in once.
        await _guest.OpenAsync("/account/delete");
        _guest.Page.ShouldContain("name=\"code\"");
        foreach (var code in new[] { string.Empty, "000000", recovery })
        {
            await _guest.SendAsync(
                "/account/delete",
                "delete",
                ("sure", "yes"),
                ("current", TestAccounts.Password),
                ("code", code)
            );
            _guest.Text.ShouldContain("This code is not right");
        }

        await _guest.SendAsync(
            "/account/delete",
            "delete",
            ("sure", "yes"),
            ("current", TestAccounts.Password),
            ("code", unused)
        );
        _guest.Text.ShouldContain("Deleted.");
    }

    [Fact]
    public async Task An_administrator_with_a_password_alone_is_told_to_set_up_a_second_step()
    {
        var dean = await _guest.SignedInAsync("Dean");
        var school = await server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var place = new Institution { Id = Guid.CreateVersion7(), Name = "School" };
            db.Add(place);
            db.Add(
                new Membership
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = dean.PersonId,
                    InstitutionId = place.Id,
                    Role = Role.Administrator,
                }
            );
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return place.Id;
        });
        foreach (var page in new[] { $"/account/school/{school}", $"/school/{school}/roster" })
        {
            await _guest.OpenAsync(page);
            _guest.Status.ShouldBe(HttpStatusCode.Forbidden);
            _guest.Page.ShouldContain("A second step first");
            _guest.Page.ShouldContain("href=\"/account/security\"");
        }

        await server.AddPasskeyAsync(dean);
        await _guest.OpenAsync($"/account/school/{school}");
        _guest.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void Under_https_the_cookie_is_bound_to_the_host()
    {
        foreach (var scheme in new[] { "http", "https" })
        {
            var context = new DefaultHttpContext();
            context.Request.Scheme = scheme;
            new HostCookies().AppendResponseCookie(
                context,
                "smartpick-session",
                "value",
                new CookieOptions { Path = "/", Secure = context.Request.IsHttps }
            );
            var cookie = context.Response.Headers.SetCookie.ToString();
            cookie.ShouldStartWith(
                context.Request.IsHttps ? "__Host-smartpick-session=" : "smartpick-session="
            );
            if (context.Request.IsHttps)
            {
                cookie.ShouldContain("path=/; secure", Case.Insensitive);
            }

            context.Request.Headers.Cookie = cookie.Split(';')[0];
            new HostCookies().GetRequestCookie(context, "smartpick-session").ShouldBe("value");
        }
    }

    [Fact]
    public async Task A_page_of_an_account_is_not_stored_by_caches()
    {
        await _guest.SignedInAsync("Ada");
        using var answer = await _guest.Client.GetAsync(
            new Uri("/account/security", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }
}
