using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Tests.Accounts;

/// <summary>What strangers and slips send to the pages of accounts.</summary>
public sealed class AccountBadInputTests(RunningServer server)
    : IClassFixture<RunningServer>,
        IDisposable
{
    private static readonly string[] Bad =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "ada@example.org\r\nBcc: eve@example.org",
        "'; DROP TABLE People; --",
        "{{7*7}} ${7*7}",
        "\u202Egro.elpmaxe",
        new('x', 100_000),
        "",
    ];

    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task Whatever_is_typed_is_answered_and_shown_as_text()
    {
        await _guest.SignedInAsync("<b>Ada</b> <script>alert(1)</script>");
        _guest.Page.ShouldNotContain("<script>alert(1)");
        _guest.Text.ShouldContain("<b>Ada</b>");
        foreach (
            var (page, commands) in new (string, string[])[]
            {
                ("/account/sign-up", ["sign-up"]),
                ("/account/sign-in", ["sign-in", "passkey"]),
                ("/account/second-step", ["code", "recovery"]),
                ("/account/recover", ["send"]),
                ("/account/link", ["use", "set"]),
                ("/account/invitation", ["look", "accept"]),
                ("/account/sessions", ["end:x", "end:"]),
                (
                    "/account/security",
                    [
                        "step-begin",
                        "step-confirm",
                        "codes",
                        "step-remove",
                        "passkey-add",
                        "passkey-remove:x",
                        "password",
                        "address",
                    ]
                ),
                ("/account/delete", ["delete"]),
                ($"/account/school/{Guid.CreateVersion7()}", ["give", "take:x", "invite"]),
            }
        )
        {
            await _guest.OpenAsync(page);
            foreach (var command in commands)
            {
                foreach (var bad in Bad)
                {
                    await _guest.SendAsync(
                        page,
                        command,
                        [
                            .. new[]
                            {
                                "name",
                                "address",
                                "password",
                                "current",
                                "code",
                                "credential",
                                "back",
                                "person",
                                "role",
                                "sure",
                            }.Select(field => (field, bad)),
                        ]
                    );
                    ((int)_guest.Status).ShouldBeLessThan(
                        500,
                        $"{page} {command} {bad[..Math.Min(20, bad.Length)]}"
                    );
                    _guest.Page.ShouldNotContain("<script>alert(1)");
                    _guest.Page.ShouldNotContain("<img src=x");
                }
            }
        }

        (
            await server.WithAsync(services =>
                services
                    .GetRequiredService<PlatformDb>()
                    .Set<MailMessage>()
                    .CountAsync(
                        mail =>
                            mail.To.Contains('\n')
                            || mail.Subject.Contains('\n')
                            || mail.To.Contains("eve@"),
                        TestContext.Current.CancellationToken
                    )
            )
        ).ShouldBe(0);
    }

    [Fact]
    public async Task A_megabyte_of_text_is_refused_by_its_size()
    {
        await _guest.OpenAsync("/account/sign-up");
        await _guest.SendAsync(
            "/account/sign-up",
            "sign-up",
            ("name", new string('x', 1 << 20)),
            ("address", "ada@example.org"),
            ("password", TestAccounts.Password)
        );
        _guest.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("/account/sign-in/passkey")]
    [InlineData("/account/security/passkey")]
    [InlineData("/account/export/file")]
    public async Task A_body_that_is_no_form_of_ours_is_refused(string address)
    {
        await _guest.SignedInAsync("Ada");
        foreach (
            var (text, type) in new[]
            {
                ("{", "application/json"),
                ("a=b", "application/x-www-form-urlencoded"),
            }
        )
        {
            using var body = new StringContent(text, Encoding.UTF8, type);
            await _guest.SendAsync(address, body);
            ((int)_guest.Status).ShouldBeInRange(400, 415);
        }
    }

    [Fact]
    public async Task Somebody_elses_institution_is_not_there()
    {
        await _guest.SignedInAsync("Ada");
        await _guest.OpenAsync($"/account/school/{Guid.CreateVersion7()}");
        _guest.Status.ShouldBe(HttpStatusCode.Gone);
        _guest.Text.ShouldContain("There is no such institution");
    }

    [Fact]
    public async Task A_kept_workspace_is_moved_in_on_sign_up_only_when_asked_and_taken_out_elsewhere()
    {
        const string held =
            """{"smartpickWorkspace":1,"profile":{"smartpickProfile":1,"specialty":"Dermatology","type":"US MD senior","step2":250}}""";
        await _guest.SignUpAsync(
            server,
            "Ada",
            "moved@example.org",
            ("take", "yes"),
            ("workspace", held)
        );
        await _guest.TrySignInAsync("moved@example.org", TestAccounts.Password);
        await _guest.OpenAsync("/account/workspace");
        _guest.Text.ShouldContain("A copy, kept on");
        await _guest.PressAsync("/account/workspace", "", "take-out", ("version", "0"));
        _guest.Carried.ShouldContain("\"step2\":250");

        using var other = new Guest(server);
        await other.SignUpAsync(server, "Eve", "unmoved@example.org", ("workspace", held));
        await other.TrySignInAsync("unmoved@example.org", TestAccounts.Password);
        await other.OpenAsync("/account/workspace");
        other.Text.ShouldNotContain("A copy, kept on");
        await other.PressAsync("/account/workspace", held, "keep");
        other.Text.ShouldContain("Kept in the account");
        await other.PressAsync("/account/workspace", held, "keep");
        other.Status.ShouldBe(HttpStatusCode.Conflict);
        await other.PressAsync("/account/workspace", held, "keep", ("version", "0"));
        other.Text.ShouldContain("Kept in the account");
        await other.PressAsync("/account/workspace", held, "drop");
        other.Text.ShouldContain("keeps nothing of it any more");
    }

    [Fact]
    public async Task Everything_is_taken_out_and_then_deleted_by_its_owner_who_shows_the_password()
    {
        await _guest.SignedInAsync("Ada of the file");
        await _guest.OpenAsync("/account/export");
        await _guest.SendAsync("/account/export/file", "");
        _guest.Status.ShouldBe(HttpStatusCode.OK);
        _guest.Page.ShouldContain("Ada of the file");

        await _guest.OpenAsync("/account/delete");
        await _guest.SendAsync("/account/delete", "delete", ("current", TestAccounts.Password));
        _guest.Text.ShouldContain("Tick the box");
        await _guest.SendAsync(
            "/account/delete",
            "delete",
            ("sure", "yes"),
            ("current", "a wrong password here")
        );
        _guest.Text.ShouldContain("not the account's password");
        await _guest.SendAsync(
            "/account/delete",
            "delete",
            ("sure", "yes"),
            ("current", TestAccounts.Password)
        );
        _guest.Text.ShouldContain("Nothing of yours is left here");
        await _guest.OpenAsync("/account");
        _guest.Status.ShouldBe(HttpStatusCode.Redirect);
    }
}
