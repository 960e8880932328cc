using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.People;
using SmartPick.Platform.Profiles;
using Errors = SmartPick.Platform.Accounts.Errors;

namespace SmartPick.Platform.Tests.Accounts;

public sealed class SignUpTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_new_account_asks_by_mail_and_its_link_works_once(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var made = await SignAsync(stand, "Ada", "ada@example.org", workspace: "{}");
        made.Value.ShouldBe("ada@example.org");

        var code = await stand.LastCodeAsync("ada@example.org");
        (await ConfirmAsync(stand, code)).Value.ShouldBe(LinkPurpose.ConfirmAddress);
        (await ConfirmAsync(stand, code)).Failures.ShouldBe([Errors.Link]);
        (
            await stand.ReadAsync(db =>
                db.Set<StoredWorkspace>().Select(row => row.Text).SingleAsync(Token)
            )
        ).ShouldBe("{}");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task An_address_that_is_known_is_answered_the_same_and_its_owner_is_told(
        DatabaseKind kind
    )
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        await stand.SomebodyAsync("Ada");

        var again = await SignAsync(stand, "Eve", "ADA@example.org");

        again.Value.ShouldBe("ADA@example.org");
        (await stand.MailsAsync("ada@example.org"))[^1].Subject.ShouldContain("already");
        (await stand.ReadAsync(db => db.Set<Person>().CountAsync(Token))).ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_link_that_waited_too_long_is_none(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        await SignAsync(stand, "Ada", "ada@example.org");
        var code = await stand.LastCodeAsync("ada@example.org");
        stand.Clock.Advance(TimeSpan.FromDays(1));

        (await ConfirmAsync(stand, code)).Failures.ShouldBe([Errors.Link]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Nobodys_box_is_filled_by_a_stranger(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        await stand.SomebodyAsync("Ada");
        for (var i = 0; i < 20; i++)
        {
            await SignAsync(stand, "Eve", "ada@example.org");
        }

        (await stand.MailsAsync("ada@example.org")).Count.ShouldBeLessThan(6);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Everything_that_is_wrong_is_said_at_once(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        (await SignAsync(stand, " ", "nobody", password: "short")).Failures.ShouldBe([
            Errors.Name,
            Errors.Address,
            Errors.PasswordShort,
        ]);
    }

    [Theory]
    [InlineData("ada@example.org\r\nBcc: eve@example.org")]
    [InlineData("ada@example.org\nSubject: hello")]
    [InlineData("ada@example.org,eve@example.org")]
    [InlineData("\"ada\r\n\"@example.org")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("ada@example")]
    [InlineData("ada@exa\u202Emple.org")]
    [InlineData("ada@@example.org")]
    [InlineData("")]
    [InlineData(null)]
    public void No_header_is_smuggled_in_by_an_address(string? typed) =>
        MailAddressText.Read(typed).ShouldBeNull();

    [Fact]
    public void An_address_of_a_megabyte_is_none() =>
        MailAddressText.Read(new string('a', 1 << 20) + "@example.org").ShouldBeNull();

    [Theory]
    [InlineData("ada@example.org")]
    [InlineData("a.b+c@mail.school.edu")]
    [InlineData(" ada@example.org ")]
    public void An_address_is_taken(string typed) =>
        MailAddressText.Read(typed).ShouldBe(typed.Trim());

    [Theory]
    [InlineData("correcthorse", "accounts.password-common")]
    [InlineData("CorrectHorse", "accounts.password-common")]
    [InlineData("aaaabbbbaaaa", "accounts.password-common")]
    [InlineData("adalovelace12", "accounts.password-common")]
    [InlineData("elevenchars", "accounts.password-short")]
    [InlineData("four words in a row", null)]
    [InlineData("zwölf Zeichen", null)]
    public void Passwords_are_long_and_not_common(string password, string? code) =>
        new PasswordRules(new CommonPasswords(["correcthorse"]))
            .ProblemOf(password, "adalovelace@example.org")
            ?.Code.ShouldBe(code);

    [Fact]
    public void A_password_of_128_characters_is_taken_and_one_of_a_megabyte_is_not()
    {
        var rules = new PasswordRules(new CommonPasswords([]));
        rules.ProblemOf(string.Concat(Enumerable.Repeat("abcdefgh", 16)), null).ShouldBeNull();
        rules.ProblemOf(new string('a', 1 << 20), null).ShouldBe(Errors.PasswordLong);
    }

    private static Task<Outcome<string>> SignAsync(
        PlatformStand stand,
        string name,
        string address,
        string password = PlatformStand.Password,
        string? workspace = null
    ) =>
        stand.DoAsync<SignUp, Outcome<string>>(sign =>
            sign.DoAsync(new SignUpForm(name, address, password, workspace), Token)
        );

    private static Task<Outcome<LinkPurpose>> ConfirmAsync(PlatformStand stand, string code) =>
        stand.DoAsync<ConfirmAddress, Outcome<LinkPurpose>>(confirm =>
            confirm.DoAsync(code, Token)
        );
}
