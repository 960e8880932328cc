using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Accounts;

namespace SmartPick.Platform.Tests.Accounts;

/// <summary>Passwords, addresses and sessions of an account, and how they change.</summary>
public sealed class KeysTests
{
    private const string Other = "a badger sings at dusk";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_new_password_by_mail_ends_every_session_and_its_link_works_once(
        DatabaseKind kind
    )
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var ada = await stand.SomebodyAsync("Ada");
        var (session, stamp) = await BeginAsync(stand, ada);
        await AskAsync(stand, "ada@example.org");
        var code = await stand.LastCodeAsync("ada@example.org");

        (await RecoverAsync(stand, code, "short")).Failures.ShouldBe([Errors.PasswordShort]);
        (await RecoverAsync(stand, code, Other)).IsDone.ShouldBeTrue();
        (await RecoverAsync(stand, code, Other)).Failures.ShouldBe([Errors.Link]);

        (await OpensAsync(stand, session, stamp)).ShouldBeFalse();
        (await ProveAsync(stand, ada, Other)).IsDone.ShouldBeTrue();
        (await ProveAsync(stand, ada, PlatformStand.Password)).IsDone.ShouldBeFalse();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Whether_an_address_is_known_is_not_told(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        await stand.SomebodyAsync("Ada");

        (await AskAsync(stand, "ada@example.org")).Value.ShouldBe("ada@example.org");
        (await AskAsync(stand, "eve@example.org")).Value.ShouldBe("eve@example.org");
        (await stand.MailsAsync("eve@example.org")).ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_changed_password_ends_the_other_sessions(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var ada = await stand.SomebodyAsync("Ada");
        var (here, _) = await BeginAsync(stand, ada);
        var (there, stamp) = await BeginAsync(stand, ada);

        var changed = await stand.DoAsync<ChangePassword, Outcome<Account>>(change =>
            change.DoAsync(ada, PlatformStand.Password, Other, here, Token)
        );

        (await OpensAsync(stand, here, changed.Value.SecurityStamp)).ShouldBeTrue();
        (await OpensAsync(stand, here, stamp)).ShouldBeFalse();
        (await OpensAsync(stand, there, changed.Value.SecurityStamp)).ShouldBeFalse();
        (await stand.MailsAsync("ada@example.org"))[^1].Body.ShouldContain("password was changed");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Another_address_takes_the_place_when_its_link_is_used(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var ada = await stand.SomebodyAsync("Ada");
        (
            await stand.DoAsync<ChangeAddress, Outcome<string>>(change =>
                change.DoAsync(ada, "a wrong password", "lovelace@example.org", Token)
            )
        ).Failures.ShouldBe([Errors.WrongPassword]);
        (
            await stand.DoAsync<ChangeAddress, Outcome<string>>(change =>
                change.DoAsync(ada, PlatformStand.Password, "lovelace@example.org", Token)
            )
        ).IsDone.ShouldBeTrue();
        (await AddressAsync(stand, ada)).ShouldBe("ada@example.org");

        var code = await stand.LastCodeAsync("lovelace@example.org");
        await stand.DoAsync<ConfirmAddress, Outcome<LinkPurpose>>(confirm =>
            confirm.DoAsync(code, Token)
        );

        (await AddressAsync(stand, ada)).ShouldBe("lovelace@example.org");
        (await stand.MailsAsync("ada@example.org"))[^1].Body.ShouldContain("another mail address");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_new_password_closes_a_change_of_address_that_waits_and_the_old_address_hears_of_it(
        DatabaseKind kind
    )
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var who = await stand.SomebodyAsync("Jessica");
        (
            await stand.DoAsync<ChangeAddress, Outcome<string>>(change =>
                change.DoAsync(who, PlatformStand.Password, "thief@example.org", Token)
            )
        ).IsDone.ShouldBeTrue();
        var stolen = await stand.LastCodeAsync("thief@example.org");
        (await stand.MailsAsync("jessica@example.org"))[^1]
            .Body.ShouldContain("another mail address was asked for");

        await AskAsync(stand, "jessica@example.org");
        var code = await stand.LastCodeAsync("jessica@example.org");
        (await RecoverAsync(stand, code, Other)).IsDone.ShouldBeTrue();

        (
            await stand.DoAsync<ConfirmAddress, Outcome<LinkPurpose>>(confirm =>
                confirm.DoAsync(stolen, Token)
            )
        ).Failures.ShouldBe([Errors.Link]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Too_many_tries_close_the_account_for_a_while(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var ada = await stand.SomebodyAsync("Ada");
        for (var i = 0; i < 5; i++)
        {
            (await ProveAsync(stand, ada, "a wrong password")).IsDone.ShouldBeFalse();
        }

        (await ProveAsync(stand, ada, PlatformStand.Password)).Failures.ShouldBe([
            Errors.WrongPassword,
        ]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Sessions_are_ended_one_by_one_and_all_at_once_and_only_ones_own(
        DatabaseKind kind
    )
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var ada = await stand.SomebodyAsync("Ada");
        var eve = await stand.SomebodyAsync("Eve");
        var (first, stamp) = await BeginAsync(stand, ada);
        var (second, _) = await BeginAsync(stand, ada);
        var (third, _) = await BeginAsync(stand, ada);

        (await EndAsync(stand, eve, first)).Failures.ShouldBe([Errors.NoSession]);
        (await OpensAsync(stand, first, stamp)).ShouldBeTrue();
        (await EndAsync(stand, ada, first)).Value.ShouldBe(1);
        (await EndAsync(stand, ada, first)).Failures.ShouldBe([Errors.NoSession]);
        (await OpensAsync(stand, first, stamp)).ShouldBeFalse();
        await stand.DoAsync<EndSession, Outcome<int>>(end => end.AllButAsync(ada, third, Token));
        (await OpensAsync(stand, second, stamp)).ShouldBeFalse();
        (await OpensAsync(stand, third, stamp)).ShouldBeTrue();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task When_a_session_was_last_used_is_written_down(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var ada = await stand.SomebodyAsync("Ada");
        var (session, stamp) = await BeginAsync(stand, ada);
        stand.Clock.Advance(TimeSpan.FromMinutes(30));
        await OpensAsync(stand, session, stamp);

        (
            await stand.ReadAsync(db =>
                db.Set<Session>().Select(row => row.SeenAt).SingleAsync(Token)
            )
        ).ShouldBe(stand.Clock.GetUtcNow(), TimeSpan.FromSeconds(1));
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_code_of_the_second_step_is_good_once(DatabaseKind kind)
    {
        await using var stand = await PlatformStand.MakeAsync(kind);
        var ada = await stand.SomebodyAsync("Ada");
        var key = (
            await stand.DoAsync<SecondStep, Outcome<string>>(step =>
                step.BeginAsync(ada, PlatformStand.Password)
            )
        ).Value;
        string Code() => TimeCode.Of(Base32.Read(key), TimeCode.StepOf(stand.Clock.GetUtcNow()));

        var wrong = Code() is "000000" ? "111111" : "000000";
        (await ConfirmAsync(wrong)).Failures.ShouldBe([Errors.Code]);
        var used = Code();
        (await ConfirmAsync(used)).Value.Count.ShouldBe(10);

        (await VerifyAsync(used)).ShouldBeFalse();
        stand.Clock.Advance(TimeSpan.FromSeconds(TimeCode.StepSeconds));
        (await VerifyAsync(Code())).ShouldBeTrue();

        Task<Outcome<IReadOnlyList<string>>> ConfirmAsync(string code) =>
            stand.DoAsync<SecondStep, Outcome<IReadOnlyList<string>>>(step =>
                step.ConfirmAsync(ada, code, Token)
            );
        Task<bool> VerifyAsync(string code) =>
            stand.DoAsync<UserManager<Account>, bool>(async accounts =>
                await accounts.VerifyTwoFactorTokenAsync(
                    (await accounts.FindByIdAsync(ada.AccountId.ToString()))!,
                    TokenOptions.DefaultAuthenticatorProvider,
                    code
                )
            );
    }

    /// <summary>RFC 6238, appendix B, the SHA-1 column, its last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        TimeCode
            .Of(
                "12345678901234567890"u8.ToArray(),
                TimeCode.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))
            )
            .ShouldBe(code);

    /// <summary>RFC 4648, section 10.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("MY======", "f")]
    [InlineData("MZXW6===", "foo")]
    [InlineData("MZXW6YTBOI======", "foobar")]
    public void Keys_are_read_as_the_standard_writes_them(string text, string bytes) =>
        System.Text.Encoding.ASCII.GetString(Base32.Read(text)).ShouldBe(bytes);

    [Fact]
    public void A_code_can_be_copied_by_hand()
    {
        var code = LinkCode.New();
        code.Length.ShouldBe(24);
        LinkCode
            .HashOf($" {code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()} ")
            .ShouldBe(LinkCode.HashOf(code));
        LinkCode.HashOf(code[1..]).ShouldBeNull();
        LinkCode.HashOf(new string('A', 1 << 20)).ShouldBeNull();
    }

    private static async Task<(Guid Session, string? Stamp)> BeginAsync(
        PlatformStand stand,
        Who who
    )
    {
        var account = await stand.ReadAsync(db =>
            db.Set<Account>().SingleAsync(row => row.Id == who.AccountId, Token)
        );
        return (
            await stand.DoAsync<BeginSession, Guid>(begin =>
                begin.DoAsync(account, "Firefox on Linux", Token)
            ),
            account.SecurityStamp
        );
    }

    private static Task<bool> OpensAsync(PlatformStand stand, Guid session, string? stamp) =>
        stand.DoAsync<CheckSession, bool>(check => check.DoAsync(session, stamp, Token));

    private static Task<Outcome<int>> EndAsync(PlatformStand stand, Who who, Guid session) =>
        stand.DoAsync<EndSession, Outcome<int>>(end => end.DoAsync(who, session, Token));

    private static Task<Outcome<string>> AskAsync(PlatformStand stand, string address) =>
        stand.DoAsync<AskRecovery, Outcome<string>>(ask => ask.DoAsync(address, Token));

    private static Task<Outcome<bool>> RecoverAsync(
        PlatformStand stand,
        string code,
        string password
    ) => stand.DoAsync<Recover, Outcome<bool>>(recover => recover.DoAsync(code, password, Token));

    private static Task<Outcome<Account>> ProveAsync(
        PlatformStand stand,
        Who who,
        string password
    ) => stand.DoAsync<ProvePassword, Outcome<Account>>(prove => prove.DoAsync(who, password));

    private static Task<string?> AddressAsync(PlatformStand stand, Who who) =>
        stand.ReadAsync(db =>
            db.Set<Account>()
                .Where(row => row.Id == who.AccountId)
                .Select(row => row.Email)
                .SingleAsync(Token)
        );
}
