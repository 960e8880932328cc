using System.Net;

namespace SmartPick.Web.Tests;

public sealed class LimitTests
{
    [Fact]
    public async Task A_server_without_a_free_seat_says_so_and_keeps_what_was_typed()
    {
        await using var server = new RunningServer()
            .With("pick:atOnce", "0")
            .With("pick:patienceMilliseconds", "1");
        using var guest = new Guest(server);

        await guest.PostAsync(Guest.Three(("tieStates", "NC")));

        guest.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        guest.TextOf("summary").ShouldContain("busy");
        guest.Page.ShouldContain("value=\"NC\"");
    }

    [Fact]
    public async Task Posts_beyond_the_burst_are_told_to_wait()
    {
        await using var server = new RunningServer().With("limits:burst", "3");
        using var guest = new Guest(server);
        await guest.OpenAsync();

        for (var i = 0; i < 4; i++)
        {
            await guest.PostAsync(("specialty", "Dermatology"));
        }

        guest.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        guest.Page.ShouldContain("Wait ten seconds");
    }

    [Fact]
    public async Task A_missing_data_folder_is_said_and_not_thrown()
    {
        await using var server = new RunningServer().With(
            "data",
            Path.Combine(AppContext.BaseDirectory, "no-such-folder")
        );
        using var guest = new Guest(server);

        await guest.OpenAsync();

        guest.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        guest.Page.ShouldContain("data folder");
        using var health = await guest.Client.GetAsync(
            new Uri("/health", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        health.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }
}
