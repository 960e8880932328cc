namespace SmartPick.Web.Tests.Accounts;

/// <summary>Names, addresses, passwords, codes and tokens of accounts are in no log line of any level.</summary>
public sealed class AccountPrivacyTests
{
    private const string Name = "Quetzalcoatl Heron";
    private const string Address = "ptarmigan.okapi@example.org";
    private const string NewAddress = "aardvark.weather@example.org";
    private const string NewPassword = "marzipan rhubarb kumquat";
    private const string Held =
        """{"smartpickWorkspace":1,"profile":{"smartpickProfile":1,"label":"Tumbleweed-on-Sea","specialty":"Dermatology","type":"US MD senior","step2":250}}""";

    [Fact]
    public async Task Nothing_of_an_account_is_left_in_a_log()
    {
        using var log = new RecordingLog();
        await using var server = new RunningServer { Log = log };
        using var guest = new Guest(server);
        var said = new List<string>
        {
            Name,
            Address,
            NewAddress,
            NewPassword,
            TestAccounts.Password,
            "Tumbleweed-on-Sea",
        };

        await guest.SignUpAsync(server, Name, Address, ("take", "yes"), ("workspace", Held));
        await guest.TrySignInAsync(Address, "a wrong password kumquat");
        await guest.TrySignInAsync(Address, TestAccounts.Password, "/account/workspace");
        await guest.OpenAsync("/account/workspace");
        await guest.PressAsync("/account/workspace", Held, "take-out");
        await guest.OpenAsync("/account/security");
        await guest.SendAsync(
            "/account/security",
            "step-begin",
            ("current", TestAccounts.Password)
        );
        said.Add(guest.Page.Split("?secret=")[1].Split('&')[0]);
        await guest.SendAsync(
            "/account/security",
            "address",
            ("current", TestAccounts.Password),
            ("address", NewAddress)
        );
        var change = AccountTalk.CodeOf(await server.LastMailAsync(NewAddress));
        await guest.SendAsync("/account/link", "use", ("code", change));
        await guest.OpenAsync("/account/recover");
        await guest.SendAsync("/account/recover", "send", ("address", NewAddress));
        var recover = AccountTalk.CodeOf(await server.LastMailAsync(NewAddress));
        await guest.SendAsync("/account/link", "set", ("code", recover), ("password", NewPassword));
        guest.Text.ShouldContain("The new password is set");
        await guest.TrySignInAsync(NewAddress, NewPassword);
        await guest.OpenAsync("/account/export");
        await guest.SendAsync("/account/export/file", "");
        guest.Page.ShouldContain(Name);
        await guest.OpenAsync("/account/delete");
        await guest.SendAsync(
            "/account/delete",
            "delete",
            ("sure", "yes"),
            ("current", NewPassword)
        );
        guest.Text.ShouldContain("Nothing of yours is left here");
        said.AddRange([change, recover, guest.Token]);

        log.Lines.Count.ShouldBeGreaterThan(100, "the log was not listened to");
        foreach (var word in said)
        {
            log.Lines.ShouldAllBe(
                line => !line.Contains(word, StringComparison.OrdinalIgnoreCase),
                word
            );
        }
    }
}
