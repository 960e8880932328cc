using System.Net;
using System.Text;
using System.Text.Json.Nodes;

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
    public async Task Profiles_of_a_table_take_a_seat_like_a_list_does()
    {
        await using var server = new RunningServer()
            .With("pick:atOnce", "0")
            .With("pick:patienceMilliseconds", "1");
        using var guest = new Guest(server);
        const string table = "specialty,type\nDermatology,US MD senior\n";

        using var body = new StringContent(
            new JsonObject { ["table"] = table }.ToJsonString(),
            Encoding.UTF8,
            "application/json"
        );
        await guest.SendAsync("/api/v1/profiles", body);
        guest.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);

        await guest.PostToAsync("/keep", "work", ("do", "preview"), ("profiles", table));
        guest.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        guest.Page.ShouldContain("your table is kept");
        guest.Page.ShouldContain("Dermatology,US MD senior");
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
