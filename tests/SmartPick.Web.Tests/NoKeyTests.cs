namespace SmartPick.Web.Tests;

/// <summary>A fresh installation asks for nothing.</summary>
public sealed class NoKeyTests
{
    [Fact]
    public async Task V07_A_fresh_server_without_keys_gives_the_whole_list_to_somebody_without_an_account()
    {
        await using var server = new RunningServer();
        using var guest = new Guest(server);
        await guest.PostAsync(Guest.Three());

        guest.Page.Split("class=\"reasons\"").Length.ShouldBeGreaterThan(20);
        guest.Page.ShouldNotContain("credit card", Case.Insensitive);
        guest.Page.ShouldNotContain("upgrade", Case.Insensitive);
    }
}
